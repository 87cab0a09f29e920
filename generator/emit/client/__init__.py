"""The emitter of the client: its methods, and the functions that build requests."""
