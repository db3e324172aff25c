"""The process that watches the one with the game, and what it shows when that fails."""
