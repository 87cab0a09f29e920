"""Certificates for servers on loopback."""

from __future__ import annotations

import ssl
from pathlib import Path

import trustme


class Certificates:
    """An authority that nobody trusts, and what it signed."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self.authority = str(folder / "authority.pem")
        self._authority.cert_pem.write_to_path(self.authority)

    def server(self, *names: str) -> ssl.SSLContext:
        """What a server needs to be known by these names; by those of loopback if there are none."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        signed = self._authority.issue_cert(*(names or ("127.0.0.1", "localhost")))
        signed.configure_cert(context)
        return context
