"""Where the program meets what it did not make: files, terminals, logs, process lists, characters."""
