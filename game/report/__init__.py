"""Figures of classes, and the pages and tables that tell them."""
