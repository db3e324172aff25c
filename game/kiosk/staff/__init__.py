"""What the staff of a stand may do: the PIN, the menu, sticks and updates."""
