"""What Qt itself says: buttons of its dialogs, menus of fields, the dialog that asks for a file. Qt has no Welsh of its own."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from explorer.words import spoken, text

_ROOM = "qt"
_KEYS_OF_THE_KEYBOARD = "QShortcut"


def speak_as_we_do(application: QCoreApplication) -> QTranslator:
    """Let Qt say its own words in the language that is spoken, and write its days and numbers so."""
    QLocale.setDefault(QLocale(spoken().tag))
    translator = QtWords(application)
    application.installTranslator(translator)
    return translator


class QtWords(QTranslator):
    """Finds Qt's words among the messages: ``&Undo`` is *qt-undo*. What is not there stays as Qt says it."""

    def isEmpty(self) -> bool:
        """Say that there are words here."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return words for Qt's English."""
        return None if context == _KEYS_OF_THE_KEYBOARD else _said(source, spoken().name)


@cache
def _said(source: str, _language: str) -> str | None:
    name = message_name(source)
    if not name or spoken().pattern(f"{_ROOM}-{name}") is None:
        return None
    told = text(f"qt-{name}")
    return told if "&" in source else told.replace("&", "")


def message_name(source: str) -> str:
    """Return the last part of the id of a message for something that Qt says.

    Examples
    --------
    >>> message_name("Show Details..."), message_name("Files of type:"), message_name("…")
    ('show_details', 'files_of_type', '')
    """
    return re.sub("[^a-z0-9]+", "_", source.replace("&", "").casefold()).strip("_")
