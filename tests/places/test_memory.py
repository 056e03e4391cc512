"""What is taken from the system, and given back."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAPS = """
import ctypes, sys, threading
from explorer.places import memory
if sys.argv[1] == "one":
    memory.share_one_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
at_once = threading.Barrier(4)

def take():
    at_once.wait()
    for _ in range(2000):
        libc.malloc(4000)

threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc.fopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, out)
libc.fclose(out)
"""


def heaps(how: str) -> int:
    told = subprocess.run([sys.executable, "-c", HEAPS, how], capture_output=True, text=True, check=True).stdout
    return told.count("<heap nr=")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="heaps are told apart by glibc")
def test_threads_take_their_memory_from_one_heap() -> None:
    assert heaps("each") > 1
    assert heaps("one") == 1
