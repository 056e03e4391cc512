"""Data → Packs and keys: packs installed, made and compared, and whose keys are trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QProgressBar,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer import data_pack
from explorer.data_pack import Pack, PackFile, bundled_pack
from explorer.errors import CancelledError, ExplorerError
from explorer.packs.changes import Comparison, compare_packs
from explorer.packs.installing import Installed, StepBackError, chosen_pack, go_back, install, installed_packs
from explorer.packs.keys import UnknownKeyError, own_key, trust
from explorer.packs.making import DEFAULT_NAME, ENDING, Wanted, make
from explorer.progress import Progress
from explorer.qt import notices
from explorer.qt.buttons import button_row
from explorer.qt.jobs import Job
from explorer.qt.plain_text import as_tip
from explorer.said import Listing, Number, Said, Value
from explorer.views.help.help_keys import help_key
from explorer.views.own_data.keys_page import KeysPage, day_told
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.saving import documents, file_sorts
from explorer.views.parts.widgets import give_room, named, said_button, words
from explorer.views.session import Session
from explorer.words import error_said, say, text

TOPIC = "packs"


class PacksWindow(QDialog):
    """Lists packs and keys, and does what can be done with them; long work runs in the background and can be stopped.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional

    Attributes
    ----------
    restart_asked : Signal()
        The user wants to start again, so that another pack is used.
    layer_asked : Signal(object)
        The user wants to open boundaries of a pack, in this file.
    """

    restart_asked = Signal()
    layer_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packs_window")
        self.setWindowTitle(text("packs-title"))
        help_key(self, "data", "packs-of-data")
        self._session = session
        self._job: Job | None = None
        self._packs: list[Pack | None] = []
        self.comparison: Comparison | None = None
        self.pages = named(QTabWidget(), "packs_pages")
        self._lay_out()
        self.finished.connect(lambda _: self.stop())
        self.show_packs()
        used = data_pack.in_use()
        self.tell(" ".join(map(say, (*used.told, *used.notes))))

    # What is there

    @property
    def chosen(self) -> Pack | None:
        """The pack that the list is on; None for the bundled data alone."""
        return self._packs[max(self.list.currentRow(), 0)]

    def show_packs(self) -> None:
        """List the packs that are installed, and the bundled data."""
        used, next_used = data_pack.in_use().pack, chosen_pack()
        self._packs = [*installed_packs(), None]
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for pack in self._packs:
            now, then = (self._is_same(pack, other) for other in (used, next_used))
            state = "both" if now and then else "now" if now else "next" if then else "none"
            item = QListWidgetItem(text("packs-item", pack=(pack or bundled_pack()).said, state=state))
            item.setToolTip(as_tip(text("packs-item-tip")))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(self._packs) - 1))

    @staticmethod
    def _is_same(one: Pack | None, other: Pack | None) -> bool:
        return (one.digest if one else "") == (other.digest if other else "")

    def _show_chosen(self) -> None:
        pack = self.chosen or bundled_pack()
        size = Number(sum(one.size for one in pack.files) / 1e6, 1)
        made = day_told(pack.made)
        maker = pack.maker or text("packs-program")
        told: list[Value] = [Said("packs-about", made=made, maker=maker, files=len(pack.files), size=size)]
        for role in ("districts", "commuting"):
            told += [Said(f"packs-{role}", title=one.title) for one in pack.of_role[role]]
        if self.layers:
            titles = tuple(one.title for one in self.layers)
            told.append(Said("packs-layers", titles=Listing(titles, len(titles), "clauses")))
        told += [] if self.chosen is None or self.chosen.of_role["commuting"] else [Said("packs-no-commuting")]
        self.about.setHtml(_page(text("packs-head", pack=pack.said), told))
        self.open_button.setEnabled(bool(self.layers) and not self._is_busy)
        self.use_button.setEnabled(not self._is_same(self.chosen, chosen_pack()) and not self._is_busy)
        self.restart_button.setVisible(not self._is_same(chosen_pack(), data_pack.in_use().pack))

    # Making and installing

    def ask_to_make(self) -> None:
        """Let the user say where the pack goes, and make it."""
        self.pages.setCurrentIndex(0)
        if own_key() is None and not self.keys.ask_for_key():
            return
        name = self.name.text().strip() or DEFAULT_NAME
        version = self.version.text().strip()
        suggestion = str(documents() / f"{name}-{version or 'pack'}{ENDING}")
        target, _ = QFileDialog.getSaveFileName(self, text("packs-make"), suggestion, _pack_files())
        if target:
            self.make(Path(target), Wanted(name, version, "", *self._own_files()))

    def _own_files(self) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        project = self._session.project
        if not self.with_own.isChecked():
            return (), ()
        return tuple(filter(None, [project.boundaries])), tuple(filter(None, [project.flows]))

    def make(self, target: Path, wanted: Wanted) -> None:
        """Write everything held into one file."""
        self._run(partial(_made, target, wanted), text("packs-job-make"), partial(self._is_made, target))

    def _is_made(self, target: Path, made: tuple[Pack, list[Said]]) -> None:
        pack, problems = made
        size = Number(target.stat().st_size / 1e6, 1)
        done = text("packs-made", pack=pack.said, files=len(pack.files), file=target.name, size=size)
        self.tell(" ".join([done, *map(say, problems)]))

    def ask_to_install(self) -> None:
        """Let the user pick the file of a pack, and install it."""
        self.pages.setCurrentIndex(0)
        name, _ = QFileDialog.getOpenFileName(self, text("packs-install"), str(documents()), _pack_files())
        if name:
            self.install(Path(name))

    def install(self, file: Path, *, step_back: bool = False) -> None:
        """Check a pack and put it in use from the next start."""
        work = partial(_installed, file, step_back)
        self._run(work, text("packs-job-install", file=file.name), self._is_installed, partial(self._refused, file))

    def _is_installed(self, done: Installed) -> None:
        self.show_packs()
        place = next((at for at, pack in enumerate(self._packs) if self._is_same(pack, done.pack)), 0)
        self.list.setCurrentRow(place)
        self.tell(" ".join(map(say, done.told)))

    def _refused(self, file: Path, error: Exception) -> None:
        """Say why a pack was refused; what a person may decide is asked."""
        if isinstance(error, UnknownKeyError) and self._decides(error, "packs-trust-install"):
            trust(error.key)
            self.keys.show_keys()
            self.install(file)
        elif isinstance(error, StepBackError) and self._decides(error, "packs-step-back"):
            self.install(file, step_back=True)
        else:
            self._failed(error)

    def _decides(self, error: ExplorerError, key: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, text("packs-title"), say(error.message), parent=self)
        box.setInformativeText(say(error.remedy))
        yes = box.addButton(text(key), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(text("packs-leave"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        self.question = box
        box.exec()
        return box.clickedButton() is yes

    def use_chosen(self) -> None:
        """Use the pack that the list is on from the next start."""
        try:
            go_back(self.chosen)
        except ExplorerError as problem:
            self._failed(problem)
            return
        self.show_packs()
        self.tell(text("packs-used", pack=(self.chosen or bundled_pack()).said))

    @property
    def layers(self) -> tuple[PackFile, ...]:
        """Boundaries of the pack that the list is on, beside its districts, which can be opened."""
        return self.chosen.of_role["boundaries"] if self.chosen is not None else ()

    def ask_to_open(self) -> None:
        """Let the user choose boundaries of the pack, and open them as any file."""
        titles = [one.title for one in self.layers]
        title, is_chosen = QInputDialog.getItem(self, text("packs-open"), text("packs-open-which"), titles, 0, False)
        if is_chosen and self.chosen is not None:
            file = self.chosen.place(self.layers[titles.index(title)])
            self.accept()
            self.layer_asked.emit(file)

    # What would change

    def compare(self) -> None:
        """Look at footprints with what is in use and with the pack that the list is on."""
        self.pages.setCurrentIndex(1)
        one = self._session.project.partnership if self.only_this.isChecked() else ""
        work = partial(_compared, data_pack.in_use().pack, self.chosen, one)
        self._run(work, text("packs-job-compare"), self._is_compared)

    def _is_compared(self, found: Comparison) -> None:
        self.comparison = found
        parts = [f"<p>{escape(say(found.said))}</p>"]
        for one in found.changed:
            told = "<br>".join(escape(say(sentence)) for sentence in one.sentences())
            parts.append(f"<p><b>{escape(one.after.name)}</b><br>{told}</p>")
        for key, names in (("packs-only-before", found.only_before), ("packs-only-after", found.only_after)):
            parts += [f"<p>{escape(text(key, name=name))}</p>" for name in names]
        self.changes.setHtml("".join(parts))
        self.copy_button.setEnabled(True)
        self.tell("")

    def copy_changes(self) -> None:
        """Put what changes on the clipboard."""
        QGuiApplication.clipboard().setText(self.changes.toPlainText())

    # Work in the background

    @property
    def _is_busy(self) -> bool:
        return self._job is not None and not self._job.is_over

    def _run(
        self, work: Callable[[Progress], object], doing: str, show: Callable[..., object],
        otherwise: Callable[[Exception], object] | None = None,
    ) -> None:  # fmt: skip
        self.tell(doing)
        self._job = self._session.jobs.run(work, TOPIC, doing)
        self._busy(True)
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(lambda: self._busy(False))
        self._job.then(show).otherwise(otherwise or self._failed)
        self._job.cancelled.connect(lambda: self.tell(text("packs-stopped")))

    def stop(self) -> None:
        """Stop what is going on; what was in use stays so."""
        if self._job is not None and self._is_busy:
            self._job.cancel()

    def tell(self, told: str) -> None:
        """Say what came of it."""
        self.told.setText(told)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            return
        if isinstance(error, ExplorerError):
            self.tell(error_said(error))
        else:
            notices.report(self, error)

    def _show_progress(self, message: str, fraction: float | None) -> None:
        self.bar.setRange(0, 100 if fraction is not None else 0)
        self.bar.setValue(round((fraction or 0) * 100))
        if message:
            self.tell(message)

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        for part in (*self._acting, self.list, self.keys):
            part.setEnabled(not busy)
        self._show_chosen()

    # Building

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        self.told = words("note")
        self.bar = named(QProgressBar(), "packs_progress")
        self.bar.setAccessibleName(text("packs-progress"))
        self.stop_button = said_button("packs_stop", "packs-stop", self.stop)
        self.restart_button = said_button("packs_restart", "packs-restart", self.restart_asked.emit)
        self.pages.addTab(self._pack_page(), text("packs-tab-packs"))
        self.pages.addTab(self._change_page(), text("packs-tab-changes"))
        self.keys = KeysPage()
        self.keys.told.connect(self.tell)
        self.pages.addTab(self.keys, text("packs-tab-keys"))
        self._acting = (
            self.install_button, self.make_button, self.use_button, self.compare_button, self.compare_again, self.name,
            self.version, self.with_own, self.only_this,
        )  # fmt: skip
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        for button in (self.stop_button, self.restart_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for part in (self.pages, self.told, self.bar, buttons):
            layout.addWidget(part)
        self.bar.hide()
        self.stop_button.hide()
        give_room(self, 104, 36)

    def _pack_page(self) -> QWidget:
        page, layout = _page_with(words("note", text("packs-what")))
        self.list = named(QListWidget(), "packs")
        self.list.setAccessibleName(text("packs-tab-packs"))
        self.list.setToolTip(text("packs-list-tip"))
        self.about = named(QTextBrowser(), "pack_words")
        self.about.setAccessibleName(text("packs-about-name"))
        self.about.setTabChangesFocus(True)
        self.use_button = said_button("use_pack", "packs-use", self.use_chosen)
        self.list.currentRowChanged.connect(lambda row: self._show_chosen() if row >= 0 else None)
        self.install_button = said_button("install_pack", "packs-install", self.ask_to_install)
        self.open_button = said_button("open_layer", "packs-open", self.ask_to_open)
        self.compare_button = said_button("compare_packs", "packs-compare", self.compare)
        self.make_button = said_button("make_pack", "packs-make", self.ask_to_make)
        self.name, self.version = QLineEdit(DEFAULT_NAME), QLineEdit()
        today = date.today()
        self.version.setPlaceholderText(f"{today.year}.{today.month}.{today.day}")
        for field, key in ((self.name, "packs-name"), (self.version, "packs-version")):
            field.setAccessibleName(text(key))
            field.setToolTip(text(f"{key}-tip"))
        self.with_own = QCheckBox(text("packs-with-own"))
        self.with_own.setToolTip(text("packs-with-own-tip"))
        for part in (self.list, self.about):
            # All has to go on a screen of 600 pixels.
            part.setMinimumHeight(self.fontMetrics().height() * 4)
        layout.addWidget(self.list, 2)
        layout.addWidget(self.about, 2)
        layout.addLayout(_row(self.install_button, self.use_button, self.compare_button, self.open_button))
        layout.addWidget(words("note", text("packs-making")))
        layout.addLayout(_row(words("note", text("packs-name")), self.name, words("note", text("packs-version")), self.version))
        layout.addLayout(_row(self.with_own, self.make_button))
        return page

    def _change_page(self) -> QWidget:
        page, layout = _page_with(words("note", text("packs-changes-what")))
        self.only_this = QCheckBox(text("packs-only-this"))
        self.only_this.setToolTip(text("packs-only-this-tip"))
        self.changes = named(QTextBrowser(), "pack_changes")
        self.changes.setAccessibleName(text("packs-tab-changes"))
        self.changes.setTabChangesFocus(True)
        self.compare_again = said_button("compare_again", "packs-compare", self.compare)
        self.copy_button = said_button("copy_changes", "packs-copy", self.copy_changes)
        self.copy_button.setEnabled(False)
        layout.addLayout(_row(self.only_this, self.compare_again, self.copy_button))
        layout.addWidget(self.changes, 1)
        return page


def _page_with(first: QWidget) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(first)
    return page, layout


def _row(*parts: QWidget) -> FlowLayout:
    row = FlowLayout()
    for part in parts:
        row.addWidget(part)
    return row


def _page(title: str, told: Iterable[Value]) -> str:
    return f"<p><b>{escape(title)}</b></p>" + "".join(f"<p>{escape(say(sentence))}</p>" for sentence in told)


def _pack_files() -> str:
    return file_sorts(("packs-files", f"*{ENDING}"), ("pane-file-all", "*"))


def _made(target: Path, wanted: Wanted, progress: Progress) -> tuple[Pack, list[Said]]:
    problems: list[Said] = []
    return make(target, wanted, progress, problems.append), problems


def _installed(file: Path, step_back: bool, progress: Progress) -> Installed:
    return install(file, progress, step_back=step_back)


def _compared(before: Pack | None, after: Pack | None, partnership: str, progress: Progress) -> Comparison:
    return compare_packs(before, after, partnership, progress)
