import pytest


@pytest.fixture(autouse=True)
def facts_are_kept_here(facts_are_kept: None) -> None:
    """Commands are run one after another here."""
