"""The emitter of the in-memory fake, and the analysis of each operation for the fake."""
