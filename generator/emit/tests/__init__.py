"""The emitter of the generated tests: tables of calls, and of what has to arrive."""
