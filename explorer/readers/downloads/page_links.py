"""Finding a file on its publisher's page, where the address of the file itself changes with every edition."""

from __future__ import annotations

import urllib.parse
from html.parser import HTMLParser

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.web import USUAL, Patience, text_of
from explorer.said import Listing, Said

_MOST_NAMED = 5


def linked_file(page: str, words: str, ending: str, patience: Patience = USUAL, progress: Progress = SILENT) -> str:
    """Return the address of the one file that a page links to under these words.

    Parameters
    ----------
    page : str
        Address of the page.
    words : str
        Words that the text of the link, or the name of its file, must all hold.
    ending : str
        What the file's name ends with, such as ``.zip``.

    Raises
    ------
    ReadError
        The page cannot be reached, or none or several of its links would do.
    CancelledError
        ``progress`` said so.
    """
    progress.step(Said("readers-looking-on-page"))
    reader = _Links()
    reader.feed(text_of(page, patience, progress))
    wanted = {word.casefold() for word in words.split()}
    files = {urllib.parse.urljoin(page, link): said for link, said in reader.links if _name(link).endswith(ending)}
    found = [address for address, said in files.items() if all(word in f"{said} {_name(address)}".casefold() for word in wanted)]
    host = urllib.parse.urlsplit(page)
    own = [address for address in found if urllib.parse.urlsplit(address)[:2] == host[:2]]
    if len(own) != 1:
        told = Listing(tuple(map(_name, files)), _MOST_NAMED, "commas")
        remedy = Said("readers-page-remedy", files=told) if told else Said("readers-page-remedy-none")
        raise ReadError(Said("readers-page-no-file", page=page, number=len(own)), remedy)
    return own[0]


def _name(address: str) -> str:
    return urllib.parse.unquote(urllib.parse.urlsplit(address).path.rpartition("/")[2]).casefold()


class _Links(HTMLParser):
    """Collects links and their words."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a link."""
        address = dict(attrs).get("href")
        if tag == "a" and address:
            self._open, self._words = [address], []

    def handle_data(self, data: str) -> None:
        """Keep the words of a link."""
        if self._open:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a link."""
        if tag == "a" and self._open:
            self.links.append((self._open[0], " ".join(self._words)))
            self._open = []
