"""From files to packs; whatever is wrong with one never hurts the others."""
