"""What a class leaves: journals, sums, the store and how stores are merged."""
