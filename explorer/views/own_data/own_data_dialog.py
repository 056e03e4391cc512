"""The dialog that lists what the user has brought: tables, layers, footprints, boundaries, flows; and takes any of it away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QSizePolicy, QVBoxLayout, QWidget

from explorer.project import Project
from explorer.qt.plain_text import as_tip
from explorer.readers.table_choices import OwnTableFile
from explorer.views.help.help_keys import help_key
from explorer.views.parts.own_files import OwnFilesList
from explorer.views.parts.widgets import give_room, named, push_button, words
from explorer.views.session import Session
from explorer.words import say

HOW = "What is removed here stays where it is on your disk; undo brings it back."


class OwnDataDialog(QDialog):
    """Shows the user's own data of a session.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Your own data")
        help_key(self, "own_data", "your-own-data")
        self._session = session
        self._remove: dict[str, Callable[[], None]] = {}
        self.list = named(OwnFilesList("Your own data", "Delete takes a row away"), "own_data")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.remove_asked.connect(lambda key: self._remove[key]())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.told = words("note")
        self.reopen = QCheckBox("&Open these again at the next start")
        self.reopen.setToolTip("Tables, layers and flows, with the choices made about them")
        self.reopen.setChecked(session.settings.reopen)
        self.reopen.toggled.connect(lambda on: session.remember(reopen=on))
        self._lay_out()
        session.project_changed.connect(self.show_project)
        self.show_project(session.project)

    def _lay_out(self) -> None:
        self.remove = push_button("remove", "&Remove", "Take the chosen row away (Delete)", self.list.remove_chosen)
        self.undo = push_button("undo", "&Undo", "Take the last choice back", self._session.undo)
        self.undo.setShortcut("Ctrl+Z")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.remove, self.undo):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words("note", HOW))
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
        self.list.show_files([(key, text, tip) for key, text, tip, _ in rows])
        self.told.setText("" if rows else "There is nothing of your own yet. Open a file, or drop one on the window.")
        self.undo.setToolTip(as_tip(f"Undo: {say(self._session.history.undo_label)}"))
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)
        self.undo.setEnabled(bool(self._session.history.undo_label))

    def _table(self, file: OwnTableFile) -> tuple[str, str, str, Callable[[], None]]:
        held = [each.indicator for each in self._session.known.tables.get(file, ())]
        sheet = f", {file.choices.sheet}" if file.choices.sheet else ""
        levels = " and ".join(sorted({say(indicator.areas_said) for indicator in held}))
        count = f"{len(held)} indicator{'s' if len(held) != 1 else ''}"
        text = f"Table {file.path.name}{sheet}: {count} of {levels}" if held else f"Table {file.path.name}{sheet}"
        return f"table {file!r}", text, str(file.path), lambda: self._session.edits.put_table_aside(file)

    def _layer(self, path: Path) -> tuple[str, str, str, Callable[[], None]]:
        name = path.stem.replace("_", " ")
        return f"layer {path}", f"Layer {name}", str(path), lambda: self._session.edits.remove_layer(path)

    def _footprints(self, project: Project) -> list[tuple[str, str, str, Callable[[], None]]]:
        remove = partial(partial, self._session.edits.remove_footprint)
        return [
            (f"footprint {each.id}", f"Footprint {each.name}", f"From {each.source}", remove(each))
            for each in sorted(project.footprints, key=lambda each: each.name)
        ]

    def _in_place(self, project: Project) -> list[tuple[str, str, str, Callable[[], None]]]:
        """Rows of what stands in place of bundled data."""
        kinds = (("boundaries", "Boundaries of districts"), ("flows", "Commuting flows"), ("areas", "Functional areas"))
        rows: list[tuple[str, str, str, Callable[[], None]]] = []
        for name, said in kinds:
            path: Path | None = getattr(project, name)
            if path is not None:
                rows.append((name, f"{said} {path.name}", str(path), self._put_back(name, path)))
        return rows

    def _put_back(self, name: str, path: Path) -> Callable[[], None]:
        return lambda: self._session.choose(f"Remove {path.name}", **{name: None})
