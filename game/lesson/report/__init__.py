"""What a class learned, and what many lessons show: figures, pages, and tables for other programs."""
