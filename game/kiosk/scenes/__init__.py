"""The screens that only the kiosk has."""
