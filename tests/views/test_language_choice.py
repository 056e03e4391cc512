"""The language as a person chooses it in the window, and what is told of a draft."""

from collections.abc import Callable
from functools import partial
from typing import cast

import pytest

from explorer.app import Application
from explorer.views.help.about import about_page
from explorer.words.handover import progress
from tests.views.conftest import Desk


def test_a_language_is_chosen_in_the_menu_and_kept_for_a_start_that_can_be_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    offered: dict[str, Callable[[], object]] = {}

    def tell(_: object, *words: str, acts: dict[str, Callable[[], object]]) -> None:
        told.extend(words)
        offered.update(acts)

    begun: list[object] = []
    monkeypatch.setattr("explorer.app.notices.tell", tell)
    monkeypatch.setattr("explorer.app.start_again", begun.append)
    desk.window.looks.language_changed.connect(partial(Application._change_language, cast("Application", desk)))
    for name, kept in (("cy", "cy"), ("en", "en"), ("system", "")):
        desk.window.actions_by_name[f"language_{name}"].trigger()
        assert [key for key in ("cy", "en", "system") if desk.window.actions_by_name[f"language_{key}"].isChecked()] == [name]
        assert desk.session.settings.language == kept
    assert told[0] == "The language changes when you start Sub-region Explorer again."
    offered["Start &again now"]()
    assert begun == [desk.window]


def test_a_draft_of_a_language_is_told_among_the_words_about_the_program() -> None:
    far = progress("cy")
    page = about_page()
    assert "draft: Cymraeg (Welsh)." in page
    assert f"{far.translated:,} of {far.every:,} messages; a person has checked {far.checked:,}." in page
