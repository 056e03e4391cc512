"""``subregion-explorer`` and ``python -m explorer``: a command if one is given, else the window."""

from __future__ import annotations

import argparse
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence

STOPPED = 130
"""Exit status after Ctrl-C or a request to end, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application; return the exit status (0 done, 2 something the user can mend, 130 stopped with Ctrl-C)."""
    _speak_utf8()
    # Each thread of OpenBLAS keeps some 30 MB for itself, and no matrix here is large enough to need two.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Where Arrow is there, a heap of its own keeps 20 MB that it no longer needs.
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    if getattr(sys, "frozen", False):
        # A process that a frozen application starts beside it comes in by this door, too, and must not open a window.
        import multiprocessing

        multiprocessing.freeze_support()
    if arguments is None:
        _travel_along()
    _find_add_ons()
    if (sys.argv[1:] if arguments is None else list(arguments)) == ["--read-apart"]:
        # A frozen application has no other program to start for reading files apart.
        from explorer.readers import apart_worker

        return apart_worker.main()
    if (sys.argv[1:] if arguments is None else list(arguments)) == ["--screen-apart"]:
        # What Qt finds here is asked of a process of its own, since Qt ends the one in which it finds no screen.
        from explorer.qt import screen_apart

        return screen_apart.main()
    try:
        return _run(arguments)
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; nobody is left to tell.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        from explorer import words

        sys.stderr.write(f"\n{words.text('cli-complaint', sentence=words.text('cli-stopped'))}\n")
        return STOPPED


def _run(arguments: Sequence[str] | None) -> int:
    from explorer import cli, words
    from explorer.errors import ExplorerError

    try:
        given = sys.argv[1:] if arguments is None else list(arguments)
        if given and given[0].casefold().endswith(".subregion"):
            # As a file manager starts it for a file that was double-clicked.
            given[0] = f"--project={given[0]}"
        words.speak(cli.language_asked(given))
        options = cli.parser(given).parse_args(given)
        if getattr(sys, "frozen", False) and options.command != "self-test":
            # The check of the installation says more, and tries each library where it can do no harm.
            from explorer import resources
            from explorer.installation import whole_libraries

            if damaged := whole_libraries.cut_short(resources.home()):
                raise damaged
        if options.command:
            # Asked to end by the system: leave as after Ctrl-C, with nothing half-written.
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            return cli.run(options)
        # What is made until the window stands is here to stay: looking for rubbish among it took an eighth of the start.
        gc.disable()
        try:
            return _window(options)
        finally:
            gc.enable()
    except ExplorerError as error:
        return cli.complain(error)
    except ImportError as problem:
        from explorer import resources
        from explorer.installation import whole_libraries

        if not resources.is_packaged():
            raise
        return cli.complain(whole_libraries.damaged_library(problem))


def _window(options: argparse.Namespace) -> int:
    try:
        # First, since it keeps PySide from reading all that is imported after it.
        from explorer import qt  # noqa: F401  isort: skip
        from explorer import app
    except ImportError as problem:
        from explorer.installation.system_libraries import missing_library

        if lacking := missing_library(problem):
            raise lacking from problem
        raise
    return app.run(options)


def _travel_along() -> None:
    """Keep settings and data beside the program where that is asked for: on a memory stick they travel with it."""
    if "--portable" not in sys.argv[1:]:
        return
    from explorer.settings import keep_beside_the_program

    sys.argv.remove("--portable")
    keep_beside_the_program()


def _find_add_ons() -> None:
    """Let a packaged application import what was unpacked beside it, or into the user's own folder."""
    from explorer import resources

    if resources.is_packaged():
        from explorer.settings import add_ons_folders

        sys.path += [str(folder) for folder in add_ons_folders() if folder.is_dir()]


def _speak_utf8() -> None:
    """Write UTF-8 to pipes and files too, and whatever a file may be called: on Windows they would take an old code page.

    Where there is no output at all, as for a program without a console, what is written goes nowhere.
    """
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
