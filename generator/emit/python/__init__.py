"""What all emitters share: how values, types, text and calls are written in Python."""
