"""Compound widgets that several scenes use: buttons, panels, bars, texts, scroll areas."""
