"""The dialog that lists what the user has brought: tables, layers, footprints, boundaries, flows; and takes any of it away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QSizePolicy, QVBoxLayout, QWidget

from explorer.project import Project
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import as_tip
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.said import Listing, Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.own_files import OwnFilesList
from explorer.views.parts.widgets import give_room, named, said_button, words
from explorer.views.session import Session
from explorer.words import say, text


class OwnDataDialog(QDialog):
    """Shows the user's own data of a session.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-data"))
        help_key(self, "own_data", "your-own-data")
        self._session = session
        self._remove: dict[str, Callable[[], None]] = {}
        self.list = named(OwnFilesList(text("own-data"), text("own-data-tip")), "own_data")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.remove_asked.connect(lambda key: self._remove[key]())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.told = words("note")
        self.reopen = QCheckBox(text("own-data-reopen"))
        self.reopen.setToolTip(text("own-data-reopen-tip"))
        self.reopen.setChecked(session.settings.reopen)
        self.reopen.toggled.connect(lambda on: session.remember(reopen=on))
        self._lay_out()
        session.project_changed.connect(self.show_project)
        self.show_project(session.project)

    def _lay_out(self) -> None:
        self.remove = said_button("remove", "own-data-remove", self.list.remove_chosen)
        self.undo = said_button("undo", "panel-undo", self._session.undo)
        self.undo.setShortcut("Ctrl+Z")
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        for button in (self.remove, self.undo):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words("note", text("own-data-how")))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.reopen)
        layout.addWidget(buttons)
        give_room(self, 80, 22)

    def show_project(self, project: Project) -> None:
        """List what a project holds of the user's own."""
        rows = [
            *map(self._table, project.tables), *map(self._layer, reversed(project.layers)), *self._footprints(project),
            *self._in_place(project),
        ]  # fmt: skip
        self._remove = {key: remove for key, _, _, remove in rows}
        self.list.show_files([(key, name, tip) for key, name, tip, _ in rows])
        self.told.setText("" if rows else text("own-data-none"))
        last = self._session.history.undo_label
        self.undo.setToolTip(as_tip(text("panel-undo-step", step=last) if last else text("panel-undo-tip")))
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)
        self.undo.setEnabled(bool(self._session.history.undo_label))

    def _table(self, file: OwnTableFile) -> tuple[str, str, str, Callable[[], None]]:
        held = [each.indicator for each in self._session.known.tables.get(file, ())]
        levels = Listing(tuple(sorted({say(indicator.areas_said) for indicator in held})))
        sheet, name = file.choices.sheet, file.path.name
        table: Said | str = Said("own-data-sheet", file=name, sheet=sheet) if sheet else name
        said = (
            text("own-data-table-of", table=table, indicators=len(held), levels=levels)
            if held
            else text("own-data-table", table=table)
        )
        return f"table {file!r}", said, str(file.path), lambda: self._session.edits.put_table_aside(file)

    def _layer(self, path: Path) -> tuple[str, str, str, Callable[[], None]]:
        name = path.stem.replace("_", " ")
        return f"layer {path}", text("own-data-layer", layer=name), str(path), lambda: self._session.edits.remove_layer(path)

    def _footprints(self, project: Project) -> list[tuple[str, str, str, Callable[[], None]]]:
        remove = partial(partial, self._session.edits.remove_footprint)
        return [
            (
                f"footprint {each.id}",
                text("own-data-footprint", footprint=each.name),
                text("own-data-from", file=each.source),
                remove(each),
            )
            for each in sorted(project.footprints, key=lambda each: each.name)
        ]

    def _in_place(self, project: Project) -> list[tuple[str, str, str, Callable[[], None]]]:
        """Rows of what stands in place of bundled data."""
        rows: list[tuple[str, str, str, Callable[[], None]]] = []
        for name in ("boundaries", "flows", "areas"):
            path: Path | None = getattr(project, name)
            if path is not None:
                rows.append((name, text(f"own-data-{name}", file=path.name), str(path), self._put_back(name, path)))
        return rows

    def _put_back(self, name: str, path: Path) -> Callable[[], None]:
        return lambda: self._session.choose(Said("own-step-remove", file=path.name), **{name: None})
