"""What a clean copy of a user's boundary file was made from: people know the file that they opened, not its copy."""

from __future__ import annotations

import json
from pathlib import Path


def source_of(path: Path) -> tuple[str, str]:
    """Return name and format of the file that a copy was made from; of any other file its own name, and no format.

    Parameters
    ----------
    path : Path
        A boundary file, perhaps one kept by :func:`explorer.exports.gis.own_layers.kept_layer`.
    """
    try:
        note = json.loads(path.with_name("report.json").read_text(encoding="utf-8"))
        return Path(str(note["source"])).name, str(note["report"]["format"])
    except (OSError, ValueError, KeyError, TypeError):
        return path.name, ""
