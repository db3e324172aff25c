"""What is printed for a lesson: plans, cards, posters, letters, and the script of who trains others."""
