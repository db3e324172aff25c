"""Measuring, beside floors of the same run."""
