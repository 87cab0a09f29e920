"""Code that all emitters share: it writes values, types, text and calls in Python."""
