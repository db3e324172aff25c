"""The kiosk: the game at a stand, unattended."""
