"""How a language says numbers, days and lists, and what it does where a message is missing or wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import resources, words
from explorer.said import Area, Listing, Number, Said, Share, Value, of_record, record, sentences
from explorer.words.language import Language, language
from explorer.words.parts import Choice, Pattern
from explorer.words.pattern import pattern
from tests.words.uses import asked, messages

# Not *ch*, of which one sound is made where Welsh begins a word with it.
NAMES = st.text("abcdefg", min_size=1, max_size=6)
LOCALES = {"en": "en_GB", "cy": "cy"}
LANGUAGES = st.sampled_from(sorted(LOCALES))
PLURALS = {"en": (1, 3), "cy": (0, 1, 2, 3, 6, 7)}
"""A number for each form that a language tells apart."""


VALUES = st.recursive(
    st.one_of(
        NAMES,
        st.integers(-1000, 1000),
        st.dates(),
        st.builds(Share, st.floats(0, 1), st.integers(0, 3)),
        st.builds(Number, st.floats(-1e6, 1e6), st.integers(0, 3), NAMES),
        st.builds(Area, NAMES, NAMES, st.booleans()),
    ),
    lambda inner: st.one_of(
        st.builds(lambda items, most: Listing(tuple(items), most), st.lists(inner, max_size=4), st.integers(1, 6)),
        st.builds(lambda key, values: Said(f"x-{key}", **values), NAMES, st.dictionaries(NAMES, inner, max_size=3)),
    ),
    max_leaves=8,
)


@pytest.fixture
def own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of message files in place of the bundled ones, with the forms of English."""
    forms = resources.resource("words/en/form.ftl").read_text("utf-8")
    monkeypatch.setattr(resources, "resource", lambda name: tmp_path / name)
    for name in ("en", "cy"):
        (tmp_path / "words" / name).mkdir(parents=True)
    (tmp_path / "words/en/form.ftl").write_text(forms, "utf-8")
    return tmp_path / "words"


# ---- Forms, as the Unicode CLDR has them ---------------------------------------------------------------------------------


@given(LANGUAGES, st.lists(NAMES, min_size=1, max_size=6), st.sampled_from(["and", "or"]))
def test_lists_read_as_cldr_writes_them(name: str, names: list[str], joint: Any) -> None:
    style: Literal["standard", "or"] = "standard" if joint == "and" else "or"
    theirs = format_list(names, style, LOCALES[name])
    # CLDR leaves open which *and* Welsh takes, and sets a comma before it, which prose does not.
    theirs = re.sub(r",? a\(c\) (.)", lambda met: f" {_and_before(met[1])} {met[1]}", theirs)

    assert language(name).say(Listing(tuple(names), joint=joint)) == theirs


def _and_before(letter: str) -> str:
    return "ac" if letter in "aeiouwy" else "a hefyd" if letter in "cpt" else "a"


@given(LANGUAGES, st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_days_read_as_cldr_writes_them(name: str, day: date) -> None:
    assert language(name).say(day) == format_date(day, "long", LOCALES[name])


@given(LANGUAGES, st.floats(-1e9, 1e9), st.integers(0, 3))
def test_numbers_read_as_cldr_writes_them(name: str, number: float, digits: int) -> None:
    decimals = f".{'0' * digits}" if digits else ""
    theirs = format_decimal(float(f"{number:.{digits}f}"), f"#,##0{decimals};-#,##0{decimals}", LOCALES[name])

    assert language(name).say(Number(number, digits)) == theirs


@given(LANGUAGES, st.integers(0, 1000))
def test_shares_read_as_cldr_writes_them(name: str, thousandths: int) -> None:
    theirs = format_percent(thousandths / 1000, "#,##0.0%", LOCALES[name])

    assert language(name).say(Share(thousandths / 1000, 1)) == theirs


@pytest.mark.parametrize("name", ["en", "cy"])
def test_plurals_are_those_of_cldr(name: str) -> None:
    plural = Locale.parse(name).plural_form
    own = Language(name)

    assert all(own._plural(number, 0) == plural(number) for number in range(200))


def test_names_that_hold_a_comma_or_an_and_stay_apart() -> None:
    assert words.say(Listing(("Dudley", "Wolverhampton and Walsall"))) == "Dudley, and Wolverhampton and Walsall"
    assert words.say(Listing(("Belfast", "Newry, Mourne and Down", "Mid Ulster"))) == (
        "Belfast; Newry, Mourne and Down; and Mid Ulster"
    )


def test_a_long_list_tells_how_many_more_there_are() -> None:
    assert words.say(Listing(tuple("abcde"), most=3)) == "a, b, c and 2 others"
    assert words.say(Listing(tuple("abcd"), most=3)) == "a, b, c and 1 other"


def test_sentences_stand_one_after_the_other() -> None:
    assert words.say(sentences("One.", None, "Two.")) == "One. Two."


def test_a_name_has_its_article() -> None:
    assert words.say(Area("wmca", "West Midlands Combined Authority", article=True)) == "the West Midlands Combined Authority"


# ---- Every message, rendered a second time by the Fluent project's own program --------------------------------------------


def _chosen_words(parts: Pattern) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, Choice):
            for key, variant in part.variants.items():
                yield part.by.name, key
                yield from _chosen_words(variant)


def _capital(value: Any) -> str:
    return str(value)[:1].upper() + str(value)[1:]


def _bundle(name: str) -> FluentBundle:
    """Return every message of a language, in the Fluent project's own renderer."""
    functions: Any = {"COUNT": lambda value: value, "CAPITAL": _capital}
    made = FluentBundle([LOCALES[name].replace("_", "-")], functions=functions, use_isolating=False)
    for file in sorted(resources.resource(f"words/{name}").glob("*.ftl")):
        made.add_resource(FluentResource(file.read_text("utf-8")))
    return made


@pytest.mark.parametrize("name", words.languages())
def test_every_message_reads_the_same_in_another_renderer(name: str) -> None:
    own_language, bundle = language(name), _bundle(name)
    for key, written in messages(name).items():
        theirs_read: Any = bundle.get_message(key).value
        names = sorted(asked(written))
        samples: list[tuple[Value, Any]] = [*((Number(n), n) for n in PLURALS[name]), ("word", "word")]
        cases: list[dict[str, tuple[Value, Any]]] = [dict.fromkeys(names, sample) for sample in samples]
        cases += [
            {name: sample if name == by else ("word", "word") for name in names}
            for by, word in set(_chosen_words(pattern(written)))
            if word not in ("zero", "one", "two", "few", "many", "other")
            for sample in [(Number(int(word)), int(word)) if word.isdigit() else (word, word)]
        ]
        for case in cases:
            theirs, problems = bundle.format_pattern(theirs_read, {name: other for name, (_, other) in case.items()})
            ours = own_language.say(Said(key, **{name: own for name, (own, _) in case.items()}))
            assert (ours, problems) == (theirs, []), key


# ---- What is missing or wrong --------------------------------------------------------------------------------------------


def test_what_a_language_lacks_is_said_in_english(own_words: Path) -> None:
    (own_words / "en/x.ftl").write_text("x-hello = Good day, { $name }.\nx-bye = Goodbye.\n", "utf-8")
    (own_words / "cy/x.ftl").write_text("x-hello = Bore da, { $name }.\n", "utf-8")
    welsh = Language("cy", Language("en"))

    assert welsh.say(Said("x-hello", name="Rhys")) == "Bore da, Rhys."
    assert welsh.say(Said("x-bye")) == "Goodbye."


@pytest.mark.parametrize("broken", ["x-hello = { $", "x-hello = { -term }", "x-hello = { FOREIGN($a) }", "x-hello =\n"])
def test_a_message_that_cannot_be_read_is_said_in_english_with_a_notice(own_words: Path, broken: str) -> None:
    (own_words / "en/x.ftl").write_text("x-hello = Good day.\n", "utf-8")
    (own_words / "cy/x.ftl").write_text(broken, "utf-8")
    welsh = Language("cy", Language("en"))

    assert welsh.say(Said("x-hello")) == "Good day."


def test_a_file_that_cannot_be_read_is_said_in_english_with_a_notice(own_words: Path) -> None:
    (own_words / "en/x.ftl").write_text("x-hello = Good day.\n", "utf-8")
    (own_words / "cy/x.ftl").write_bytes(b"x-hello = \xff\xfe\n")
    welsh = Language("cy", Language("en"))

    assert welsh.say(Said("x-hello")) == "Good day."
    assert len(welsh.problems) == 1


def test_a_message_that_nobody_has_shows_no_key_and_leaves_one_notice(own_words: Path) -> None:
    english = Language("en")

    assert english.say(Said("x-nothing", name="Rhys")) == "…"
    assert english.say(Said("x-nothing")) == "…"
    assert [problem for problem in english.problems if "x-nothing" in problem] == ["en: x-nothing is missing"]


def test_a_value_that_was_not_given_shows_no_name_of_a_variable(own_words: Path) -> None:
    (own_words / "en/x.ftl").write_text("x-hello = Good day, { $name }.\n", "utf-8")
    english = Language("en")

    assert english.say(Said("x-hello")) == "Good day, …."
    assert list(english.problems) == ["en: x-hello has no name"]


def test_a_message_that_asks_for_another_value_than_english_is_said_in_english_with_one_notice(own_words: Path) -> None:
    (own_words / "en/x.ftl").write_text("x-hello = Good day, { $name }.\nx-both = { $said } { $said }\n", "utf-8")
    (own_words / "cy/x.ftl").write_text("x-hello = Bore da, { $enw }.\nx-both = Ddwywaith: { $said } { $said }\n", "utf-8")
    welsh = Language("cy", Language("en"))

    assert welsh.say(Said("x-both", said=Said("x-hello", name="Rhys"))) == "Ddwywaith: Good day, Rhys. Good day, Rhys."
    assert list(welsh.problems) == ["cy: x-hello has no enw"]


@settings(max_examples=400)
@given(st.sampled_from(sorted(messages())), st.data())
def test_whatever_stands_in_a_message_it_becomes_text_without_a_key(key: str, drawn: st.DataObject) -> None:
    values = {name: drawn.draw(VALUES) for name in asked(messages()[key])}

    told = Language("en").say(Said(key, **values))

    assert not re.search(r"\{ *\$|\bx-", told), told


def test_the_pseudo_language_accents_what_is_in_message_files_and_nothing_else() -> None:
    pseudo = language(words.PSEUDO)

    assert (
        pseudo.say(Said("evidence-commuters-from", district=Area("E1", "Leeds")))
        == "çóómmúútéérs fróóm Leeds ííñtóó théé fóóóótprííñt"
    )


# ---- As JSON -------------------------------------------------------------------------------------------------------------


@given(VALUES)
def test_what_is_said_survives_json(value: Value) -> None:
    assert of_record(record(value)) == value


@pytest.mark.parametrize("told", [None, 1.5, {"id": 3, "values": {}}, {"share": "x", "digits": 0}, {"day": "yesterday"}, []])
def test_json_that_says_nothing_is_refused(told: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is for developers
        of_record(told)


def test_what_is_said_cannot_be_changed() -> None:
    said = Said("x-a", name="b")

    with pytest.raises(AttributeError):
        said.id = "x-b"
    with pytest.raises(TypeError):
        said.values["name"] = "c"  # type: ignore[index]
    assert said == Said("x-a", name="b") != Said("x-a", name="c")
    assert len({said, Said("x-a", name="b")}) == 1
