"""How long work tells where it stands, and learns that it was cancelled."""

from __future__ import annotations

from typing import Protocol

from explorer.said import Said


class Progress(Protocol):
    """What a long function calls between its steps."""

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        """Say what is being done.

        Parameters
        ----------
        message : Said or str
            The step in the user's words; empty keeps the last message.
        fraction : float, optional
            Share of the whole work done, 0 to 1; None where it cannot be known.

        Raises
        ------
        CancelledError
            The user has asked to stop.
        """


class Silent:
    """Progress nobody watches."""

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        """Do nothing."""


SILENT: Progress = Silent()
