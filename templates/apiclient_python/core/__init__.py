"""What both flavors share: every decision that needs no input or output."""
