import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.catalogue import Catalogue
from explorer.views.choices.partnership_tree import PartnershipTree


@pytest.fixture
def tree(qtbot: QtBot, catalogue: Catalogue) -> PartnershipTree:
    tree = PartnershipTree(catalogue.partnerships.partnerships.values())
    qtbot.addWidget(tree)
    return tree


def test_every_partnership_is_offered_under_its_kind(tree: PartnershipTree, catalogue: Catalogue) -> None:
    assert sorted(tree.offered()) == sorted(catalogue.partnerships.partnerships)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wmca", "ca-west-midlands"),
        ("MIDLANDS combined", "ca-west-midlands"),
        ("combined authority manchester", "ca-greater-manchester"),
    ],
)
def test_typing_words_in_any_order_and_case_finds_a_partnership(tree: PartnershipTree, typed: str, found: str) -> None:
    QTest.keyClicks(tree.search, typed)
    assert found in tree.offered()
    assert len(tree.offered()) < 30


def test_a_welsh_name_is_found(tree: PartnershipTree, catalogue: Catalogue) -> None:
    welsh = next(p for p in catalogue.partnerships.partnerships.values() if p.welsh_name)
    tree.search.setText(welsh.welsh_name)
    assert welsh.id in tree.offered()


def test_what_matches_nothing_offers_nothing_and_enter_does_nothing(tree: PartnershipTree) -> None:
    chosen: list[str] = []
    tree.partnership_chosen.connect(chosen.append)
    tree.search.setText("atlantis")
    tree.search.returnPressed.emit()
    assert not tree.offered()
    assert not chosen


def test_clearing_the_field_offers_everything_again(tree: PartnershipTree) -> None:
    before = tree.offered()
    tree.search.setText("wales")
    assert tree.offered() != before
    tree.search.clear()
    assert tree.offered() == before


def test_only_what_a_region_allows_is_offered(tree: PartnershipTree) -> None:
    tree.allow({"ca-west-midlands"})
    assert tree.offered() == ["ca-west-midlands"]
    tree.allow(None)
    assert len(tree.offered()) > 100


def test_a_click_on_a_partnership_chooses_it_and_on_a_kind_does_not(tree: PartnershipTree) -> None:
    chosen: list[str] = []
    tree.partnership_chosen.connect(chosen.append)
    first = tree.offered()[0]
    kind = tree.tree.model().index(0, 0)
    tree.tree.clicked.emit(kind)
    assert not chosen
    tree.tree.clicked.emit(tree.tree.model().index(0, 0, kind))
    assert chosen == [first]


def test_the_partnership_looked_at_is_marked(tree: PartnershipTree) -> None:
    tree.show_chosen("ca-west-midlands")
    assert "West Midlands" in tree.tree.currentIndex().data()
