"""Where files are offered to be saved: in the user's documents, under a name that takes no other's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from explorer.qt import notices
from explorer.words import text


def file_sorts(*sorts: tuple[str, str]) -> str:
    """Return what a dialog offers to show: each sort of file by the message that names it, and the names it may have."""
    return ";;".join(f"{text(key)} ({names})" for key, names in sorts)


def flow_files() -> str:
    """Return what is offered where flows are asked for."""
    return file_sorts(("pane-file-flows", "*.csv *.csv.gz *.tsv *.xlsx *.parquet"), ("pane-file-all", "*"))


def documents() -> Path:
    """Return the folder of the user's documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place or Path.home())


def suggested(name: str, within: str = "") -> str:
    """Return the path that a file is offered to be saved under; ``within`` is the folder used last, empty for none."""
    from explorer.exports.file_names import free_name

    return str(free_name((Path(within) if within else documents()) / name))


def tell_saved(window: QWidget, said: str, more: str, file: Path) -> None:
    """Tell that a file was written, and offer to open it or its folder."""
    acts = {text("pane-open"): lambda: _open(file), text("pane-open-folder"): lambda: _open(file.parent)}
    notices.tell(window, said, more, acts=acts)


def _open(path: Path) -> None:
    """Open a file or a folder as the system does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
