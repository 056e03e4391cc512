"""The scenario tree, and what a new plan can begin from; plans that are ticked can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from explorer.errors import ExplorerError
from explorer.project.document import now
from explorer.project.plan import Plan
from explorer.qt.plain_text import as_tip
from explorer.said import Said, sentences
from explorer.views.parts.widgets import named, said_button, words
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.starting_points import StartingPoint
    from explorer.plans.tree import TreeEdit

KEY, FOUND_BY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MOST_TICKED = 4
GROUPS = ("options", "authorities", "places", "regions", "others")


class PlansPage(QWidget):
    """Lists plans of the project as a tree, and below them what a plan can begin from.

    Attributes
    ----------
    compare_asked : Signal(list)
        Plans are to stand side by side: their ids.
    refused : Signal(object)
        Why something cannot be done: an :class:`~explorer.errors.ExplorerError`.
    """

    compare_asked = Signal(list)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._points: dict[str, StartingPoint] = {}
        self._ticked: list[str] = []
        self.field = named(QLineEdit(placeholderText=text("redraw-plans-find"), clearButtonEnabled=True), "redraw_plans_find")
        self.field.setAccessibleName(text("redraw-plans-find"))
        self.tree = named(QTreeWidget(), "redraw_plans")
        self.tree.setAccessibleName(text("redraw-plans"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.about = words("note")
        self.take_up = said_button("take_up_plan", "redraw-take-up", self.take_up_chosen)
        self.branch = said_button("branch_plan", "redraw-branch", self._branch)
        self.rename = said_button("rename_plan", "redraw-rename", self._ask_for_name)
        self.delete = said_button("delete_plan", "redraw-delete", self._delete)
        self.compare = said_button("compare_plans", "redraw-compare", self._compare)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._go_to_first)
        self.tree.itemSelectionChanged.connect(self._show_chosen)
        self.tree.itemActivated.connect(lambda *_: self.take_up_chosen())
        self.tree.itemChanged.connect(self._tick)
        self._show_chosen()

    def show_plans(self, points: Sequence[StartingPoint]) -> None:
        """Show the plans of the project, and what one can begin from."""
        from explorer.plans.tree import tree

        project, chosen = self._session.project, self.chosen
        self._points = {point.id: point for point in points}
        open_ones = {
            item.data(0, KEY) or item.text(0) for item in self._items() if item.childCount() and item.isExpanded()
        }  # fmt: skip
        with QSignalBlocker(self.tree):
            self.tree.clear()
            own = self._group("own")
            above: list[QTreeWidgetItem] = [own]
            for depth, plan in tree(project.plans):
                del above[depth + 1 :]
                item = self._leaf(above[-1], plan.id, plan.name, text("redraw-plan-size", n=len(plan.footprints)))
                font = item.font(0)
                font.setBold(plan.id == project.plan)
                item.setFont(0, font)
                above.append(item)
            own.setHidden(not project.plans)
            groups = {name: self._group(name) for name in GROUPS}
            for point in points:
                root = groups[point.group]
                parent = self._area(root, point.area) if point.area else root
                self._leaf(parent, point.id, say(point.name), "", say(point.about))
            for item in self._items():
                is_own = item is own or item.parent() is own
                item.setExpanded(is_own or (item.data(0, KEY) or item.text(0)) in open_ones)
                if chosen and item.data(0, KEY) == chosen:
                    item.setSelected(True)
        self._ticked = [key for key in self._ticked if any(item.data(0, KEY) == key for item in self._items())]
        self._narrow()
        self._show_chosen()

    @property
    def chosen(self) -> str:
        """Id of what is chosen; empty for none."""
        items = self.tree.selectedItems()
        return (items[0].data(0, KEY) or "") if items else ""

    @property
    def chosen_plan(self) -> Plan | None:
        """The plan of the project that is chosen; None where none is."""
        return next((plan for plan in self._session.project.plans if plan.id == self.chosen), None)

    def choose(self, key: str) -> None:
        """Choose a plan or a starting point by its id."""
        for item in self._items():
            if item.data(0, KEY) == key:
                if item.isHidden():
                    self.field.clear()
                self.tree.setCurrentItem(item)

    def tick(self, keys: Iterable[str]) -> None:
        """Tick these plans for comparison."""
        for item in self._items():
            if item.data(0, KEY) in keys:
                item.setCheckState(0, Qt.CheckState.Checked)

    # What the user does

    def take_up_chosen(self) -> None:
        """Take the plan that is chosen in hand, or begin one with what is."""
        plan = self.chosen_plan
        if plan is not None:
            self._session.plans.take_up(plan)
        elif self.chosen:
            self._begin()

    def rename_chosen(self, name: str) -> None:
        """Give the plan that is chosen another name."""
        from explorer.plans.tree import renamed

        plan = self.chosen_plan
        if plan is not None:
            try:
                self._arrange(renamed(self._session.project.plans, plan, name))
            except ExplorerError as error:
                self.refused.emit(error)

    def _begin(self) -> None:
        from explorer.catalogue.known import Known
        from explorer.plans.starting_points import beginning_at
        from explorer.plans.starts import begin
        from explorer.plans.tree import begun

        session = self._session
        project = session.project
        known = Known.at_once(session.catalogue, project)
        if session.outcome is not None:
            known = session.outcome.known
        try:
            plan = begin(known, project, beginning_at(known, project, self.chosen, sorted(session.selection.codes), say))
        except ExplorerError as error:
            self.refused.emit(error)
            return
        session.plans.arrange(begun(project.plans, plan, say(plan.named), (plan.id,), now()))

    def _branch(self) -> None:
        from explorer.plans.tree import copied

        plan = self.chosen_plan
        if plan is not None:
            self._session.plans.arrange(copied(self._session.project.plans, plan, now()))
        elif self.chosen:
            self._begin()

    def _ask_for_name(self) -> None:
        plan = self.chosen_plan
        if plan is not None:
            name, is_given = QInputDialog.getText(
                self, text("redraw-rename-title"), text("redraw-rename-label"), QLineEdit.EchoMode.Normal, plan.name
            )
            if is_given:
                self.rename_chosen(name)

    def _delete(self) -> None:
        from explorer.plans.tree import deleted

        plan = self.chosen_plan
        if plan is not None:
            self._arrange(deleted(self._session.project.plans, plan))

    def _arrange(self, edit: TreeEdit) -> None:
        """Change the tree; the plan that is in hand stays in hand where it is still there."""
        in_hand = self._session.project.plan
        self._session.plans.arrange(replace(edit, in_hand=in_hand if any(one.id == in_hand for one in edit.plans) else ""))

    def _compare(self) -> None:
        self.compare_asked.emit(self._ticked or [key for key in (self._session.project.plan, self.chosen) if key])

    # Details

    def _lay_out(self) -> None:
        rows = [QHBoxLayout(), QHBoxLayout()]
        for at, button in enumerate((self.take_up, self.branch, self.compare, self.rename, self.delete)):
            rows[at // 3].addWidget(button)
        for row in rows:
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        for part in (self.field, self.tree, self.about):
            column.addWidget(part, 1 if part is self.tree else 0)
        for row in rows:
            column.addLayout(row)

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append(item)
                waiting.extend(_children(item))
        return found

    def _group(self, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text(f"redraw-group-{name}"), ""])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(item)
        return item

    def _area(self, root: QTreeWidgetItem, area: str) -> QTreeWidgetItem:
        for child in _children(root):
            if child.text(0) == area:
                return child
        item = QTreeWidgetItem(root, [area, ""])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _leaf(self, parent: QTreeWidgetItem, key: str, name: str, size: str, tip: str = "") -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [name, size])
        item.setData(0, KEY, key)
        item.setData(0, FOUND_BY, f"{parent.text(0)} {name} {key}".casefold())
        item.setToolTip(0, as_tip(tip or name))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked if key in self._ticked else Qt.CheckState.Unchecked)
        return item

    def _narrow(self) -> None:
        """Show what holds every word typed, opened."""
        wanted = self.field.text().casefold().split()
        for item in reversed(self._items()):
            children = _children(item)
            is_shown = any(not child.isHidden() for child in children)
            if item.data(0, KEY):
                is_shown = is_shown or all(word in item.data(0, FOUND_BY) for word in wanted)
            item.setHidden(not is_shown)
            if wanted and children and is_shown:
                item.setExpanded(True)

    def _go_to_first(self) -> None:
        first = next((item for item in self._items() if item.data(0, KEY) and not item.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(first)
            self.tree.setFocus()

    def _tick(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, KEY)
        is_ticked = item.checkState(0) == Qt.CheckState.Checked
        if is_ticked and key not in self._ticked:
            self._ticked.append(key)
        elif not is_ticked and key in self._ticked:
            self._ticked.remove(key)
        self._enable()

    def _show_chosen(self) -> None:
        plan, point = self.chosen_plan, self._points.get(self.chosen)
        told = ""
        if plan is not None:
            told = say(
                sentences(
                    Said("redraw-plan-of", parent=self._name(plan.parent)) if plan.parent else None,
                    Said("redraw-plan-made", when=plan.when[:16].replace("T", " ")) if plan.when else None,
                    plan.why or None,
                )
            )
        elif point is not None:
            told = say(point.about)
        self.about.setText(told)
        self.about.setVisible(bool(told))
        self._enable()

    def _enable(self) -> None:
        plan = self.chosen_plan
        self.take_up.setText(text("redraw-take-up" if plan is not None or not self.chosen else "redraw-begin"))
        self.take_up.setEnabled(bool(self.chosen))
        for button in (self.branch, self.rename, self.delete):
            button.setEnabled(plan is not None)
        self.compare.setEnabled(2 <= len(self._ticked) <= MOST_TICKED)
        self.compare.setText(text("redraw-compare-n", n=len(self._ticked)))

    def _name(self, key: str) -> str:
        plan = next((one for one in self._session.project.plans if one.id == key), None)
        if plan is not None:
            return plan.name
        point = self._points.get(key)
        body = self._session.catalogue.partnerships.partnerships.get(key)
        return say(point.name) if point is not None else say(body.named) if body is not None else key


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for at in range(item.childCount()) if (child := item.child(at)) is not None]
