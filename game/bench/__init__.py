"""`cuvari bench`: the numbers that the design holds, each measured beside its floor."""
