"""Where a setting comes from: built in, system, update, player, environment, command line."""
