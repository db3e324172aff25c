"""One file a screen; no scene knows another."""
