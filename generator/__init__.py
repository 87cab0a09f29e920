"""Generator of typed sync and async clients from an OpenAPI document."""

__version__ = "0.1.0"
