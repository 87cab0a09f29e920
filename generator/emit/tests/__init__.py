"""The emitter of the generated tests: tables of calls and expected requests."""
