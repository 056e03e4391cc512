import ssl
import urllib.error
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import certifi
import pytest

from explorer.errors import ReadError
from explorer.readers.downloads import certificates
from explorer.readers.downloads.certificates import trusting
from explorer.readers.downloads.feature_service import download
from explorer.readers.downloads.web import Patience
from tests.support import says


@pytest.fixture
def openssl_of_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenSSL was built for another distribution, and finds nothing where it looks."""
    monkeypatch.setattr(ssl, "create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: SimpleNamespace(capath=None))


def authorities(context: ssl.SSLContext) -> int:
    return context.cert_store_stats()["x509_ca"]


@pytest.mark.usefixtures("openssl_of_another_system")
def test_the_list_of_the_system_is_used_where_it_lies_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = tmp_path / "ca-certificates.crt"
    bundle.write_text(certifi.contents())
    monkeypatch.setattr(certificates, "_brought_along", list)
    assert authorities(trusting([tmp_path / "not there", bundle])) > 50


@pytest.mark.usefixtures("openssl_of_another_system")
def test_a_system_without_any_list_is_served_by_the_one_brought_along() -> None:
    assert authorities(trusting([])) > 50


def test_a_service_that_is_not_trusted_is_told_apart_from_one_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(*_: object, **__: object) -> None:
        asked.append(1)
        raise urllib.error.URLError(ssl.SSLCertVerificationError("unable to get local issuer certificate"))

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", refuse)
    with pytest.raises(ReadError, check=says("certificate is not trusted here.*SSL_CERT_FILE")):
        download("https://example.org/FeatureServer/0", tmp_path / "layer.geojson", patience=Patience(pause=0.01))
    assert len(asked) == 1
