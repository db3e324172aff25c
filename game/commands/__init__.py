"""The words of the command `cuvari`: a module of its name for each, with its options and what it does."""
