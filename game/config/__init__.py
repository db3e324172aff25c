"""Where a setting comes from: built in, the system's file, an update, the player, environment, command line."""
