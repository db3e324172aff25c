"""Pages for paper, as HTML that needs nothing else."""
