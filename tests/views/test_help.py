import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from explorer import resources
from explorer.views.help import help_pages
from explorer.views.help.help_window import HelpWindow, close_help, open_help
from tests.views.conftest import Desk

VIEWS = Path(help_pages.__file__).parents[1]
CITED = re.compile(r"methods §(\d)")
CALL = re.compile(r'help_key\(self, "(\w+)"(?:, "([^"]+)")?\)')


@pytest.fixture
def help_window(qapp: QApplication) -> Iterator[HelpWindow]:
    yield open_help()
    close_help()


def listed(window: HelpWindow) -> list[str]:
    found: QListWidget = window.list
    return [str(found.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(found.count()) if found.item(row).flags()]


def test_f1_opens_the_help_of_the_main_window_and_of_a_dialog(desk: Desk) -> None:
    desk.window.actions_by_name["help"].trigger()
    window = open_help("window")
    assert (window.isVisible(), window.key) == (True, "window")
    desk.window.standing.show_thresholds()
    thresholds = desk.window.standing.thresholds
    assert thresholds is not None
    thresholds.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(thresholds, Qt.Key.Key_F1)
    assert window.key == "flags"
    assert window.page.verticalScrollBar().value() > 0
    close_help()


def test_f1_still_opens_the_help_when_a_window_has_looked_at_something_else(desk: Desk) -> None:
    standing, window = desk.window.standing, open_help("window")
    for code in ("E08000025", "E07000234"):
        standing.ask_about(code)
    standing.show_institutions()
    for dialog, page in ((standing.card, "districts"), (standing.institutions, "verdict")):
        assert dialog is not None
        dialog.activateWindow()
        QApplication.processEvents()
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        assert window.key == page
    close_help()


def test_the_guide_has_short_pages_each_with_a_picture_that_is_there(help_window: HelpWindow) -> None:
    for key in help_pages.GUIDE:
        page = help_window.pages[key]
        assert len(page.plain.split()) < 420, key
        pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", page.text)
        assert pictures, key
        for words, picture in pictures:
            assert words
            assert (help_pages.pictures_folder() / picture).is_file(), picture


def test_every_link_of_the_help_leads_to_a_page(help_window: HelpWindow) -> None:
    for page in help_window.pages.values():
        for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)\)", page.text):
            assert "://" in link or help_pages.key_of(link) in help_window.pages or resources.resource(f"help/{link}").is_file()


def test_every_window_says_which_page_is_its_own(help_window: HelpWindow) -> None:
    for module in VIEWS.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        asked = CALL.findall(text)
        assert len(asked) >= len(re.findall(r"^class \w+\(QDialog\)", text, flags=re.MULTILINE)), module.name
        for key, heading in asked:
            assert key in help_window.pages, module.name
            headings = re.findall(r"^## (.+)$", help_window.pages[key].text, flags=re.MULTILINE)
            assert not heading or heading in map(help_pages.heading_name, headings), (module.name, heading)


def test_a_search_finds_pages_by_every_word_and_opens_the_first(help_window: HelpWindow) -> None:
    help_window.search.setText("spreadsheet codes")
    assert "report" in listed(help_window)
    assert help_window.key == listed(help_window)[0]
    assert not help_window.note.isVisible()
    help_window.search.setText("zzz")
    assert help_window.note.isVisible()
    help_window.search.clear()
    assert set(help_pages.GUIDE) < set(listed(help_window))


def test_links_lead_on_and_back_leads_back(help_window: HelpWindow) -> None:
    help_window.page.anchorClicked.emit(QUrl("flags.md"))
    help_window.page.anchorClicked.emit(QUrl("../flags.md"))
    assert help_window.key == "methods_flags"
    help_window.back.click()
    help_window.back.click()
    assert help_window.key == "start"
    assert not help_window.back.isEnabled()


def test_the_page_of_keys_has_every_key_of_the_menus(desk: Desk) -> None:
    page = open_help("shortcuts").pages["shortcuts"].plain
    for action in desk.window.actions_by_name.values():
        for keys in action.shortcuts():
            assert keys.toString() in page, action.text()
    close_help()


def test_the_glossary_is_in_the_order_of_the_alphabet(help_window: HelpWindow) -> None:
    terms = re.findall(r"^\*\*([^*]+)\*\*", help_window.pages["glossary"].text, flags=re.MULTILINE)
    assert len(terms) > 20
    assert terms == sorted(terms, key=str.casefold)


def test_every_section_of_the_methods_that_the_code_cites_is_in_the_help() -> None:
    sections = set(re.findall(r"^## (\d)\.", resources.resource("help/methods.md").read_text(encoding="utf-8"), re.MULTILINE))
    cited = {number for path in VIEWS.parent.rglob("*.py") for number in CITED.findall(path.read_text(encoding="utf-8"))}
    assert cited
    assert cited <= sections
