"""How large, in which colours, in which language and with which keys a person wants the window, as the View menu asks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from explorer.qt import single_keys
from explorer.qt.single_keys import SingleKeyActions
from explorer.settings import Settings
from explorer.views.parts.appearance import LARGEST_SCALE, SMALLEST_SCALE, TYPE_STEP
from explorer.views.parts.menus import Entry, SubMenu, said_entry
from explorer.views.parts.theme import APPEARANCES
from explorer.words import languages, text


class Looks(QObject):
    """Lines of the menu for type, colours and language.

    Attributes
    ----------
    type_scale_changed : Signal(float)
        The user wants all type at this size against the system's.
    appearance_changed : Signal(str)
        The user wants the window ``light``, ``dark``, in high ``contrast``, or (empty) as the system is.
    language_changed : Signal(str)
        The user wants all words in this language from the next start on; empty for that of the system.
    single_keys_switched : Signal(bool)
        The user wants letters, digits and signs to act alone, or only with Ctrl.
    both_languages_switched : Signal(bool)
        The user wants a room to read in both languages, or in one.
    """

    type_scale_changed = Signal(float)
    appearance_changed = Signal(str)
    language_changed = Signal(str)
    single_keys_switched = Signal(bool)
    both_languages_switched = Signal(bool)

    def __init__(self, parent: QObject, text_scale: Callable[[], float]) -> None:
        super().__init__(parent)
        self._text_scale = text_scale
        self._choices: dict[str, QAction] = {}
        self._languages: dict[str, QAction] = {}
        self._keyed: SingleKeyActions | None = None

    def type_entries(self) -> list[Entry]:
        """Return the lines for the size of type."""
        return [
            said_entry("larger", "menu-type-larger", partial(self._scale_type, TYPE_STEP), ["Ctrl++", "Ctrl+="]),
            said_entry("smaller", "menu-type-smaller", partial(self._scale_type, 1 / TYPE_STEP), ["Ctrl+-"]),
            said_entry("normal", "menu-type-normal", partial(self._scale_type, 0), ["Ctrl+0"]),
        ]

    def appearance_menu(self) -> SubMenu:
        """Return the menu of colours."""
        return SubMenu(text("menu-appearance"), [
            said_entry(f"appearance_{name or 'system'}", f"window-appearance-{name or 'system'}", partial(self._choose, name))
            for name in APPEARANCES
        ])  # fmt: skip

    def language_menu(self) -> SubMenu:
        """Return the menu of languages."""
        lines = {name or "system": partial(self._choose_language, name) for name in ("", *languages())}
        entries = [said_entry(f"language_{key}", f"window-language-{key}", choose) for key, choose in lines.items()]
        both = said_entry("both_languages", "window-language-both", self.both_languages_switched.emit, is_switch=True)
        return SubMenu(text("menu-language"), [*entries, both])

    def keys_entry(self) -> Entry:
        """Return the line that lets single keys act."""
        return said_entry("single_keys", "menu-single-keys", self._switch_keys, is_switch=True)

    def mark_in_menu(self, actions: Mapping[str, QAction], chosen: Settings) -> None:
        """Let the menu tell from now on which colours, language and keys were chosen."""
        self._choices = {name: actions[f"appearance_{name or 'system'}"] for name in APPEARANCES}
        self._languages = {name: actions[f"language_{name or 'system'}"] for name in ("", *languages())}
        for action in (*self._choices.values(), *self._languages.values()):
            action.setCheckable(True)
        _mark(self._choices, chosen.appearance)
        _mark(self._languages, chosen.language)
        self._keyed = SingleKeyActions(actions.values())
        single_keys.switch(on=chosen.single_keys)
        actions["single_keys"].setChecked(chosen.single_keys)
        actions["both_languages"].setChecked(chosen.both_languages)

    def _switch_keys(self, on: bool) -> None:
        single_keys.switch(on=on)
        if self._keyed is not None:
            self._keyed.switch(on=on)
        self.single_keys_switched.emit(on)

    def _scale_type(self, factor: float) -> None:
        """Scale all type by a factor; 0 means the system's size."""
        scale = self._text_scale() * factor if factor else 1.0
        self.type_scale_changed.emit(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE))

    def _choose(self, appearance: str) -> None:
        self.appearance_changed.emit(appearance)
        _mark(self._choices, appearance)

    def _choose_language(self, language: str) -> None:
        self.language_changed.emit(language)
        _mark(self._languages, language)


def _mark(choices: Mapping[str, QAction], chosen: str) -> None:
    for name, action in choices.items():
        action.setChecked(name == chosen)
