"""Asking servers on the web: the system's proxies and certificates, patience, and a sentence for whatever comes in between.

Nothing here is called unless a person asked for a download.
"""

from __future__ import annotations

import http.client
import json
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO, Any, TypeVar

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.certificates import trusting
from explorer.said import Said

BLOCK = 1 << 18
"""Bytes that are read between two looks at whether the user has stopped."""

MOST_OF_AN_ANSWER = 300_000_000
AGAIN = Said("readers-try-later-or-by-hand")
_REFUSALS = frozenset({400, 401, 403, 404, 410, 451})
_PROXY_WANTS_NAME = 407

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Patience:
    """How long and how often a service is asked.

    Attributes
    ----------
    seconds : float
        For one answer, and between two blocks of it.
    attempts : int
        For one page, or one file.
    pause : float
        Seconds before the second attempt; each further one waits twice as long.
    """

    seconds: float = 60.0
    attempts: int = 4
    pause: float = 1.0


USUAL = Patience()


class RefusedError(ReadError):
    """A service that is there and says no: most often because what is asked for has moved."""


class OutOfReachError(ReadError):
    """Nothing answers: there is no connection, or the server is down."""


class WebPageError(Exception):
    """A web page came where data were asked for."""


class NoDataError(Exception):
    """An answer that is not what was asked for."""


class BrokenOffError(Exception):
    """An answer that ended before it was complete."""


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect unless it leads from a checked connection to an open one."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Refuse what would take the protection away."""
        if req.full_url.startswith("https://") and not newurl.startswith("https://"):
            fp.close()
            raise NoDataError(f"redirected from a checked connection to {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def opened(address: str, seconds: float, headers: Mapping[str, str]) -> http.client.HTTPResponse:
    """Open an address over the system's proxies; who answers is checked against the system's certificates."""
    request = urllib.request.Request(address, headers={"User-Agent": "subregion-explorer", **headers})  # noqa: S310 - see asked
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=trusting()), _SafeRedirects())
    reply: http.client.HTTPResponse = opener.open(request, timeout=seconds)
    return reply


def asked(address: str, parameters: Mapping[str, object], patience: Patience, progress: Progress = SILENT) -> dict[str, Any]:
    """Ask a service, again if need be; only what parses as a JSON object is an answer.

    Raises
    ------
    RefusedError
        The service says no.
    ReadError
        It cannot be reached, or answers with something else.
    CancelledError
        ``progress`` said so.
    """
    url = f"{address}?{urllib.parse.urlencode(parameters)}"
    return with_patience(address, lambda: _json(url, patience.seconds, progress), patience, progress)


def text_of(address: str, patience: Patience = USUAL, progress: Progress = SILENT) -> str:
    """Return the text at an address: a page with links, or a part of a table.

    Raises
    ------
    ReadError, CancelledError
        As :func:`asked`.
    """

    def read() -> str:
        body, _ = _body(address, patience.seconds, progress, {"Accept": "*/*"})
        return body.decode("utf-8-sig", errors="replace")

    return with_patience(address, read, patience, progress)


def with_patience(address: str, attempt: Callable[[], Answer], patience: Patience, progress: Progress) -> Answer:
    """Try something that asks an address, again after a pause where that may help.

    Raises
    ------
    RefusedError
        The service says no.
    ReadError
        It cannot be reached, is not trusted, or answers with something else.
    CancelledError
        ``progress`` said so.
    """
    if not address.startswith(("https://", "http://")):
        raise ReadError(Said("readers-no-service-address", address=address), Said("readers-correct-address"))
    problem: Exception = ReadError("", "")
    for number in range(patience.attempts):
        if number:
            wait(patience.pause * 2 ** (number - 1), progress)
        try:
            return attempt()
        except urllib.error.HTTPError as refused:
            problem = refused
            refused.close()
            if refused.code in _REFUSALS or refused.code == _PROXY_WANTS_NAME:
                break
        except (OSError, http.client.HTTPException, NoDataError, BrokenOffError, WebPageError) as failed:
            problem = failed
            if _is_untrusted(failed) or isinstance(failed, WebPageError):
                break
    raise unreached(address, problem)


def wait(seconds: float, progress: Progress) -> None:
    """Wait, and go on looking whether the user has stopped."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        progress.step()
        time.sleep(min(0.1, seconds))


def looks_like_page(head: bytes, kind: str = "") -> bool:
    """Whether what came is a web page, by its first bytes or by what it is called.

    Examples
    --------
    >>> looks_like_page(b"  <!DOCTYPE html><html>"), looks_like_page(b"PK"), looks_like_page(b"", "text/html; charset=utf-8")
    (True, False, True)
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower()
    return start.startswith((b"<!doctype html", b"<html")) or kind.partition(";")[0].strip().casefold() == "text/html"


def unreached(address: str, problem: Exception) -> ReadError:
    """Say why nothing usable came from an address."""
    host = urllib.parse.urlsplit(address).netloc
    if isinstance(problem, urllib.error.HTTPError):
        if problem.code == _PROXY_WANTS_NAME:
            return ReadError(Said("readers-proxy-name"), Said("readers-proxy-name-remedy"), detail=repr(problem))
        said = Said("readers-service-refuses-http", host=host, code=str(problem.code))
        return RefusedError(said, AGAIN, detail=repr(problem))
    if isinstance(problem, WebPageError):
        return ReadError(Said("readers-page-instead", host=host), Said("readers-page-instead-remedy"), detail=str(problem))
    if isinstance(problem, NoDataError):
        return ReadError(Said("readers-service-no-data"), AGAIN, detail=str(problem))
    if isinstance(problem, BrokenOffError):
        return ReadError(Said("readers-broken-off", host=host), Said("readers-broken-off-remedy"), detail=str(problem))
    if _is_untrusted(problem) and "expired" in str(problem):
        return ReadError(Said("readers-service-expired", host=host), Said("readers-check-clock"), detail=repr(problem))
    if _is_untrusted(problem):
        return ReadError(Said("readers-service-not-trusted", host=host), Said("readers-name-certificates"), detail=repr(problem))
    return OutOfReachError(Said("readers-service-out-of-reach", host=host), AGAIN, detail=repr(problem))


def parsed(body: bytes) -> dict[str, Any] | None:
    """Return a JSON object; None where it is something else."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _json(url: str, seconds: float, progress: Progress) -> dict[str, Any]:
    body, kind = _body(url, seconds, progress, {"Accept": "application/json"})
    answer = parsed(body)
    if answer is None:
        head = body[:200]
        if looks_like_page(head, kind):
            raise WebPageError(head.decode("utf-8", errors="replace"))
        raise NoDataError(head.decode("utf-8", errors="replace"))
    return answer


def _body(url: str, seconds: float, progress: Progress, headers: Mapping[str, str]) -> tuple[bytes, str]:
    """Return everything that an address answers, and what kind it says that is."""
    with opened(url, seconds, headers) as reply:
        body = bytearray()
        while block := reply.read(BLOCK):
            body += block
            progress.step()
            if len(body) > MOST_OF_AN_ANSWER:
                raise NoDataError("more than can be a page")
        told = reply.headers.get("Content-Length", "")
        if told.isdecimal() and len(body) < int(told):
            raise BrokenOffError(f"{len(body)} of {told} bytes")
        return bytes(body), str(reply.headers.get("Content-Type", ""))


def _is_untrusted(problem: Exception) -> bool:
    return isinstance(getattr(problem, "reason", None), ssl.SSLCertVerificationError) or isinstance(
        problem, ssl.SSLCertVerificationError
    )
