"""The screens of a lesson: what the class sees on the projector, and what the teacher sees."""
