"""Languages of the game: catalogs, gender forms, extraction, Serbian scripts, dates and numbers."""
