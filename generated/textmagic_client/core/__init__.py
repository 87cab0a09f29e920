"""Code that both flavors share: all decisions that need no input or output."""
