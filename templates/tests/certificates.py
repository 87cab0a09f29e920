"""TLS certificates for servers on loopback."""

from __future__ import annotations

import ssl
from pathlib import Path

import trustme


class Certificates:
    """An untrusted certificate authority (CA), and the certificates that it signs."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self._server = folder / "server.pem"
        self.authority = str(folder / "authority.pem")
        self._authority.cert_pem.write_to_path(self.authority)

    def server(self, *names: str) -> ssl.SSLContext:
        """Return the TLS context of a server for these names. Default: the names of loopback."""
        signed = self._authority.issue_cert(*(names or ("127.0.0.1", "localhost")))
        signed.private_key_and_cert_chain_pem.write_to_path(str(self._server))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._server)
        return context
