"""The desk at which teachers find everything: what its screens have done, and the way to the lesson."""
