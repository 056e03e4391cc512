"""Pages that are handed on can be read by everybody: axe-core finds nothing, and nothing is cut off on a narrow screen."""

from pathlib import Path

import pytest

from tests.accessibility import pages


@pytest.mark.skipif(pages.browser() is None, reason="needs Node, a browser and axe-core: make axe")
def test_no_page_breaks_a_rule_in_longer_words_either(tmp_path: Path) -> None:
    found = pages.check(pages.write_pages(tmp_path, ("crd-derry-strabane",)))

    assert len(found) > 8
    assert [one for one in found if one.violations or one.overflow > 0] == []
