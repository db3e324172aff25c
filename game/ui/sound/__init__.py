"""What is played, and when."""
