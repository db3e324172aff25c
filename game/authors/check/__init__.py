"""`cuvari check`: every problem of episodes, signs, contacts and catalogs, each at its place."""
