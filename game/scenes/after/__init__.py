"""The screens after a story: ending, calm, debrief, detective."""
