"""One module for each attribute of `AsyncTextMagic`."""
