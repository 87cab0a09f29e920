"""One module for each attribute of `TextMagic`."""
