"""How the window ends when the system asks: as if closed, nothing half-written, no folders left; and how it starts anew."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QSocketNotifier
from PySide6.QtWidgets import QWidget

from explorer.resources import own_command


def end_when_asked(application: QCoreApplication) -> None:
    """Leave the event loop on SIGTERM.

    Parameters
    ----------
    application : QCoreApplication
        The one that runs; what is done for it lives as long.
    """
    # Python runs what handles a signal between two of its own steps, and there are none while Qt waits for events. The
    # byte that Python writes into a socket wakes Qt up.
    waking, woken = socket.socketpair()
    for end in (waking, woken):
        end.setblocking(False)
    signal.set_wakeup_fd(waking.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda *_: woken.recv(64))
    _Held(application, waking)


def start_again(window: QWidget) -> None:
    """Close a window, and start anew when everything is let go: what was open is there again, with what was chosen for it.

    Parameters
    ----------
    window : QWidget
        The main window; where it does not close, nothing starts.
    """
    command = own_command()
    application = QCoreApplication.instance()
    if application is not None and window.close():
        application.aboutToQuit.connect(lambda: QProcess.startDetached(command[0], command[1:]))


class _Held(QObject):
    """Keeps a socket open as long as the application lives."""

    def __init__(self, application: QCoreApplication, end: socket.socket) -> None:
        super().__init__(application)
        self.end = end
