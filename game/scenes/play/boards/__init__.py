"""Large cards on the stage that hands work on: to search, to put in order, to build, to choose people."""
