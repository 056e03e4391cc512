"""``subregion-explorer`` and ``python -m explorer``: a command if one is given, else the window."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application; return the exit status (0 done, 2 something the user can mend)."""
    from explorer import cli
    from explorer.errors import ExplorerError

    _speak_utf8()
    try:
        options = cli.parser().parse_args(arguments)
        if options.command:
            return cli.run(options)
        from explorer import app

        return app.run(options)
    except ExplorerError as error:
        return cli.complain(error)
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; nobody is left to tell.
        sys.stderr.close()
        return 0


def _speak_utf8() -> None:
    """Write UTF-8 to pipes and files too: on Windows they would take the system's old code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
