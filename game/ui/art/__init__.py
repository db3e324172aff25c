"""People, places and icons from parts."""
