"""`cuvari check-install`: whether the game works on this computer, for whoever put it there."""
