"""What editors are told of an episode while it is written: `cuvari lsp`."""
