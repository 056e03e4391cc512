"""Makes a copy of Wine's ucrtbase.dll in which functions of complex numbers lead to a library that has them.

``python forwarding.py SOURCE TARGET NAMES.def``

Wine lists them as not implemented, and numpy stops where it is loaded. The table of what a library offers is written anew at its
end, where each of the names is a word that says in which library it is found.
"""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

BY = "cmathshim"
_MARK = b"Wine builtin DLL"


def aligned(size: int, to: int) -> int:
    return (size + to - 1) // to * to


def main(source: Path, target: Path, named: Path) -> None:
    names = set(re.findall(r"^\s+(\w+) = ", named.read_text(), flags=re.MULTILINE))
    image = bytearray(source.read_bytes())
    head = struct.unpack_from("<I", image, 0x3C)[0]
    number = struct.unpack_from("<H", image, head + 6)[0]
    options = head + 24
    table = options + struct.unpack_from("<H", image, head + 20)[0]
    in_memory, in_file = struct.unpack_from("<II", image, options + 32)
    sections = [struct.unpack_from("<8sIIII", image, table + place * 40) for place in range(number)]

    def at(address: int) -> int:
        for _, size, start, stored, place in sections:
            if start <= address < start + max(size, stored):
                return int(address - start + place)
        raise ValueError(f"{address:x} is in no section")

    old, length = struct.unpack_from("<II", image, options + 112)
    offered = list(struct.unpack_from("<IIIIIIIIII", image, at(old)))
    functions = list(struct.unpack_from(f"<{offered[5]}I", image, at(offered[7])))
    words = struct.unpack_from(f"<{offered[6]}I", image, at(offered[8]))
    places = struct.unpack_from(f"<{offered[6]}H", image, at(offered[9]))
    begin = aligned(max(start + max(size, stored) for _, size, start, stored, _ in sections), in_memory)
    moved = begin + 40 - old

    def new(address: int) -> int:
        return address + moved if old <= address < old + length else address

    added = bytearray(40) + image[at(old) : at(old) + length]
    functions = [new(each) for each in functions]
    for word, place in zip(words, places, strict=True):
        start = at(word)
        name = image[start : image.index(0, start)].decode()
        if name in names:
            functions[place] = begin + len(added)
            added += f"{BY}.{name}".encode() + b"\0"
    added += bytes(-len(added) % 4)
    offered[3], offered[7], offered[8], offered[9] = new(offered[3]), begin + len(added), new(offered[8]), new(offered[9])
    added += struct.pack(f"<{len(functions)}I", *functions)
    struct.pack_into("<IIIIIIIIII", added, 0, *offered)

    size, stored, end = len(added), aligned(len(added), in_file), aligned(len(image), in_file)
    struct.pack_into("<8sIIIIIIHHI", image, table + number * 40, b".offers", size, begin, stored, end, 0, 0, 0, 0, 0x40000040)
    struct.pack_into("<H", image, head + 6, number + 1)
    struct.pack_into("<II", image, options + 112, begin, size)
    struct.pack_into("<I", image, options + 56, aligned(begin + size, in_memory))
    # Without its mark Wine takes the copy for a library of Windows, and uses it in place of its own.
    mark = image.find(_MARK)
    image[mark : mark + len(_MARK)] = bytes(len(_MARK))
    image += bytes(end - len(image)) + added + bytes(stored - size)
    target.write_bytes(image)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
