"""Generates the TextMagic client packages from the OpenAPI documents under `spec/`."""

__version__ = "0.1.0"
