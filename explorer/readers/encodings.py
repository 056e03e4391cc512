"""Bytes to text, in the encodings that people really use."""

from __future__ import annotations

from pathlib import Path

from explorer.errors import ReadError

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(path: Path, content: bytes, remedy: str) -> tuple[str, tuple[str, ...]]:
    """Decode text; older files of ONS are in the code pages of Windows or of the Mac, which only their accents give away.

    Parameters
    ----------
    path : Path
        For the sentences.
    content : bytes
    remedy : str
        What to give instead, where it is no text.

    Returns
    -------
    str
        The text.
    tuple of str
        What was assumed, one sentence each.

    Raises
    ------
    ReadError
        The content is no text, or is cut off in the middle of a letter.

    Examples
    --------
    >>> decoded(Path("a.csv"), "Ynys Môn".encode("utf-16"), "Give a table.")
    ('Ynys Môn', ())
    >>> decoded(Path("a.csv"), "Ynys Môn".encode("cp1252"), "Give a table.")
    ('Ynys Môn', ('The file is not in UTF-8 (line 1); it was read as Windows-1252.',))
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _of_known(path, content, encoding), ()
    if b"\x00" in content[:4096]:
        raise ReadError(f"{path.name} is not a text file, or it is damaged.", remedy)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        encoding, name, sure = _older_encoding(content)
        line = content.count(b"\n", 0, problem.start) + 1
        doubt = "" if sure else ", in which its accented letters make no sense: names with accents may be damaged"
        note = f"The file is not in UTF-8 (line {line}); it was read as {name}{doubt}."
        return content.decode(encoding, errors="replace"), (note,)


def _of_known(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        if encoding == "utf-8-sig":
            return content.decode("cp1252", errors="replace").removeprefix("ï»¿")
        raise ReadError(f"{path.name} is cut off or damaged.", "Download or export it again.", detail=repr(problem)) from problem


def _older_encoding(content: bytes) -> tuple[str, str, bool]:
    """Tell the encodings apart by their accented letters: ô is F4 in Windows' code page, 99 in the Mac's, 93 in DOS's.

    Returns the encoding, its name, and whether most of the bytes in question became letters.
    """
    letters = "âêîôûŵŷäëïöáéíóàèñç£–’"
    names = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (code page 850)"}
    high = bytes(byte for byte in content if byte > 127)[:10_000]
    found = {name: sum(high.decode(name, errors="replace").count(letter) for letter in letters) for name in names}
    best = max(names, key=lambda name: found[name])
    return best, names[best], 2 * found[best] > len(high)
