"""What goes from school to school: sticks, trainers, and records that are brought together."""
