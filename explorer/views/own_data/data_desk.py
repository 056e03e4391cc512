"""The Data menu: tables of one's own, what is known of, and data in a database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from explorer.qt import notices
from explorer.qt.ending import start_again
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.views.parts.menus import SEPARATOR, Entry, said_entry
from explorer.views.parts.saving import file_sorts
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.session import Session
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.tables.own_tables import OwnTable
    from explorer.views.own_data.packs_window import PacksWindow


class DataDesk(QObject):
    """Opens the dialogs of the Data menu over a window.

    Parameters
    ----------
    window : QWidget
        Over which the dialogs stand.
    session : Session

    Attributes
    ----------
    layer_copied : Signal(object)
        Boundaries from a database were copied into this file.
    boundaries_asked : Signal()
        The user wants to open boundaries.
    table_picked : Signal(object)
        The user picked this file as a table of indicators; nobody has looked yet at what it holds.
    """

    layer_copied = Signal(object)
    boundaries_asked = Signal()
    table_picked = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.theme: Theme = LIGHT
        self.dialog: QDialog | None = None

    def entries(self) -> list[Entry | None]:
        """Return the lines of the menu."""
        return [
            said_entry("open_table", "own-menu-table", self.ask_for_table, ["Ctrl+J"]),
            said_entry("edit_table", "own-menu-edit", self.edit_table, ["Ctrl+Shift+J"]),
            said_entry("put_table_aside", "own-menu-aside", self.put_aside),
            said_entry("own_data", "own-menu-data", self.show_own_data, ["Ctrl+Alt+O"]),
            SEPARATOR,
            said_entry("catalogue", "own-menu-catalogue", self.show_catalogue, ["Ctrl+D"]),
            said_entry("connect_postgis", "own-menu-postgis", self.connect_postgis),
            SEPARATOR,
            said_entry("make_pack", "packs-menu-make", lambda: self.show_packs().ask_to_make()),
            said_entry("install_pack", "packs-menu-install", lambda: self.show_packs().ask_to_install()),
            said_entry("packs", "packs-menu-packs", self.show_packs),
        ]

    def takes(self, path: Path) -> bool:
        """Whether a file that was dropped is taken for a table of indicators."""
        from explorer.readers.tables.sheets import looks_like_table

        return looks_like_table(path)

    def ask_for_table(self) -> None:
        """Let the user pick a table."""
        from explorer.catalogue.tables.table_reading import READY
        from explorer.readers import apart
        from explorer.readers.tables.sheets import ENDINGS

        # The process that reads starts while the user looks for a file.
        self._session.jobs.run(lambda _: apart.prepare(READY), "reading_apart")
        kinds = file_sorts(("own-file-tables", " ".join(f"*{ending}" for ending in ENDINGS)), ("pane-file-all", "*"))
        name, _ = QFileDialog.getOpenFileName(self._window, text("own-table-open"), "", kinds)
        if name:
            self.table_picked.emit(Path(name))

    def open_table(self, path: Path, file: OwnTableFile | None = None) -> None:
        """Show what is in a table; ``file`` tells how it is read so far."""
        from explorer.catalogue.tables.table_reading import TableReader
        from explorer.views.own_data.tables.dialog import TableDialog

        session, catalogue = self._session, self._session.catalogue
        reader = TableReader(path)
        dialog = TableDialog(
            reader, session.jobs, catalogue.districts, self.theme, session.settings.table_choices,
            file.choices if file is not None else None, self._window,
        )  # fmt: skip
        dialog.used.connect(self._use)
        dialog.boundaries_asked.connect(self.boundaries_asked)
        self.show_dialog(dialog)

    def show_catalogue(self) -> None:
        """Show every dataset that is known."""
        from explorer.catalogue.dataset_facts import held_datasets
        from explorer.views.own_data.catalogue_window import CatalogueWindow

        known, project = self._session.known, self._session.project
        dialog = CatalogueWindow(known, project, self.theme, self._window)
        job = self._session.jobs.run(lambda progress: held_datasets(known, project, date.today(), progress), "held_datasets")
        job.then(dialog.show_held)
        # Who closes the window waits for no hash of a large file.
        dialog.finished.connect(lambda _: job.silence())
        dialog.finished.connect(lambda _: job.cancel())
        self.show_dialog(dialog)

    def show_own_data(self) -> None:
        """Show what the user has brought."""
        from explorer.views.own_data.own_data_dialog import OwnDataDialog

        dialog = OwnDataDialog(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.show_dialog(dialog)

    def tell_reopened(self, told: Sequence[str]) -> None:
        """Say what could not be opened again, or has changed."""
        if told:
            notices.tell(self._window, told[0], "\n".join(told[1:]))

    def connect_postgis(self) -> None:
        """Look into a database."""
        from explorer.places.kept_boundaries import cache_folder
        from explorer.views.own_data.postgis_dialog import PostgisDialog

        session = self._session
        dialog = PostgisDialog(session.jobs, cache_folder().with_name("postgis"), session.settings.last_database, self._window)
        dialog.connected_to.connect(lambda place: session.remember(last_database=place))
        dialog.copied.connect(lambda file, is_layer: self.layer_copied.emit(file) if is_layer else self.open_table(file))
        self.show_dialog(dialog)

    def show_packs(self) -> PacksWindow:
        """Show which packs of data are installed, and whose keys are trusted."""
        from explorer.views.own_data.packs_window import PacksWindow

        dialog = PacksWindow(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restart_asked.connect(lambda: start_again(self._window))
        dialog.layer_asked.connect(self.layer_copied)
        self.show_dialog(dialog)
        return dialog

    def show_dialog(self, dialog: QDialog) -> None:
        """Show a dialog and keep it until it is closed."""
        self.dialog = dialog
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        dialog.open()

    def own_file(self) -> OwnTableFile | None:
        """Return the table that the indicator on the map is of; None for a bundled one."""
        return self._session.known.table_of(self._session.project.indicator)

    def edit_table(self) -> None:
        """Correct how the table of the indicator on the map is read."""
        file = self.own_file()
        if file is not None:
            self.open_table(file.path, file)

    def put_aside(self) -> None:
        """Take the table of the indicator on the map out of the project."""
        file = self.own_file()
        if file is not None:
            self._session.edits.put_table_aside(file)

    def _use(self, file: OwnTableFile, table: OwnTable) -> None:
        self._session.edits.use_table(file, table)
