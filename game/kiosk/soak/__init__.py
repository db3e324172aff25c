"""Proofs that take long: hours of random touches and keys, hard kills, a real window."""
