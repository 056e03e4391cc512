"""Data → Get official data: which sets there are, what is here already, and everything got, checked and used by one press."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue import Catalogue
from explorer.catalogue.published_words import published
from explorer.errors import CancelledError, ExplorerError
from explorer.official.getting import Outcome, Place, get_sets, has_come, take_file
from explorer.official.keeping import file_of, held
from explorer.official.recognising import recognised
from explorer.official.table import DISTRICTS, FLOWS, GROUPS, INDICATOR, RECOMMENDED, OfficialSet, official_sets
from explorer.official.using import use
from explorer.packs.laying import Laid, lay, let_go
from explorer.progress import Progress
from explorer.project.base_data import BaseData, base_data
from explorer.qt import notices
from explorer.qt.buttons import button_row
from explorer.qt.jobs import Job, JobRunner
from explorer.qt.plain_text import as_tip
from explorer.said import Said, Value, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.map.canvas import dropped_files
from explorer.views.parts.pages import LinkedBrowser
from explorer.views.parts.saving import file_sorts
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.words import error_said, say, text

TOPIC = "official_data"
_WHICH = Qt.ItemDataRole.UserRole
_TITLE, _SIZE, _HERE = range(3)


class OfficialData(QDialog):
    """Gets the chosen sets, takes those that a person brought, and says what came of each.

    Parameters
    ----------
    jobs : JobRunner
    catalogue : Catalogue
        What the sets are checked against.
    parent : QWidget, optional
    sets : sequence of OfficialSet, optional
        Those of the table without it.
    place : Place, optional
        Where they are kept; the user's own folder without it.

    Attributes
    ----------
    look_asked : Signal(object)
        Path of a set that the user wants to look at.
    used : Signal(object)
        The :class:`~explorer.project.base_data.BaseData` that new projects begin with now.
    removed : Signal(object, object)
        What new projects began with before a set was removed, and what they begin with now.
    """

    look_asked = Signal(object)
    used = Signal(object)
    removed = Signal(object, object)

    def __init__(
        self,
        jobs: JobRunner,
        catalogue: Catalogue,
        parent: QWidget | None = None,
        sets: Sequence[OfficialSet] | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-official-title"))
        help_key(self, "data", "official-data")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._jobs, self._catalogue = jobs, catalogue
        self._place = place or Place.usual()
        self._job: Job | None = None
        self._came = ""
        self._sets = {each.id: each for each in (official_sets() if sets is None else sets)}
        self._build()
        self._lay_out()
        self._list()
        self.finished.connect(lambda _: self.stop())
        self._show_chosen()

    @property
    def wanted(self) -> list[OfficialSet]:
        """The sets that are ticked."""
        return [self._sets[name] for name, item in self._items.items() if item.checkState(_TITLE) == Qt.CheckState.Checked]

    @property
    def chosen(self) -> OfficialSet | None:
        """The set that the list is on; None on a group."""
        item = self.tree.currentItem()
        return self._sets.get(str(item.data(_TITLE, _WHICH))) if item is not None else None

    # What the user does

    def get(self) -> None:
        """Get the ticked sets from their publishers, check them, and use what can stand in for bundled data."""
        wanted, catalogue, place = self.wanted, self._catalogue, self._place
        self._run(lambda progress: get_sets(wanted, catalogue, place, progress), text("own-official-job", sets=len(wanted)))

    def add(self, paths: Sequence[Path]) -> None:
        """Take files that a person brought for the sets that they are."""
        sets, catalogue, place = tuple(self._sets.values()), self._catalogue, self._place
        self._run(
            lambda progress: _taken(paths, sets, catalogue, place, progress), text("own-official-job-files", files=len(paths))
        )

    def ask_for_files(self) -> None:
        """Let the user pick files that were downloaded elsewhere."""
        names, _ = QFileDialog.getOpenFileNames(self, text("own-official-files"), "", file_sorts(("pane-file-all", "*")))
        if names:
            self.add([Path(name) for name in names])

    def stop(self) -> None:
        """Stop; what has come is kept for the next time."""
        if self._job is not None and not self._job.is_over:
            self._job.cancel()

    def look(self) -> None:
        """Hand the set that the list is on to the preview of its kind."""
        path = file_of(self.chosen, self._place.folder) if self.chosen is not None else None
        if path is not None:
            self.accept()
            self.look_asked.emit(path)

    def ask_to_remove(self) -> None:
        """Ask whether the set that the list is on shall go."""
        chosen = self.chosen
        if chosen is not None:
            title = text("own-official-remove-title", set=say(chosen.said))
            acts = {text("own-official-remove-now"): lambda: self.remove(chosen)}
            notices.tell(self, title, text("own-official-remove-what"), acts=acts)

    def remove(self, chosen: OfficialSet) -> None:
        """Remove a set, and what had come of it."""
        sets, place, catalogue, before = tuple(self._sets.values()), self._place, self._catalogue, base_data()
        doing = text("own-official-removing")

        def removed(now: BaseData) -> None:
            self._arrived([])
            self._tell(_paragraph([Said("own-official-removed", set=chosen.said)]))
            self.removed.emit(before, now)

        self._busy(True)
        self._job = self._jobs.run(lambda progress: let_go([chosen], sets, catalogue, place.folder, progress), TOPIC, doing)
        self._job.then(removed).otherwise(self._failed)

    def use_now(self) -> None:
        """Let new projects, and the one that is open, rest on the sets that are here."""
        sets, place, catalogue = tuple(self._sets.values()), self._place, self._catalogue
        doing = text("own-official-using")
        self._busy(True)
        self._job = self._jobs.run(
            lambda progress: (use(sets, place.folder, progress), lay(sets, catalogue, place.folder, progress)), TOPIC, doing
        )
        self._job.progressed.connect(self._show_progress)
        self._job.then(self._in_use).otherwise(self._failed)
        self._job.cancelled.connect(self._stopped)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        if paths := dropped_files(event):
            self.add(paths)

    # What happens

    def _run(self, work: Callable[[Progress], object], doing: str) -> None:
        if self._job is not None and not self._job.is_over:
            return
        self._busy(True)
        self._tell(f"<p>{escape(text('pane-doing', what=doing))}</p>")
        self._job = self._jobs.run(work, TOPIC, doing)
        self._job.progressed.connect(self._show_progress)
        self._job.then(self._arrived).otherwise(self._failed)
        self._job.cancelled.connect(self._stopped)

    def _arrived(self, outcomes: list[Outcome | Path]) -> None:
        self._busy(False)
        self._list()
        self._came = "".join(map(_outcome_html, outcomes))
        self._tell(self._came)
        got = [each.wanted for each in outcomes if isinstance(each, Outcome) and each.held is not None]
        if self.use_box.isChecked() and any(map(_is_used, got)):
            self.use_now()

    def _in_use(self, now: tuple[BaseData, tuple[Laid, ...]]) -> None:
        base, laid = now
        self._busy(False)
        if laid:
            told = _paragraph([*(one.said for one in laid), Said("official-figures-next-start")])
            self._tell(told + self._came)
        if base:
            self.used.emit(base)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        self._list()
        told = error_said(error) if isinstance(error, ExplorerError) else text("own-official-failed")
        self._tell(f"<p>{escape(told)}</p>")

    def _stopped(self) -> None:
        self._busy(False)
        self._list()
        self._tell(f"<p>{escape(text('own-official-stopped'))}</p>")

    def _show_progress(self, message: str, fraction: float | None) -> None:
        self.bar.setRange(0, 100 if fraction is not None else 0)
        self.bar.setValue(round((fraction or 0) * 100))
        if message:
            self.now.setText(message)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            kept = held(chosen, self._place.folder)
            told = [*(kept.sentences() if kept else [chosen.about]), chosen.used]
            steps = "" if kept else _steps_html(chosen)
            address = text("own-official-address", address=chosen.address or chosen.page, note=chosen.note)
            self._tell(f"<p><b>{escape(say(chosen.said))}</b></p>{_paragraph(told)}<p>{escape(address)}</p>{steps}")
        self._enable()

    def _tell(self, html: str) -> None:
        self.words.setHtml(html)

    def _busy(self, busy: bool) -> None:
        for part in (self.bar, self.now, self.stop_button):
            part.setVisible(busy)
        self.bar.setRange(0, 0)
        self.now.setText("")
        self.tree.setEnabled(not busy)
        self._enable()

    def _enable(self) -> None:
        idle = not self.stop_button.isVisibleTo(self)
        chosen, wanted = self.chosen, self.wanted
        size = sum(each.megabytes for each in wanted)
        self.get_button.setText(text("own-official-get", sets=len(wanted), size=size))
        self.get_button.setEnabled(idle and bool(wanted))
        self.add_button.setEnabled(idle)
        here = chosen is not None and held(chosen, self._place.folder) is not None
        self.look_button.setEnabled(idle and here)
        self.remove_button.setEnabled(idle and chosen is not None and has_come(chosen, self._place))
        usable = [each for each in self._sets.values() if _is_used(each)]
        self.use_button.setEnabled(idle and any(held(each, self._place.folder) for each in usable))

    # Building

    def _build(self) -> None:
        self.tree = named(QTreeWidget(), "official_sets")
        self.tree.setAccessibleName(text("own-official-sets"))
        self.tree.setToolTip(text("own-official-sets-tip"))
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([text(f"own-official-column-{name}") for name in ("set", "size", "here")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.header().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(_SIZE, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(_HERE, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        for group in GROUPS:
            self._build_group(group)
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.tree.itemChanged.connect(lambda *_: self._enable())
        self.words = named(LinkedBrowser(), "official_words")
        self.words.setAccessibleName(text("own-official-about"))
        self.words.setTabChangesFocus(True)
        self.bar = named(QProgressBar(), "official_progress")
        self.bar.setAccessibleName(text("own-official-progress"))
        self.now = words("note")
        self.use_box = named(QCheckBox(text("own-official-use-box")), "official_use")
        self.use_box.setToolTip(text("own-official-use-box-tip"))
        self.use_box.setChecked(True)

    def _build_group(self, group: str) -> None:
        sets = [each for each in self._sets.values() if each.group == group]
        if not sets:
            return
        head = QTreeWidgetItem([text(f"own-official-group-{group}"), "", ""])
        head.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        self.tree.addTopLevelItem(head)
        for each in sets:
            item = QTreeWidgetItem([say(each.said), str(each.megabytes) if each.can_be_got else "", ""])
            item.setData(_TITLE, _WHICH, each.id)
            item.setTextAlignment(_SIZE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(
                _TITLE, as_tip(text("own-official-item-tip", set=say(each.said), publisher=published(each.publisher)))
            )
            if each.can_be_got:
                is_wanted = each.id in RECOMMENDED and held(each, self._place.folder) is None
                item.setCheckState(_TITLE, Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            head.addChild(item)
            self._items[each.id] = item
        # Many indicators would hide the rest.
        head.setExpanded(group != "indicators")

    def _list(self) -> None:
        """Mark what is here, and untick it."""
        for name, item in self._items.items():
            kept = held(self._sets[name], self._place.folder)
            item.setText(_HERE, say(Said("own-official-here", day=kept.day)) if kept else "")
            if kept is not None and self._sets[name].can_be_got:
                item.setCheckState(_TITLE, Qt.CheckState.Unchecked)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        for part in (words("note", text("own-official-what")), self.tree, self.words, self.use_box, self.now, self.bar):
            layout.addWidget(part)
        layout.setStretchFactor(self.tree, 3)
        layout.setStretchFactor(self.words, 2)
        self.buttons = button_row(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.get_button = self._button("own-official-get", self.get, sets=0, size=0)
        self.get_button.setDefault(True)
        self.stop_button = self._button("own-official-stop", self.stop)
        self.add_button = self._button("own-official-add", self.ask_for_files)
        self.look_button = self._button("own-official-look", self.look)
        self.use_button = self._button("own-official-use", self.use_now)
        self.remove_button = self._button("own-official-remove", self.ask_to_remove)
        layout.addWidget(self.buttons)
        self._busy(False)
        let_scroll(self)
        give_room(self, 104, 40)

    def _button(self, key: str, act: Callable[[], None], **values: int) -> QPushButton:
        button: QPushButton = self.buttons.addButton(text(key, **values), QDialogButtonBox.ButtonRole.ActionRole)
        button.setToolTip(text(f"{key}-tip"))
        button.clicked.connect(lambda _=False: act())
        return button


def _taken(
    paths: Sequence[Path], sets: Sequence[OfficialSet], catalogue: Catalogue, place: Place, progress: Progress
) -> list[Outcome | Path]:
    """Take files for the sets that they are; a file that is none comes back as it is."""
    outcomes: list[Outcome | Path] = []
    for path in paths:
        progress.step(Said("official-step-look", file=path.name))
        wanted = recognised(path, sets, catalogue)
        if wanted is None:
            outcomes.append(path)
            continue
        try:
            outcomes.append(Outcome(wanted, take_file(path, wanted, catalogue, place, progress)))
        except CancelledError:
            raise
        except ExplorerError as error:
            outcomes.append(Outcome(wanted, error=error))
    return outcomes


def _is_used(one: OfficialSet) -> bool:
    """Whether a set takes the place of what is bundled."""
    return one.use in (DISTRICTS, FLOWS, INDICATOR) or one.group == "population"


def _paragraph(told: Iterable[Value]) -> str:
    return f"<p>{escape(' '.join(map(say, told)))}</p>"


def _steps_html(wanted: OfficialSet) -> str:
    steps = "".join(f"<li>{escape(say(step))}</li>" for step in wanted.by_hand())
    return f"<p><b>{escape(text('own-official-by-hand'))}</b></p><ol>{steps}</ol>"


def _outcome_html(outcome: Outcome | Path) -> str:
    """Return what came of a set, or of a file that is none."""
    if isinstance(outcome, Path):
        return _paragraph([Said("official-not-recognised", file=outcome.name), Said("own-official-other-file")])
    if outcome.held is not None:
        title = text("own-official-came", set=say(outcome.wanted.said))
        return f"<p><b>{escape(title)}</b></p>{_paragraph(outcome.held.sentences())}"
    title = text("own-official-refused", set=say(outcome.wanted.said))
    why = [sentences(outcome.error.message, outcome.error.remedy)] if outcome.error else []
    return f"<p><b>{escape(title)}</b></p>{_paragraph(why)}{_steps_html(outcome.wanted)}"
