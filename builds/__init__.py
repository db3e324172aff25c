"""The forms in which the game is handed on, made from a commit: `python3 run.py build`.

A room for makers: nothing of the game imports it, and no form carries it.
"""
