"""The emitter of the in-memory fake: what it does with each operation."""
