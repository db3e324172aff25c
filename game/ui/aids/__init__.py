"""For who can't see, hear or point as others do."""
