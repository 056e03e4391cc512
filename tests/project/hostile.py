"""Damages project files in every way we know, and opens them as a person would: ``HOSTILE=200 make hostile``.

Each is read rightly or refused in a sentence. Meanwhile nothing may be run, nothing written but in its own folders, and memory
stays small; a file that takes long is one that a person would wait for.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from explorer.errors import ExplorerError, ReadError
from explorer.project import container
from explorer.words import error_said, say
from tests.project.desk import Desk, choose, save, take

PAGE = 4096
LONGEST, HANGS = 10, 120
"""Seconds for one file: of the processor's time, and by the clock, since the machine may do much else."""

MOST_MEMORY = 500
"""Megabytes for all of them, one after another."""

Mutation = Callable[[Path, random.Random], None]


def whole(folder: Path) -> Path:
    """Make a project with everything in it: five versions, a picture, and data of several parts."""
    desk = Desk(folder)
    shapes = [desk.own(f"towns.{end}", random.Random(1).randbytes(9000)) for end in ("shp", "dbf", "prj")]  # noqa: S311
    document = desk.new(2001)
    document.copies = True
    choose(document, "Add towns", replace(document.project, layers=(shapes[0],), flows=desk.own("flows.csv", b"a,b,1\n" * 9000)))
    for year in range(2002, 2006):
        take(document, year)
        save(document, desk.file, png=b"\x89PNG" + bytes(3000))
    document.close()
    shutil.rmtree(folder / "own")
    shutil.rmtree(desk.journals)
    return desk.file


# Bytes


def flipped(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 3, 30, 300))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file.write_bytes(content)


def flipped_at_the_start(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(100)] = chance.choice((0, 1, 2, 127, 255, chance.randrange(256)))
    file.write_bytes(content)


def flipped_where_pages_begin(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 4)):
        page = chance.randrange(len(content) // PAGE) * PAGE
        at = page + (100 if page == 0 else 0) + chance.randrange(40)
        content[at] = chance.choice((0, 2, 5, 10, 13, 255, chance.randrange(256)))
    file.write_bytes(content)


def cut(file: Path, chance: random.Random) -> None:
    size = file.stat().st_size
    os.truncate(file, chance.choice((0, 1, 16, 99, 100, PAGE, size - 1, size - PAGE, chance.randrange(size))))


def longer(file: Path, chance: random.Random) -> None:
    with file.open("ab") as out:
        out.write(chance.randbytes(chance.choice((1, 100, PAGE, 10 * PAGE))))


def pages_mixed(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 3)):
        one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
        first, second = content[one : one + PAGE], content[other : other + PAGE]
        content[one : one + PAGE] = second
        if chance.random() < 0.5:
            content[other : other + PAGE] = first
    file.write_bytes(content)


def page_emptied(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    page = chance.randrange(len(content) // PAGE) * PAGE
    content[page : page + PAGE] = bytes(PAGE)
    file.write_bytes(content)


def tree_with_circles(file: Path, chance: random.Random) -> None:
    """Let pages of a table point at themselves, at each other, or all at the same one."""
    content = bytearray(file.read_bytes())
    table = chance.choice(("project", "version", "data", "picture"))
    with closing(sqlite3.connect(file)) as base:
        (root,) = base.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    leaf = bytes(content[(root - 1) * PAGE : root * PAGE])
    content += leaf
    last, depth = len(content) // PAGE, chance.randint(1, 12)
    to = last
    for _ in range(depth):
        content += interior([chance.choice((to, to, to, root))] * chance.randint(2, 300), to)
        to = len(content) // PAGE
    content[(root - 1) * PAGE : root * PAGE] = content[-PAGE:] if chance.random() < 0.9 else interior([root] * 100, root)
    content[28:32] = struct.pack(">I", len(content) // PAGE)
    file.write_bytes(content)


def interior(children: Sequence[int], last: int) -> bytes:
    """Return a page of a table that points at others."""
    cells = [struct.pack(">I", child) + bytes([min(place + 1, 127)]) for place, child in enumerate(children)]
    start = PAGE - sum(map(len, cells))
    pointers = b"".join(struct.pack(">H", start + 5 * place) for place in range(len(cells)))
    head = struct.pack(">BHHHBI", 5, 0, len(cells), start, 0, last) + pointers
    return head.ljust(start, b"\0") + b"".join(cells)


# Tables


def altered(*statements: str) -> Mutation:
    def alter(file: Path, _: random.Random) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as base:
            for statement in statements:
                base.execute(statement)

    alter.__name__ = statements[-1][:40]
    return alter


def schema_as(table: str, sql: str) -> Mutation:
    """Let the schema of a table read otherwise."""
    return altered(
        "PRAGMA writable_schema=ON",
        f"UPDATE sqlite_master SET sql = '{sql}' WHERE name = '{table}'",  # noqa: S608 - SQL to damage with
        "PRAGMA user_version=1",
    )


TABLES: Sequence[Mutation] = (
    altered("CREATE TRIGGER a AFTER INSERT ON version BEGIN DELETE FROM version; END"),
    altered("CREATE TRIGGER a BEFORE DELETE ON data BEGIN SELECT load_extension('a'); END"),
    altered("ALTER TABLE version RENAME TO other", "CREATE VIEW version AS SELECT * FROM other"),
    altered("DROP TABLE picture", "CREATE VIEW picture AS SELECT randomblob(1000000000) AS png"),
    altered(
        "DROP TABLE project",
        "CREATE VIEW project AS WITH RECURSIVE a(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM a) SELECT id FROM a",
    ),
    altered("ALTER TABLE picture ADD COLUMN more BLOB GENERATED ALWAYS AS (zeroblob(1000000000)) VIRTUAL"),
    altered("ALTER TABLE project ADD COLUMN more TEXT"),
    altered("CREATE TABLE more (a)"),
    altered("CREATE INDEX a ON version (hex(zeroblob(length(body))))"),
    altered("CREATE VIRTUAL TABLE a USING fts5(b)"),
    altered("CREATE VIRTUAL TABLE a USING rtree(b, c, d)"),
    altered("DROP TABLE data"),
    altered("DROP TABLE picture", "CREATE TABLE picture (png BLOB NOT NULL) STRICT"),
    schema_as("version", "CREATE VIEW version AS SELECT 1"),
    schema_as("project", "CREATE TABLE project (id TEXT NOT NULL, CHECK (load_extension(id)))"),
    schema_as("project", "CREATE TABLE project(id TEXT NOT NULL)"),
    schema_as("project", "nonsense"),
    schema_as("data", "x" * 3_000_000),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET rootpage = 1", "PRAGMA user_version=1"),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET rootpage = 99999", "PRAGMA user_version=1"),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET rootpage = 3", "PRAGMA user_version=1"),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET type = 'view' WHERE name = 'data'", "PRAGMA user_version=1"),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET name = upper(name)", "PRAGMA user_version=1"),
    altered("PRAGMA writable_schema=ON", "UPDATE sqlite_master SET sql = NULL WHERE name = 'data'", "PRAGMA user_version=1"),
    altered("PRAGMA user_version=99"),
    altered("PRAGMA user_version=-1"),
    altered("PRAGMA application_id=0"),
    altered("PRAGMA journal_mode=WAL"),
    altered("PRAGMA page_size=512", "VACUUM"),
    altered("PRAGMA page_size=65536", "VACUUM"),
    altered("PRAGMA auto_vacuum=1", "VACUUM"),
)


# What stands in them


def of_another_encoding(file: Path, _: random.Random) -> None:
    other = file.with_suffix(".other")
    with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(other, isolation_level=None)) as new:
        new.execute("PRAGMA encoding='UTF-16be'")
        for pragma in ("application_id", "user_version"):
            new.execute(f"PRAGMA {pragma}={old.execute(f'PRAGMA {pragma}').fetchone()[0]}")
        for name, sql in old.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall():
            new.execute(sql)
            rows = old.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - our own names
            new.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608
    other.replace(file)


VALUES: Sequence[Any] = (
    None, True, -1, 0, 2**31, 2**63, 10**400, 1e308, "", "\0", "../../../etc/passwd", "C:\\nul", "con.csv", "/", "~",
    "//server/a", "\udce9", "a" * 100_000, [], {}, [[]], [None] * 1000, {"a": {"b": 1}}, ["2001-01-01"], "9999-99-99",
)  # fmt: skip
NAMES = (
    "..",
    ".",
    "",
    "/",
    "../../x",
    "..\\..\\x",
    "nul",
    "CON.csv",
    "a:b",
    "a\0b",
    "a" * 300,
    "\u202e\udce9",
    "flows.csv",
    "x.new",
)


def body_changed(file: Path, chance: random.Random) -> None:
    """Change something somewhere in the newest version, or in all of them."""

    def change(body: str) -> str:
        told = json.loads(body)
        spots = list(_spots(told))
        for _ in range(chance.choice((1, 1, 1, 5))):
            inside, key = chance.choice(spots)
            act = chance.random()
            if act < 0.7:
                inside[key] = chance.choice(VALUES)
            elif isinstance(inside, dict) and act < 0.85:
                inside.pop(key, None)
            elif isinstance(inside, dict):
                inside[str(chance.choice(VALUES))[:50]] = chance.choice(VALUES)
        return json.dumps(told)

    _with_bodies(file, change, only_newest=chance.random() < 0.5)


def parts_changed(file: Path, chance: random.Random) -> None:
    """Let the parts of the data inside lie: names, sizes, digests, how many."""

    def change(body: str) -> str:
        told = json.loads(body)
        for ref in told["saved"]["data"]:
            for part in ref["parts"]:
                part.update(
                    chance.choice(
                        (
                            {"name": chance.choice(NAMES)},
                            {"size": chance.choice((0, 1, 8999, 2**31, 2**40, 2**62))},
                            {"digest": chance.choice(("", "0" * 64, "../a", "' OR 1=1 --"))},
                            {},
                        )
                    )
                )
            ref["path"] = chance.choice(
                (ref["path"], "/dev/zero", "/proc/self/mem", "/", "..", "//server/share/a.shp", "a" * 5000)
            )
            if chance.random() < 0.2:
                ref["parts"] *= chance.choice((0, 2, 300))
        if chance.random() < 0.1:
            told["saved"]["data"] *= chance.choice((2, 500))
        return json.dumps(told)

    _with_bodies(file, change, only_newest=False)


def body_replaced(file: Path, chance: random.Random) -> None:
    """Put a text in a version's place that is made to be hard to read."""
    size = chance.choice((1000, 100_000, 7_900_000, 9_000_000))
    body = chance.choice(
        (
            "[" * size,
            '{"version": 1, "saved": ' + "[[]," * (size // 4) + "[]" + "]" * 10,
            '{"version": 1, "saved": [' + ",".join(["{}"] * (size // 3)) + "]}",
            '{"version": 1, "saved": ' + "9" * size + "}",
            '{"version": 1, "saved": {"project": ' + '{"a":' * (size // 5),
            '{"version": 1, "saved": "' + "a" * size + '"}',
            '{"version": 1, "saved": {' + ",".join(f'"{number}":1' for number in range(size // 12)) + "}}",
            '{"version": 1e999, "saved": NaN}',
            "\0" * 100,
        )
    )
    _with_bodies(file, lambda _: body, only_newest=chance.random() < 0.3)


def _with_bodies(file: Path, change: Callable[[str], str], *, only_newest: bool) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as base:
        rows = base.execute("SELECT saving, body FROM version ORDER BY saving DESC").fetchall()
        for saving, body in rows[:1] if only_newest else rows:
            base.execute("UPDATE version SET body = ? WHERE saving = ?", (change(body), saving))


def _spots(told: Any) -> Iterator[tuple[Any, Any]]:
    for key, inner in list(told.items() if isinstance(told, dict) else enumerate(told)):
        yield told, key
        if isinstance(inner, dict | list):
            yield from _spots(inner)


def rows_changed(file: Path, chance: random.Random) -> None:
    """Put something else in a row, of whatever type: SQLite takes them all."""
    value = chance.choice((None, 7, -1, 2**63 - 1, 1.5, b"\xff\0", "", "../../x", bytes(7_000_000)))
    table, column = chance.choice(COLUMNS)
    act = chance.choice(
        ("UPDATE OR IGNORE {0} SET {1} = ?1", "DELETE FROM {0} WHERE ?1 IS ?1", "INSERT INTO {0} SELECT * FROM {0}")
    )
    with closing(sqlite3.connect(file, isolation_level=None)) as base, suppress(sqlite3.Error):
        base.execute(act.format(table, column), (value,) if "?" in act else ())


COLUMNS = (
    ("project", "id"), ("version", "saving"), ("version", "saved"), ("version", "label"), ("version", "body"),
    ("data", "digest"), ("data", "place"), ("data", "packed"), ("picture", "png"),
)  # fmt: skip


def many_versions(file: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(file)) as base, base:
        (body,) = base.execute("SELECT body FROM version LIMIT 1").fetchone()
        rows = [(saving, "", "", body if chance.random() < 0.5 else "") for saving in range(10, chance.choice((20, 3000)))]
        base.executemany("INSERT INTO version VALUES (?, ?, ?, ?)", rows)


def bombs(file: Path, chance: random.Random) -> None:
    """Pack a great deal into little."""
    packed = zlib.compress(bytes(chance.choice((5_000_000, 400_000_000))), 9)
    with closing(sqlite3.connect(file, isolation_level=None)) as base:
        base.execute("UPDATE data SET packed = ?", (packed,))


def many_chunks(file: Path, chance: random.Random) -> None:
    number, packed = chance.choice(((3000, zlib.compress(bytes(4_000_000), 9)), (100_000, b""), (1_000_000, zlib.compress(b""))))
    with closing(sqlite3.connect(file)) as base, base:
        digests = [digest for (digest,) in base.execute("SELECT DISTINCT digest FROM data")]
        base.executemany(
            "INSERT OR IGNORE INTO data VALUES (?, ?, ?)",
            ((digests[place % len(digests)], -place, packed) for place in range(number)),
        )


# What is no project at all


def zipped(file: Path, chance: random.Random) -> None:
    content = file.read_bytes()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("towns.subregion", content)
    if chance.random() < 0.5:
        # Bit 0 of the flags says that a password is needed.
        told = bytearray(file.read_bytes())
        told[6] |= 1
        file.write_bytes(told)


def text(file: Path, chance: random.Random) -> None:
    file.write_bytes(
        chance.choice((b"", b" ", b"{}", b"SQLite format 3\0", b"SQLite format 3\0" * 200, "Gr\xfc\xdfe".encode("latin-1")))
    )


def of_another_program(file: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(file)) as base:
        base.execute(f"PRAGMA application_id={chance.choice((0x47504B47, 0, -1))}")


def folder(file: Path, _: random.Random) -> None:
    file.unlink()
    file.mkdir()


def pipe(file: Path, _: random.Random) -> None:
    file.unlink()
    os.mkfifo(file)


def a_socket(file: Path, _: random.Random) -> None:
    file.unlink()
    here = Path.cwd()
    os.chdir(file.parent)
    try:
        with closing(socket.socket(socket.AF_UNIX)) as bound:
            bound.bind(file.name)
    finally:
        os.chdir(here)


def link(file: Path, chance: random.Random) -> None:
    file.unlink()
    file.symlink_to(chance.choice(("/dev/zero", "/dev/full", file.name, "nowhere", "/proc/self/mem", "/")))


def huge(file: Path, chance: random.Random) -> None:
    os.truncate(file, chance.choice((3_000_000_000, 200_000_000, 2**40)))


def gone(file: Path, _: random.Random) -> None:
    file.unlink()


MUTATIONS: Mapping[str, Sequence[Mutation]] = {
    "bytes": (flipped, flipped_at_the_start, flipped_where_pages_begin, cut, longer, pages_mixed, page_emptied),
    "trees": (tree_with_circles,),
    "tables": TABLES,
    "text": (body_changed, parts_changed, body_replaced),
    "rows": (rows_changed, many_versions, of_another_encoding),
    "data": (bombs, many_chunks, parts_changed),
    "foreign": (zipped, text, of_another_program, folder, pipe, a_socket, link, huge, gone),
}
RARE: Mapping[Mutation, int] = {many_chunks: 25, bombs: 5, body_replaced: 2}
"""Mutations that take a while to make: one in so many of those that they come up for."""


# A person who opens them


@dataclass
class Found:
    """What became of them."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    sentences: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    wrong: list[str] = field(default_factory=list)

    def told(self) -> str:
        lines = [
            f"  {sort}: " + ", ".join(f"{n} {what}" for what, n in count.most_common()) for sort, count in self.counts.items()
        ]
        lines += [f"  {n} × {sentence}" for sentence, n in self.sentences.most_common(20)]
        lines += [f"  slowest: {self.slowest[0]:.1f} s, {self.slowest[1]}"]
        memory = memory_used()
        whole = sum(self.counts.values(), Counter[str]())
        told = f"hostile {sum(whole.values())}, read {whole['read']}, refused {whole['refused']}"
        return "\n".join([*lines, f"{told}, wrong {len(self.wrong)}, memory {memory} MB"])


class Guard:
    """Notes what is run, and what is written outside a folder, while a file is looked at."""

    RUNS = (
        "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "subprocess.Popen", "socket.connect",
        "socket.getaddrinfo",
        "sqlite3.enable_load_extension", "sqlite3.load_extension", "pickle.find_class", "ctypes.dlopen",
    )  # fmt: skip
    WRITES = (
        "os.mkdir",
        "os.rename",
        "os.remove",
        "os.rmdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "os.chmod",
        "shutil.copyfile",
    )

    def __init__(self) -> None:
        self.folder: str | None = None
        self.noted: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def over(self, folder: Path) -> Iterator[None]:
        self.folder, self.noted = str(folder), []
        try:
            yield
        finally:
            self.folder = None

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if self.folder is None:
            return
        if event in self.RUNS:
            self.noted.append(f"{event} {args!r:.200}")
        is_write = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if is_write or event in self.WRITES:
            paths = [os.fsdecode(path) for path in args[:1] if isinstance(path, str | bytes | os.PathLike)]
            self.noted += [f"{event} {path}" for path in paths if not os.path.realpath(path).startswith(self.folder)]


def visited(desk: Desk) -> str:
    """Open a project, work on it and save it, as a person would; return why it cannot be opened, if so."""
    try:
        document = desk.open()
    except ExplorerError as problem:
        return _sentence(problem)
    with suppress(ReadError):
        container.picture(desk.file)
    take(document, 1999)
    if document.hold(desk.file):
        document.copies = True
        save(document, desk.file, png=b"\x89PNG")
    document.close()
    again = desk.open()
    again.close()
    assert again.project == document.project, "it was saved as another project"
    return ""


def _sentence(problem: ExplorerError) -> str:
    message = error_said(problem)
    assert say(problem.message).strip(), repr(problem)
    assert "Traceback" not in message, message
    assert len(message) < 1000, message
    return message


def run(number: int, seed: int) -> Found:
    """Damage that many files and open each."""
    found, guard, chance = Found(), Guard(), random.Random(seed)  # noqa: S311
    for number_of_signal in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(number_of_signal, _took_too_long)
    with tempfile.TemporaryDirectory(prefix="hostile-") as place:
        root = Path(place).resolve()
        (root / "whole").mkdir()
        seed_file = whole(root / "whole")
        for at in range(number):
            sort, mutation = _chosen(at, chance)
            desk = Desk(root / "desk")
            desk.place.mkdir()
            shutil.copyfile(seed_file, desk.file)
            mutation(desk.file, chance)
            began = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
            signal.alarm(HANGS)
            try:
                with guard.over(root / "desk"):
                    said = visited(desk)
            except (Exception, TookTooLongError) as problem:  # whatever it is, a person would have met it
                said = ""
                found.wrong.append(f"{at} {mutation.__name__}: {problem!r}")
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.alarm(0)
            found.slowest = max(found.slowest, (time.process_time() - began, f"{at} {mutation.__name__}"))
            found.wrong += [f"{at} {mutation.__name__}: {what}" for what in guard.noted]
            found.wrong += [f"{at} {mutation.__name__}: wrote {what}" for what in _strangers(desk)]
            found.counts.setdefault(sort, Counter())["refused" if said else "read"] += 1
            if said:
                found.sentences[said.replace(str(root), "…")[:100]] += 1
            shutil.rmtree(desk.place)
            assert {path.name for path in root.iterdir()} == {"whole"}
    return found


def _chosen(at: int, chance: random.Random) -> tuple[str, Mutation]:
    sort = list(MUTATIONS)[at % len(MUTATIONS)]
    while True:
        mutation = chance.choice(MUTATIONS[sort])
        if chance.randrange(RARE.get(mutation, 1)) == 0:
            return sort, mutation


def _strangers(desk: Desk) -> list[str]:
    """Return what lies on a desk and should not."""
    ours = {desk.file.name, "journals", "unpacked"}
    beside = [
        path.name for path in desk.place.iterdir() if path.name not in ours and not path.name.startswith(f"{desk.file.name}-")
    ]
    kept = [path.name for path in desk.journals.iterdir() if path.suffix != ".journal"] if desk.journals.is_dir() else []
    return [*beside, *kept]


class TookTooLongError(BaseException):
    """No error that anything but the run itself may take for one of its own."""


def _took_too_long(*_: object) -> None:
    raise TookTooLongError(f"it took more than {LONGEST} s")


def memory_used() -> int:
    """Return the most memory of this process itself in MB; what the system counts otherwise begins with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) // 1024


if __name__ == "__main__":
    came_of_it = run(int(os.environ.get("HOSTILE", "5000")), int(os.environ.get("SEED", str(time.time_ns()))))
    print("\n".join(came_of_it.wrong[:50]))  # noqa: T201
    print(came_of_it.told())  # noqa: T201
    sys.exit(bool(came_of_it.wrong) or memory_used() > MOST_MEMORY)
