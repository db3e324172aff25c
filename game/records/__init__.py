"""What is kept on the disk: the running play and what the player has found."""
