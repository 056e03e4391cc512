"""A language: its messages, and how it writes numbers, days and lists (as CLDR has them)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property
from itertools import islice

from explorer import resources
from explorer.said import Area, Figure, Joint, Listing, Number, Said, Share, Value
from explorer.words.names import names_in
from explorer.words.parts import Choice, Pattern, Variable
from explorer.words.pattern import entries, pattern

PSEUDO = "zz"
"""English with accents, two fifths longer: what shows without them is in no message file."""

_DRAFT = "# state: draft"
"""What a file of messages says above them as long as no person has checked them."""

_TAGS: Mapping[str, str] = {"cy": "cy-GB"}
"""What documents and pages call a language (BCP 47); all others are British English."""

_KEPT = 4_000
"""Sentences whose words are kept, by the very object: one that stands in several views is put into words once."""

_MISSING = "…"
"""What stands for words that no language has."""

_ACCENTED = {ord(plain): accented + (accented.casefold() if plain in "aeiouAEIOU" else "")
             for plain, accented in zip("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ", strict=True)}  # fmt: skip


def _one_or_other(number: float, digits: int) -> str:
    return "one" if number == 1 and not digits else "other"


def _welsh(number: float, _: int) -> str:
    special: Mapping[float, str] = {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}
    return special.get(number, "other")


_PLURALS: Mapping[str, Callable[[float, int], str]] = {"en": _one_or_other, "cy": _welsh}
"""Which variant a number chooses, by language, as CLDR says."""


def _welsh_joint(joint: Joint, following: str) -> str:
    """Return which *and* stands before a word: *ac* before vowels, and one that leaves c, p and t as they are.

    A plain *a* would change their first letter, which no list can do to names.
    """
    if joint != "and":
        return f"form-{joint}"
    start = following[:2].casefold()
    if start[:1] in _WELSH_VOWELS:
        return "form-and-vowel"
    return "form-and-hard" if start[:1] in ("c", "p", "t") and start not in ("ch", "ph", "th") else "form-and"


_WELSH_VOWELS = tuple("aeiouwyâêîôûŵŷáéíóúàèìòù")

_ARTICLES: Mapping[str, tuple[str, ...]] = {"cy": ("Y ", "Yr ")}
"""What names begin with that is an article, by language, as at the head of a line."""

_JOINTS: Mapping[str, Callable[[Joint, str], str]] = {"cy": _welsh_joint}
"""Which message joins the last of a list to the others, by what follows, in languages where that matters."""


class _LackingError(Exception):
    """A message asks for a value that was not given, and another language may do without."""


class Language:
    """A language that sentences are said in.

    Parameters
    ----------
    name : str
        Its code, which is its folder of message files.
    other : Language, optional
        The language that says what this one lacks.
    written : callable
        What becomes of text that a translator wrote.

    Attributes
    ----------
    tag : str
        What documents call it.
    problems : dict of str to None
        What was wrong with message files so far, in the order met.
    """

    def __init__(self, name: str, other: Language | None = None, written: Callable[[str], str] | None = None) -> None:
        self.name = name
        self.tag = _TAGS.get(name, "en-GB")
        self.problems: dict[str, None] = other.problems if other else {}
        self._other = other
        self._written = written
        self._plural = _PLURALS.get(name, _one_or_other)
        self._entries: dict[str, Mapping[str, str]] = {}
        self._patterns: dict[str, Pattern | None] = {}
        self._forms: dict[str, str] = {}
        self._words: dict[int, tuple[Said, str]] = {}

    def say(self, value: Value) -> str:
        """Make words of what is said."""
        if isinstance(value, str):
            return value
        if isinstance(value, Said):
            return self._kept(value)
        if isinstance(value, Area):
            name = self._names.get(value.code, value.name)
            return self.form("the", name=name) if value.article else name
        if isinstance(value, Number):
            return f"{value.value:,.{value.digits}f}"
        if isinstance(value, int):
            return f"{value:,}"
        if isinstance(value, Share):
            return self.form("percent", number=f"{value.value * 100:.{value.digits}f}")
        if isinstance(value, Listing):
            return self._listed(value)
        if isinstance(value, Figure):
            return self.say(value.value).join(value.marks)
        return self._day(value)

    def text(self, key: str, /, **values: Value) -> str:
        """Make words of a message that nobody holds, so that none are kept."""
        return self._message(Said(key, **values))

    def form(self, name: str, /, **values: Value) -> str:
        """Return a form of the language: a joint of lists, the name of a month, how a day is put together."""
        if values:
            return self._message(Said(f"form-{name}", **values))
        plain = self._forms.get(name)
        if plain is None:
            plain = self._forms[name] = self._message(Said(f"form-{name}"))
        return plain

    def pattern(self, key: str) -> Pattern | None:
        """Return the pattern of a message; None where neither this language nor the other one has it."""
        if key not in self._patterns:
            self._patterns[key] = self._read(key)
        return self._patterns[key]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {} if self.name in ("en", PSEUDO) else names_in(self.name)

    def _kept(self, said: Said) -> str:
        """Return the words of a sentence that is held by those who show it; an object that is kept here keeps its identity."""
        kept = self._words.get(id(said))
        if kept is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            kept = self._words[id(said)] = said, self._message(said)
        return kept[1]

    def _message(self, said: Said) -> str:
        found = self.pattern(said.id)
        if found is None and isinstance(written := said.values.get("words"), str):
            # What a table of data says, for which nobody has a message.
            return written
        if found is None:
            self.problems.setdefault(f"{self.name}: {said.id} is missing")
            return _MISSING
        try:
            return self._filled(found, said)
        except _LackingError:
            return self._other.say(said) if self._other else _MISSING

    def _filled(self, parts: Pattern, said: Said) -> str:
        whole = []
        for part in parts:
            if isinstance(part, str):
                whole.append(part)
            elif isinstance(part, Choice):
                whole.append(self._filled(part.variants[self._chosen(part, said)], said))
            else:
                whole.append(self._value(part, said))
        return "".join(whole)

    def _value(self, part: Variable, said: Said) -> str:
        value = said.values.get(part.name)
        if value is None:
            self.problems.setdefault(f"{self.name}: {said.id} has no {part.name}")
            if self._other is not None:
                raise _LackingError
            return _MISSING
        if part.function == "COUNT" and isinstance(value, Listing):
            return self.say(value.count)
        words = self.say(value)
        return words[:1].upper() + words[1:] if part.function == "CAPITAL" else words

    def _chosen(self, choice: Choice, said: Said) -> str:
        value = said.values.get(choice.by.name)
        if isinstance(value, Listing):
            value = value.count
        if isinstance(value, Figure):
            value = value.value
        number, digits = (value.value, value.digits) if isinstance(value, Number) else (value, 0)
        if isinstance(number, int | float) and not isinstance(value, Share):
            exact = f"{number:g}"
            key = exact if exact in choice.variants else self._plural(number, digits)
        else:
            key = value if isinstance(value, str) else ""
        return key if key in choice.variants else choice.default

    def _listed(self, listing: Listing) -> str:
        parts = [self.say(item) for item in islice(listing.items, listing.most)]
        if listing.joint == "sentences":
            return " ".join(filter(None, parts))
        if rest := listing.count - len(parts):
            parts.append(self.form("others", rest=rest))
        comma, clause = self.form("comma"), self.form("clause")
        if len(parts) < 2 or listing.joint in ("commas", "clauses"):
            return (clause if listing.joint == "clauses" else comma).join(parts)
        choose = _JOINTS.get(self.name)
        last = self.text(choose(listing.joint, parts[-1])) if choose else self.form(listing.joint)
        if self.name in _ARTICLES and listing.joint in ("and", "or"):
            # Inside a sentence the article of a name has a small letter: Cymru ac yr Alban.
            parts[1:] = [f"{one[:1].lower()}{one[1:]}" if one.startswith(_ARTICLES[self.name]) else one for one in parts[1:]]
        # Names that hold a comma or an *and* of their own would run together with their neighbours.
        apart = clause if any(comma in part for part in parts) else comma
        closed = apart.rstrip() if any(comma in part or last in part for part in parts) else ""
        return f"{apart.join(parts[:-1])}{closed}{last}{parts[-1]}"

    def _day(self, day: date) -> str:
        return self.form("day", day=str(day.day), month=self.form(f"month-{day.month}"), year=str(day.year))

    def _read(self, key: str) -> Pattern | None:
        room = key.split("-", 1)[0]
        if room not in self._entries:
            self._entries[room] = self._file(room)
        written = self._entries[room].get(key)
        try:
            found = None if written is None else pattern(written) or None
        except ValueError as problem:
            self.problems.setdefault(f"{self.name}: {key}: {problem}")
            found = None
        if found is not None:
            return tuple(map(self._rewritten, found)) if self._written else found
        return self._other.pattern(key) if self._other else None

    def _file(self, room: str) -> Mapping[str, str]:
        folder = "en" if self.name == PSEUDO else self.name
        try:
            return entries(resources.resource(f"words/{folder}/{room}.ftl"))
        except (OSError, UnicodeDecodeError) as problem:
            # What nobody has translated yet is no fault.
            if self._other is None or not isinstance(problem, FileNotFoundError):
                self.problems.setdefault(f"{self.name}: {problem}")
            return {}

    def _rewritten(self, part: str | Variable | Choice) -> str | Variable | Choice:
        if isinstance(part, str):
            return self._written(part) if self._written else part
        if isinstance(part, Choice):
            variants = {key: tuple(map(self._rewritten, variant)) for key, variant in part.variants.items()}
            return Choice(part.by, variants, part.default)
        return part


def languages() -> tuple[str, ...]:
    """Return the languages that there are message files for, English first."""
    folders = sorted(path.name for path in resources.resource("words").glob("*/"))
    return tuple(sorted(folders, key=lambda name: name != "en"))


def is_draft(name: str) -> bool:
    """Whether a language has messages that no person has checked: their files begin by saying so."""
    files = sorted(resources.resource(f"words/{name}").glob("*.ftl"))
    return any(_DRAFT in file.read_text(encoding="utf-8", errors="replace")[:200] for file in files)


@cache
def language(name: str) -> Language:
    """Return a language by its code; what it lacks is said in English."""
    english = Language("en")
    if name == "en":
        return english
    accented = (lambda text: text.translate(_ACCENTED)) if name == PSEUDO else None
    return Language(name, english, accented)
