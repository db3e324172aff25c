"""Where a setting comes from: built in, the system's file, the player, the environment, the command line."""
