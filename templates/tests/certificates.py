"""Certificates for servers on loopback, made by openssl."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path

_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


class Certificates:
    """An authority that nobody trusts, and what it signed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.authority = str(folder / "authority.pem")
        _openssl(
            *("req", "-x509", *_KEY, "-days", "2", "-subj", "/CN=Authority of a test"),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
            *("-keyout", self._path("authority.key"), "-out", self.authority),
        )

    def server(self, names: str = "IP:127.0.0.1,DNS:localhost") -> ssl.SSLContext:
        """What a server needs to be known by these names."""
        request, key, signed = map(self._path, ("server.csr", "server.key", "server.pem"))
        extensions = self._path("extensions")
        Path(extensions).write_text(f"subjectAltName={names}\nbasicConstraints=CA:FALSE\n")
        _openssl("req", *_KEY, "-subj", "/CN=server", "-keyout", key, "-out", request)
        _openssl(
            *("x509", "-req", "-in", request, "-days", "2", "-extfile", extensions),
            *("-CA", self.authority, "-CAkey", self._path("authority.key"), "-CAcreateserial"),
            *("-out", signed),
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(signed, key)
        return context

    def _path(self, name: str) -> str:
        return str(self._folder / name)


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True, timeout=60)
