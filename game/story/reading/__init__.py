"""From bytes of YAML to typed values, with every problem and its place."""
