"""A small feature service for tests: it pages as the real one does, and can be slow, failing and lying."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

FOLDER = "/arcgis/rest/services"


@dataclass
class Stub:
    """How the service behaves.

    Attributes
    ----------
    features : list of dict
    cap : int
        Features it hands out at a time, whatever is asked for.
    says : int, optional
        The count it tells; the true one without it.
    failures : int
        Answers of HTTP 503 before each page.
    html, cut, same_page, silent_cap, error : bool
        Answer with a web page; close in the middle; ignore the offset; stop at the cap and not say so; answer with an error.
    wait : float
        Seconds before each page.
    name, layer : str, int
        What the service is called now, and the number of its layer.
    beside : list of str
        Names of other services in the folder.
    """

    features: list[dict[str, Any]] = field(default_factory=list)
    cap: int = 2000
    says: int | None = None
    failures: int = 0
    html: bool = False
    cut: bool = False
    same_page: bool = False
    silent_cap: bool = False
    error: bool = False
    wait: float = 0.0
    stops_after: int | None = None
    name: str = "Districts"
    layer: int = 0
    beside: list[str] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    address: str = ""

    def about(self) -> dict[str, Any]:
        return {"maxRecordCount": self.cap, "objectIdField": "FID", "editingInfo": {"lastEditDate": 1_735_689_600_000}}

    def listing(self) -> dict[str, Any]:
        return {"services": [{"name": name, "type": "FeatureServer"} for name in (self.name, *self.beside)]}

    def layers(self) -> dict[str, Any]:
        return {"layers": [{"id": self.layer, "name": self.name, "geometryType": "esriGeometryPolygon"}]}

    def count(self) -> dict[str, Any]:
        return {"count": len(self.features) if self.says is None else self.says}

    def page(self, offset: int, size: int) -> dict[str, Any]:
        start = 0 if self.same_page else offset
        found = self.features[start : start + min(size, self.cap)]
        more = start + len(found) < len(self.features) and not self.silent_cap
        if self.silent_cap and offset:
            found = []
        return {"type": "FeatureCollection", "features": found, **({"exceededTransferLimit": True} if more else {})}


class _Handler(BaseHTTPRequestHandler):
    stub: Stub

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if self._answer_elsewhere(parts.path):
            return
        asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
        kind = "page" if "resultOffset" in asked else "count" if "returnCountOnly" in asked else "about"
        self.stub.asked[f"{kind} {asked.get('resultOffset', '')}".strip()] += 1
        if kind != "page":
            self._send(json.dumps(self.stub.about() if kind == "about" else self.stub.count()).encode())
            return
        self._answer_page(int(asked["resultOffset"]), int(asked["resultRecordCount"]))

    def _answer_elsewhere(self, path: str) -> bool:
        """Answer what is asked of the folder, of the service, and of addresses at which there is nothing (any more)."""
        service = f"{FOLDER}/{self.stub.name}/FeatureServer"
        if path.startswith(f"{service}/{self.stub.layer}"):
            return False
        nothing = {"error": {"code": 400, "message": "Invalid URL", "details": ["Invalid URL"]}}
        answer = {FOLDER: self.stub.listing(), service: self.stub.layers()}.get(path, nothing)
        self.stub.asked[f"other {path.removeprefix(FOLDER)}".strip()] += 1
        self._send(json.dumps(answer).encode())
        return True

    def _answer_page(self, offset: int, size: int) -> None:
        stub = self.stub
        time.sleep(stub.wait)
        tries = stub.asked[f"page {offset}"]
        if tries <= stub.failures or (stub.stops_after is not None and offset >= stub.stops_after):
            self._send(b"busy", status=503)
        elif stub.html:
            self._send(b"<!DOCTYPE html><html><body>Please sign in</body></html>", kind="text/html")
        elif stub.error:
            self._send(b'{"error": {"code": 400, "message": "Invalid or missing input parameters."}}')
        else:
            body = json.dumps(stub.page(offset, size)).encode()
            self._send(body, cut=stub.cut and tries == 1)

    def _send(self, body: bytes, status: int = 200, kind: str = "application/json", *, cut: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def serving(stub: Stub) -> Iterator[str]:
    """Run the service on this machine; give the address of its layer."""
    handler = type("Handler", (_Handler,), {"stub": stub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        stub.address = f"http://127.0.0.1:{server.server_address[1]}{FOLDER}/{stub.name}/FeatureServer/{stub.layer}"
        yield stub.address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def districts(codes: list[str]) -> list[dict[str, Any]]:
    """Features of small squares near Birmingham, with an id each, as the real service gives them."""
    features = []
    for number, code in enumerate(codes, start=1):
        west, south = -2.5 + number % 40 * 0.02, 52 + number // 40 * 0.02
        ring = [[west, south], [west + 0.02, south], [west + 0.02, south + 0.02], [west, south + 0.02], [west, south]]
        features.append(
            {
                "type": "Feature",
                "id": number,
                "properties": {"FID": number, "LAD25CD": code, "LAD25NM": code},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    return features
