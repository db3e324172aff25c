"""Signed bundles: stories, catalogs, contacts and settings that a stick brings to a kiosk."""
