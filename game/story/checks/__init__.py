"""What must hold for an episode: one module a subject, each a function that fills a report."""
