"""Forms that take what tables say: a comment, a vote, a decision. Ctrl+Enter keeps, and the next can be typed at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpinBox, QWidget

from explorer.project.document import now
from explorer.project.workshop import METHODS, STANCES, STATUSES, WAYS, Comment, Decision, Entry, Log, Vote, current
from explorer.views.parts.widgets import named, said_button
from explorer.views.workshop.presenting import Presenting
from explorer.words import say, text
from explorer.workshop import capture
from explorer.workshop.pictures import ShownPicture
from explorer.workshop.record import by_table

MOST_PEOPLE = 999


class Form(QWidget):
    """A form with a table and a round, and a button that keeps it.

    Attributes
    ----------
    kept : Signal()
        It was kept, and is empty again.
    """

    kept = Signal()

    def __init__(self, name: str, presenting: Presenting) -> None:
        super().__init__()
        self.setObjectName(name)
        self.presenting = presenting
        self.rows = QFormLayout(self)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.table, self.round = named(QComboBox(), "form_table"), named(QSpinBox(), "form_round")
        self.round.setMinimum(1)
        self.keep_button: QPushButton = said_button(f"keep_{name}", "workshop-keep", self.keep)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.keep)

    def add(self, key: str, field: QWidget) -> None:
        """Add a field with the words of a message."""
        field.setAccessibleName(text(key))
        self.rows.addRow(text(key), field)

    def add_table_and_round(self) -> None:
        """Add the fields that say where something comes from."""
        self.add("workshop-head-table", self.table)
        self.add("workshop-head-round", self.round)

    def show_log(self, log: Log) -> None:
        """Offer the tables and rounds of the session."""
        tables = [seat.table for seat in by_table(current(log.tables))]
        fill(self.table, [(name, name) for name in tables])
        if log.meetings:
            self.round.setMaximum(max(current(log.meetings)[0].rounds, 1))

    def entries(self, log: Log) -> Iterable[Entry]:
        """Return what is kept."""
        raise NotImplementedError

    def clear(self) -> None:
        """Empty what belongs to one entry; table and round stay."""

    def keep(self) -> None:
        """Keep what was typed."""
        if self.presenting.keep(self.entries):
            self.clear()
            self.kept.emit()


def fill(box: QComboBox, told: Sequence[tuple[str, str]]) -> None:
    """Offer other things, and stay at the one that was chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for title, key in told:
        box.addItem(title, key)
    at = box.findData(chosen)
    box.setCurrentIndex(max(at, 0) if told else -1)
    box.blockSignals(False)


class CommentForm(Form):
    """Takes what somebody said, about the picture that is shown unless another is chosen."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__("comment_form", presenting)
        self.about, self.words = named(QComboBox(), "form_about"), named(QPlainTextEdit(), "form_words")
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words.setTabChangesFocus(True)
        self.stance, self.role = named(QComboBox(), "form_stance"), named(QLineEdit(), "form_role")
        self.name = named(QLineEdit(), "form_name")
        fill(self.stance, [(text(f"workshop-stance-{one}"), one) for one in STANCES])
        self.stance.setCurrentIndex(self.stance.findData("unsure"))
        self.add_table_and_round()
        self.add("workshop-head-about", self.about)
        self.add("workshop-head-said", self.words)
        self.add("workshop-head-stance", self.stance)
        self.add("workshop-head-role", self.role)
        self.add("workshop-head-name", self.name)
        self.rows.addRow(self.keep_button)

    def show_log(self, log: Log) -> None:
        """Offer tables and rounds; a name only where people agreed to it."""
        super().show_log(log)
        keeps = bool(log.meetings) and current(log.meetings)[0].keeps_names
        self.rows.setRowVisible(self.name, keeps)

    def show_pictures(self, pictures: Sequence[ShownPicture], at: int) -> None:
        """Offer what was shown to talk about, and choose what is shown now."""
        told = [(text("workshop-about-whole"), "nothing")]
        told += [(say(one.title), one.id) for one in pictures if one.id.split(" ")[0] in ("flag", "plan")]
        fill(self.about, told)
        here = self.about.findData(pictures[at].id) if at < len(pictures) else 0
        self.about.setCurrentIndex(max(here, 0))

    def entries(self, log: Log) -> Iterable[Entry]:
        """Return the comment, and its speaker's name where one was given."""
        kind, _, target = str(self.about.currentData() or "nothing").partition(" ")
        said = Comment(
            of="", table=str(self.table.currentData() or ""), round=self.round.value(), text=self.words.toPlainText(),
            stance=self.stance.currentData(), role=self.role.text().strip(),
            target_kind="flag" if kind == "flag" else "plan" if kind == "plan" else "nothing", target=target,
        )  # fmt: skip
        return capture.comment(log, now(), said, self.name.text() if self.rows.isRowVisible(self.name) else "")

    def clear(self) -> None:
        """Be ready for the next."""
        for field in (self.words, self.role, self.name):
            field.clear()
        self.stance.setCurrentIndex(self.stance.findData("unsure"))
        self.words.setFocus()


class VoteForm(Form):
    """Takes the vote of a table."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__("vote_form", presenting)
        self.subject = named(QComboBox(), "form_subject")
        self.subject.setEditable(True)
        self.counts = {way: named(QSpinBox(), f"form_{way}") for way in WAYS}
        self.method = named(QComboBox(), "form_method")
        fill(self.method, [(text(f"workshop-by-{one}"), one) for one in METHODS])
        self.add_table_and_round()
        self.add("workshop-head-subject", self.subject)
        for way, field in self.counts.items():
            field.setMaximum(MOST_PEOPLE)
            self.add(f"workshop-head-{way}", field)
        self.add("workshop-head-method", self.method)
        self.rows.addRow(self.keep_button)
        self.correct_button = said_button("correct_vote", "workshop-correct", self.correct)
        self.rows.addRow(self.correct_button)
        self._corrects = False

    def show_log(self, log: Log) -> None:
        """Offer the questions and plans that are voted on."""
        super().show_log(log)
        questions = [(one, one) for one in (current(log.meetings)[0].questions if log.meetings else ())]
        plans = [(plan.name, f"plan {plan.id}") for plan in self.presenting.plans]
        fill(self.subject, [*questions, *plans])

    def entries(self, log: Log) -> Iterable[Entry]:
        """Return the vote."""
        at = self.subject.findText(self.subject.currentText())
        key = str(self.subject.itemData(at)) if at >= 0 else self.subject.currentText()
        yes, no, unsure, abstain = (self.counts[way].value() for way in WAYS)
        cast = Vote(
            of="", table=str(self.table.currentData() or ""), round=self.round.value(), subject=key.removeprefix("plan "),
            is_plan=key.startswith("plan "), yes=yes, no=no, unsure=unsure, abstain=abstain, method=self.method.currentData(),
        )  # fmt: skip
        return [capture.vote(log, now(), cast, corrects=self._corrects)]

    def correct(self) -> None:
        """Keep the vote as a correction of the one that this table gave; both stay."""
        self._corrects = True
        try:
            self.keep()
        finally:
            self._corrects = False

    def clear(self) -> None:
        """Be ready for the next table."""
        for field in self.counts.values():
            field.setValue(0)
        if self.table.currentIndex() + 1 < self.table.count():
            self.table.setCurrentIndex(self.table.currentIndex() + 1)
        self.counts["yes"].setFocus()


class DecisionForm(Form):
    """Takes what the room decides on a plan, with its dissent."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__("decision_form", presenting)
        self.plan, self.status = named(QComboBox(), "form_plan"), named(QComboBox(), "form_status")
        self.dissent, self.who, self.when = (named(QLineEdit(), f"form_{name}") for name in ("dissent", "who", "when"))
        fill(self.status, [(text(f"workshop-status-{one}"), one) for one in STATUSES])
        self.add("workshop-head-plan", self.plan)
        self.add("workshop-head-status", self.status)
        self.add("workshop-head-dissent", self.dissent)
        self.add("workshop-head-who", self.who)
        self.add("workshop-head-when", self.when)
        self.rows.addRow(self.keep_button)

    def show_log(self, log: Log) -> None:
        """Offer the plans of the project."""
        fill(self.plan, [(plan.name, plan.id) for plan in self.presenting.plans])

    def entries(self, log: Log) -> Iterable[Entry]:
        """Return the decision."""
        decided = Decision(
            of="", plan=str(self.plan.currentData() or ""), status=self.status.currentData(),
            dissent=self.dissent.text().strip(), who=self.who.text().strip(), when=self.when.text().strip(),
        )  # fmt: skip
        return [capture.decision(log, now(), decided)]
