"""The emitter of the reference pages."""
