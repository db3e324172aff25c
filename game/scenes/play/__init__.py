"""The play: stage, tools, speech, and the phone."""
