"""The questionnaire at a pupil's own computer."""
