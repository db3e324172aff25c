"""What a stand counts, and what of it leaves."""
