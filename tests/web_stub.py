"""A small web server for tests: files that can be gone on with, tables in pages, a catalogue and pages with links.

It can be slow, break off, lie about sizes and counts, forget how to go on, and put a sign-in page in between.
"""

from __future__ import annotations

import csv
import io
import json
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

KEY = """-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIL6sL9UrH1saC+W+3+7YuxUngquXIFdEBveSB9QqlEE+oAoGCCqGSM49
AwEHoUQDQgAEwrA+IgHDY/UmccN9JBWRTgJk1HhHFCSUJoAc0jji+m9s/zO0yj19
lWx+nnC+hTZkcC1t+iJI6n1/U4fqHJZrjA==
-----END EC PRIVATE KEY-----
"""
EXPIRED = """-----BEGIN CERTIFICATE-----
MIIBVzCB/aADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCTEyNy4wLjAu
MTAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAwMDBaMBQxEjAQBgNVBAMMCTEy
Ny4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMKwPiIBw2P1JnHDfSQV
kU4CZNR4RxQklCaAHNI44vpvbP8ztMo9fZVsfp5wvoU2ZHAtbfoiSOp9f1OH6hyW
a4yjQDA+MA8GA1UdEQQIMAaHBH8AAAEwDAYDVR0TBAUwAwEB/zAdBgNVHQ4EFgQU
lxB0olcDXKgdcGomeIxehNVA+qkwCgYIKoZIzj0EAwIDSQAwRgIhAPoGyfMakrbf
o+gLl/e+iRONc5wWWZ5Yy8lmvQ5/a7ekAiEAne75JSHPEIdUOJZOF7QvkQEG3dKP
7Yk24sMKSMGlpy0=
-----END CERTIFICATE-----
"""
VALID = """-----BEGIN CERTIFICATE-----
MIIBVzCB/6ADAgECAgECMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCTEyNy4wLjAu
MTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDIwMTAwMDAwMFowFDESMBAGA1UEAwwJ
MTI3LjAuMC4xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEwrA+IgHDY/UmccN9
JBWRTgJk1HhHFCSUJoAc0jji+m9s/zO0yj19lWx+nnC+hTZkcC1t+iJI6n1/U4fq
HJZrjKNAMD4wDwYDVR0RBAgwBocEfwAAATAMBgNVHRMEBTADAQH/MB0GA1UdDgQW
BBSXEHSiVwNcqB1waiZ4jF6E1UD6qTAKBggqhkjOPQQDAgNHADBEAiAPXDk12Kj2
dX1dnlpHSCZZbpnIwpVOqkHxvT/8kNKhlwIgdGO4v96aU4F9C0EQ8EZIaQIzGYQP
47LeSXgTd7Wrl5Q=
-----END CERTIFICATE-----
"""
"""A key that guards nothing, and certificates of 127.0.0.1: one that was valid in January 2020, and one that nobody signed."""


@dataclass
class WebFile:
    """A file on the server, and how it is handed out.

    Attributes
    ----------
    body : bytes
    kind : str
        Content-Type.
    etag, modified : str
        What tells whether it is the same; empty to tell nothing.
    cuts : list of int
        How many bytes of each of the next answers are sent before the connection breaks off.
    ranges : bool
        Whether it goes on where a caller wants.
    says : int, optional
        The size that it tells; the true one without it.
    fails : int
        Answers of HTTP 503 first.
    wait : float
        Seconds before each answer.
    moves_to : str
        Where it redirects to.
    tells_size : bool
    """

    body: bytes
    kind: str = "application/zip"
    etag: str = '"one"'
    modified: str = "Mon, 02 Feb 2026 09:30:00 GMT"
    cuts: list[int] = field(default_factory=list)
    ranges: bool = True
    says: int | None = None
    fails: int = 0
    wait: float = 0.0
    moves_to: str = ""
    tells_size: bool = True


@dataclass
class WebTable:
    """A table of rows that is handed out as Nomis does.

    Attributes
    ----------
    names : list of str
    rows : list of list of str
    cap : int
        Rows at a time, whatever is asked for.
    says : int, optional
        The count that it tells.
    same_page : bool
        Whether it ignores where a page begins.
    stops_at : int, optional
        Offset from which on it answers HTTP 503.
    """

    names: list[str]
    rows: list[list[str]]
    cap: int = 25_000
    says: int | None = None
    same_page: bool = False
    stops_at: int | None = None

    def page(self, offset: int, limit: int) -> bytes:
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow([*self.names, "RECORD_OFFSET", "RECORD_COUNT"])
        start = 0 if self.same_page else offset
        count = len(self.rows) if self.says is None else self.says
        for at, row in enumerate(self.rows[start : start + min(limit, self.cap)]):
            writer.writerow([*row, start + at, count])
        return stream.getvalue().encode()


@dataclass
class Web:
    """What is on the server, by path; ``asked`` tells what was asked for."""

    at: dict[str, WebFile | WebTable | bytes] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    address: str = ""

    def catalogue(self, *items: dict[str, Any], path: str = "/search") -> None:
        """Let a catalogue list these."""
        self.at[path] = json.dumps({"total": len(items), "results": list(items)}).encode()


class _Handler(BaseHTTPRequestHandler):
    web: Web
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.web.asked.append((self.path, self.headers.get("Range", "")))
        found = self.web.at.get(parts.path)
        if isinstance(found, WebFile):
            self._file(found)
        elif isinstance(found, WebTable):
            self._table(found, {key: values[0] for key, values in parse_qs(parts.query).items()})
        elif isinstance(found, bytes):
            kind = "text/html" if found.lstrip().startswith(b"<") else "application/json"
            self._send(200, found, {"Content-Type": kind})
        else:
            self._send(404, b"nothing", {})

    def _table(self, table: WebTable, asked: dict[str, str]) -> None:
        offset = int(asked.get("recordoffset", "0"))
        if table.stops_at is not None and offset >= table.stops_at:
            self._send(503, b"busy", {})
            return
        self._send(200, table.page(offset, int(asked.get("recordlimit", "25000"))), {"Content-Type": "text/csv"})

    def _file(self, found: WebFile) -> None:
        time.sleep(found.wait)
        if found.fails > 0:
            found.fails -= 1
            self._send(503, b"busy", {})
            return
        if found.moves_to:
            self._send(302, b"", {"Location": found.moves_to})
            return
        start, status = self._start(found)
        if start > len(found.body):
            self._send(416, b"", {})
            return
        body = found.body[start:]
        headers = {"Content-Type": found.kind, "ETag": found.etag, "Last-Modified": found.modified}
        if status == 206:
            headers["Content-Range"] = f"bytes {start}-{len(found.body) - 1}/{len(found.body)}"
        told = len(body) if found.says is None else found.says
        cut = found.cuts.pop(0) if found.cuts else None
        headers["Content-Length"] = str(told) if found.tells_size else ""
        self._send(status, body if cut is None else body[:cut], headers, ends=True)

    def _start(self, found: WebFile) -> tuple[int, int]:
        wanted, proof = self.headers.get("Range", ""), self.headers.get("If-Range", "")
        if not wanted or not found.ranges or (proof and proof not in (found.etag, found.modified)):
            return 0, 200
        return int(wanted.removeprefix("bytes=").partition("-")[0]), 206

    def _send(self, status: int, body: bytes, headers: dict[str, str], *, ends: bool = False) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            if value:
                self.send_header(name, value)
        if ends:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        # A caller may hang up in the middle.
        with suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    """Speaks TLS where it has a certificate; callers that do not trust it hang up, which is no error of the server."""

    daemon_threads = True
    context: ssl.SSLContext | None = None

    def get_request(self) -> tuple[socket.socket, Any]:
        caller, address = super().get_request()
        if self.context is not None:
            caller = self.context.wrap_socket(caller, server_side=True, do_handshake_on_connect=False)
        return caller, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        if self.context is None:
            super().handle_error(request, client_address)


@contextmanager
def on_the_web(web: Web, certificate: str = "", folder: Path | None = None) -> Iterator[str]:
    """Run the server on this machine; give its address. With a certificate it speaks TLS, from files in a folder."""
    handler = type("Handler", (_Handler,), {"web": web})
    server = _Server(("127.0.0.1", 0), handler)
    if certificate and folder is not None:
        server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (folder / "server.pem").write_text(KEY + certificate)
        server.context.load_cert_chain(folder / "server.pem")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        web.address = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
        yield web.address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
