"""Whose certificates are trusted when something is downloaded: those of the system, wherever it keeps them.

Python looks where the OpenSSL it was built with expects them, which is right on one distribution only. A packaged
application runs on others. Organisations that inspect traffic have certificates of their own in the system's list, so that
list comes before the one that some libraries bring with them.
"""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

BUNDLES = (
    Path("/etc/ssl/certs/ca-certificates.crt"),  # Debian, Ubuntu, Arch, Gentoo
    Path("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),  # Fedora, Red Hat
    Path("/etc/pki/tls/certs/ca-bundle.crt"),  # older Red Hat
    Path("/etc/ssl/ca-bundle.pem"),  # openSUSE
    Path("/etc/ssl/cert.pem"),  # Alpine, BSD, macOS
)
"""Where systems keep the certificates that they trust."""


def trusting(bundles: Sequence[Path] = BUNDLES) -> ssl.SSLContext:
    """Return a context that checks who answers, against the certificates that this system trusts.

    ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` name others, as for every program that uses OpenSSL.

    Parameters
    ----------
    bundles : sequence of Path
        Where to look if OpenSSL finds none where it expects them.
    """
    context = ssl.create_default_context()
    if _knows_any(context):
        return context
    for bundle in (*bundles, *_brought_along()):
        if bundle.is_file():
            context.load_verify_locations(cafile=bundle)
            break
    return context


def _knows_any(context: ssl.SSLContext) -> bool:
    """Whether certificates were found; those in a folder are only read when one of them is needed."""
    folder = ssl.get_default_verify_paths().capath
    return context.cert_store_stats()["x509_ca"] > 0 or (folder is not None and any(Path(folder).glob("*.0")))


def _brought_along() -> list[Path]:
    found = find_spec("certifi")
    return [Path(folder) / "cacert.pem" for folder in (found.submodule_search_locations or [])] if found else []
