"""The first look that tells flows from tables of indicators, lookups and lists."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.readers.flows.looking import looks_like_flows


def looked_at(folder: Path, content: str | bytes) -> bool:
    path = folder / "file.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return looks_like_flows(path)


@pytest.mark.parametrize(
    "text",
    [
        "home,work,n\na,a,5\n",
        "x,y,z\na,a,5\na,b,6\nb,a,7\n",
        "x;y;z\na;a;1,5\na;b;6\nb;a;7\n",
        "zone,a,b\na,1,2\nb,3,4\n",
        "# a comment\nzone,a,b\na,1,2\nb,3,4\n",
    ],
)
def test_two_columns_of_zones_with_counts_or_a_square_matrix_are_flows(tmp_path: Path, text: str) -> None:
    assert looked_at(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "district,employed residents,jobs\nE06000001,5,6\nE06000002,7,8\n",
        "year,quarter,value\n2011,1,5\n2011,2,6\n2012,1,5\n",
        "code,name,rate\nE1,Leeds,5\nE2,York,6\n",
        "partnership,from,to,weight\na,2010-10-28,2024-03-31,1\nb,2010-10-28,2024-03-31,1\n",
        "zone,area\na,A\nb,A\n",
        "home,work,people\n",
        'WKT,code\n"POLYGON((0 0,1 1,1 0,0 0))",E1\n',
        "",
    ],
)
def test_other_tables_are_no_flows(tmp_path: Path, text: str) -> None:
    assert not looked_at(tmp_path, text)


def test_a_file_that_is_not_there_is_no_flows(tmp_path: Path) -> None:
    assert not looks_like_flows(tmp_path / "none.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=80),
        st.sampled_from([b"PK\x03\x04", b"PAR1", b"\x1f\x8b", b"\xff\xfe"]).flatmap(
            lambda mark: st.binary(max_size=60).map(lambda rest: mark + rest)
        ),
    )
)
def test_a_look_at_any_bytes_answers(tmp_path: Path, content: bytes) -> None:
    assert looked_at(tmp_path, content) in {True, False}
