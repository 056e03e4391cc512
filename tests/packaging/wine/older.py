"""Makes the setup of a version 0.0.1 that holds next to nothing: to be updated, and refused over a newer one.

``python older.py FOLDER ICON``
"""

import sys
from pathlib import Path

from resources.installer import windows_layout


def main(place: Path, icon: Path) -> None:
    """Make ``older-setup.exe`` in a folder."""
    stage = place / "older"
    for name in ("lib/of-the-older.txt", "app/of-the-older.txt", windows_layout.DLL, "subregion-explorer.exe"):
        path = stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("older")
    windows_layout.setup(stage, place / "older-setup.exe", icon.parent, "0.0.1")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
