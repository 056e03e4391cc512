"""Data → Get official boundaries: which sets there are, what is here already, and how to get them by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.official import Held, OfficialSet, get_official, held, official_sets
from explorer.errors import CancelledError, ExplorerError
from explorer.qt.buttons import button_row
from explorer.qt.jobs import Job, JobRunner
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.said import Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.words import error_said, say, text

TOPIC = "official_boundaries"


class OfficialBoundaries(QDialog):
    """Downloads official sets and hands them to the preview.

    Attributes
    ----------
    use_asked : Signal(object)
        Path of a downloaded file that the user wants to use.
    """

    use_asked = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None, sets: list[OfficialSet] | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-official-title"))
        help_key(self, "own_data", "official-boundaries")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs = jobs
        self._job: Job | None = None
        self._sets = official_sets() if sets is None else sets
        self._build()
        self._lay_out()
        self.finished.connect(lambda _: self.stop())
        self._show_chosen()

    @property
    def chosen(self) -> OfficialSet:
        """The set that the list is on."""
        return self._sets[max(self.sets.currentRow(), 0)]

    def download(self) -> None:
        """Get the chosen set from its publisher."""
        wanted = self.chosen
        self._busy(True)
        doing = text("own-official-job", set=wanted.title)
        self._tell(text("pane-doing", what=doing), [])
        self._job = self._jobs.run(lambda progress: get_official(wanted, progress), TOPIC, doing)
        self._job.progressed.connect(self._show_progress)
        self._job.then(partial(self._arrived, wanted)).otherwise(partial(self._failed, wanted))
        self._job.cancelled.connect(lambda: self._stopped(wanted))

    def stop(self) -> None:
        """Stop the download; what has come is kept for the next time."""
        if self._job is not None and not self._job.is_over:
            self._job.cancel()

    def use(self) -> None:
        """Hand the downloaded set to the preview."""
        path = self.chosen.file
        self.accept()
        self.use_asked.emit(path)

    # What happens

    def _arrived(self, wanted: OfficialSet, kept: Held) -> None:
        self._busy(False)
        self._list_again()
        self._tell(wanted.title, kept.sentences())

    def _failed(self, wanted: OfficialSet, error: Exception) -> None:
        self._busy(False)
        said = (
            error_said(error)
            if isinstance(error, ExplorerError) and not isinstance(error, CancelledError)
            else text("own-official-failed")
        )
        self._tell(text("own-official-refused", set=wanted.title), [said], wanted.by_hand())

    def _stopped(self, wanted: OfficialSet) -> None:
        self._busy(False)
        self._tell(wanted.title, [Said("own-official-stopped")])

    def _show_progress(self, message: str, fraction: float | None) -> None:
        self.bar.setRange(0, 100 if fraction is not None else 0)
        self.bar.setValue(round((fraction or 0) * 100))
        if message:
            self.bar.setFormat(f"{message} – %p%")

    def _show_chosen(self) -> None:
        wanted, kept = self.chosen, held(self.chosen)
        told: Sequence[Said | str] = (
            kept.sentences()
            if kept
            else [
                Said(
                    "own-official-set", areas=Said("unit-areas", n=wanted.expected), detail=wanted.detail, licence=wanted.licence
                )
            ]
        )
        self._tell(wanted.title, told, () if kept else wanted.by_hand())
        self.use_button.setEnabled(kept is not None)
        self.download_button.setText(text("own-official-again" if kept else "own-official-download"))

    def _tell(self, title: str, told: Iterable[Said | str], steps: Sequence[Said] = ()) -> None:
        said = "".join(f"<p>{escape(say(sentence))}</p>" for sentence in told)
        by_hand = "".join(f"<li>{escape(say(step))}</li>" for step in steps)
        hand = f"<p><b>{escape(text('own-official-by-hand'))}</b></p><ol>{by_hand}</ol>" if steps else ""
        self.words.setHtml(f"<p><b>{escape(title)}</b></p>{said}{hand}")

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        for part in (self.sets, self.download_button):
            part.setEnabled(not busy)
        self.use_button.setEnabled(not busy and held(self.chosen) is not None)

    # Building

    def _build(self) -> None:
        self.sets = named(QListWidget(), "official_sets")
        self.sets.setAccessibleName(text("own-official-sets"))
        self.sets.setToolTip(text("own-official-sets-tip"))
        self._list_again()
        self.sets.currentRowChanged.connect(lambda _: self._show_chosen())
        self.sets.itemActivated.connect(lambda _: self.use() if self.use_button.isEnabled() else self.download())
        self.words = named(QTextBrowser(), "official_words")
        self.words.setAccessibleName(text("own-official-about"))
        self.words.setTabChangesFocus(True)
        self.bar = named(QProgressBar(), "official_progress")
        self.bar.setAccessibleName(text("own-official-progress"))

    def _list_again(self) -> None:
        row = self.sets.currentRow()
        self.sets.blockSignals(True)
        self.sets.clear()
        for each in self._sets:
            mark = "✓ " if held(each) else ""
            item = QListWidgetItem(mark + text("own-official-item", set=each.title, detail=each.detail))
            item.setToolTip(as_tip(text("own-official-item-tip", service=each.service, day=each.confirmed)))
            self.sets.addItem(item)
        self.sets.setCurrentRow(max(row, 0))
        self.sets.blockSignals(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        title = named(PlainLabel(text("own-official-sets-label")), "heading")
        title.setBuddy(self.sets)
        for part in (title, words("note", text("own-official-what")), self.sets, self.words, self.bar):
            layout.addWidget(part)
        layout.setStretchFactor(self.sets, 2)
        layout.setStretchFactor(self.words, 2)
        self.buttons = button_row(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.download_button: QPushButton = self._button("own-official-download", self.download)
        self.stop_button: QPushButton = self._button("own-official-stop", self.stop)
        self.use_button: QPushButton = self._button("own-official-use", self.use)
        layout.addWidget(self.buttons)
        self._busy(False)
        let_scroll(self)
        give_room(self, 84, 32)

    def _button(self, key: str, act: Callable[[], None]) -> QPushButton:
        button: QPushButton = self.buttons.addButton(text(key), QDialogButtonBox.ButtonRole.ActionRole)
        button.setToolTip(text(f"{key}-tip"))
        button.clicked.connect(lambda _=False: act())
        return button
