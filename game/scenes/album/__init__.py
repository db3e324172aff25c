"""The album: stickers, doors and wallpapers."""
