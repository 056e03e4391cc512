"""The lines of the Help menu. What they open is imported only then."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from explorer.qt.jobs import JobRunner
from explorer.views.parts.menus import SEPARATOR, Entry, said_entry


def help_entries(window: QWidget, jobs: JobRunner) -> list[Entry | None]:
    """Return the lines, which open pages and dialogs over this window."""
    return [
        said_entry("help", "menu-help-window", partial(show_help, "window"), ["F1"]),
        said_entry("guide", "menu-guide", partial(show_help, "start"), ["Shift+F1"]),
        said_entry("glossary", "menu-glossary", partial(show_help, "glossary")),
        said_entry("shortcuts", "menu-keys", partial(show_help, "shortcuts")),
        said_entry("methods", "menu-methods", partial(show_help, "methods_flags")),
        said_entry("accessibility", "menu-accessibility", partial(show_help, "accessibility")),
        SEPARATOR,
        said_entry("installation", "check-menu", partial(check_installation, window, jobs)),
        said_entry("about", "menu-about", partial(show_about, window)),
    ]


def show_help(page: str) -> None:
    """Open the help at a page."""
    from explorer.views.help.help_window import open_help

    open_help(page)


def check_installation(window: QWidget, jobs: JobRunner) -> None:
    """Check whether everything works on this computer."""
    from explorer.views.help.installation_window import InstallationWindow

    InstallationWindow(jobs, window).open()


def show_about(window: QWidget) -> None:
    """Show version, licences and attributions."""
    from explorer.views.help.about import AboutDialog

    AboutDialog(window).open()
