"""What may be told of few, so that nobody in a class can be worked out."""
