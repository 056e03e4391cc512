"""What another pack would change is said before it is used: verdicts, and flags that come and go."""

import json
from pathlib import Path

import pytest

from explorer import data_pack
from explorer.__main__ import main
from explorer.errors import CancelledError, ReadError
from explorer.packs import changes
from explorer.packs.answers import Answers, FlagAnswer
from explorer.packs.changes import Changed, compare_packs
from explorer.packs.installing import install
from explorer.words import say
from tests.support import says

CUT = FlagAnswer("area_split", "red", "E30000169", "Birmingham")


def answers(**told: object) -> Answers:
    return Answers(**{"id": "ca-x", "name": "X", "kind": "combined_authority", **told})  # type: ignore[arg-type]


@pytest.fixture
def own_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path / "cache"))


def test_verdicts_and_flags_that_come_and_go_are_said() -> None:
    weak = FlagAnswer("weak_member", "amber", "E07000073", "Harlow")
    changed = Changed(
        answers(economy="fits", institutions="fits", flags=(CUT,)),
        answers(economy="fits_in_part", institutions="fits", flags=(weak, weak)),
    )

    assert [say(sentence) for sentence in changed.sentences()] == [
        "Economy: “fits” becomes “fits in part”.",
        "2 flags come: amber “Weak member” (Harlow); amber “Weak member” (Harlow).",
        "1 flag goes: red “Labour market cut” (Birmingham).",
    ]
    assert not Changed(changed.before, changed.before).is_other


def test_a_flag_of_another_level_goes_and_comes() -> None:
    milder = FlagAnswer(CUT.kind, "amber", CUT.about, CUT.area)
    changed = Changed(answers(flags=(CUT,)), answers(flags=(milder,)))

    assert (changed.lost, changed.gained) == ((CUT,), (milder,))


@pytest.mark.usefixtures("own_cache_folder")
def test_one_footprint_is_looked_at_with_both_packs(trusting: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(trusting)

    assert main(["pack", "changes", "bundled", "--partnership", "West Midlands Combined Authority", "--json"]) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert (found["before"]["name"], found["after"]["name"]) == ("bundled", "borset")
    assert (found["footprints"], found["no_longer_estimated"]) == (1, 1)
    assert "counted instead of estimated" in told.err
    # A second look asks no process.
    assert main(["pack", "changes", "bundled", "borset", "--partnership", "ca-west-midlands", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == found


@pytest.mark.usefixtures("own_cache_folder", "home")
def test_a_comparison_can_be_stopped() -> None:
    class Stopped:
        def step(self, message: object = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        compare_packs(None, None, progress=Stopped())


@pytest.mark.usefixtures("own_cache_folder", "home")
def test_a_process_that_ends_before_its_time_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "own_command", lambda: ["false"])

    with pytest.raises(ReadError, check=says("could not be looked at with bundled")):
        compare_packs(None, None)


def test_what_was_saved_with_a_pack_is_told_to_a_colleague_without_it(trusting: Path) -> None:
    from explorer.opening import bundled_digests, differences
    from explorer.project import Project
    from explorer.project.codec import Saved

    install(trusting)
    data_pack.forget()
    with_pack = Saved(Project(), bundled=dict(bundled_digests()))
    assert differences(with_pack) == ()

    data_pack.use(data_pack.InUse())
    without = Saved(Project(), bundled=dict(bundled_digests()))
    told = " ".join(map(say, differences(with_pack)))
    assert "saved with borset 2026.12.1 (" in told
    assert "no pack but the bundled data is in use" in told
    data_pack.forget()
    assert "saved with no pack but the bundled data; here borset" in " ".join(map(say, differences(without)))
