#!/usr/bin/env python3
"""Runs every fuzzer for a while, one after another, from the kept corpus. What makes a reader fall over is written to
BUILD/tests/fuzz/found: mend the reader and add the file to tests/fuzz/corpus/READER (library files packed: see pack()).

    run.py BUILD [--seconds N] [READER…]
"""
import argparse
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import zlib

HERE = pathlib.Path(__file__).parent
# A library is written and read back for each input: in memory that is ten times faster.
MEMORY = next((folder for folder in ("/dev/shm", "/tmp") if pathlib.Path(folder).is_dir()), "")
LONGEST = {"library": 524288, "table": 4096, "script": 8192}  # bytes


def pack(data: bytes) -> bytes:
    """As Qt's qCompress() does it."""
    return struct.pack(">I", len(data)) + zlib.compress(data, 9)


def unpacked(reader: str, build: pathlib.Path) -> pathlib.Path:
    """The kept corpus and what earlier runs found interesting, in a folder of the build."""
    folder = build / "tests/fuzz/corpus" / reader
    folder.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "corpus" / reader).iterdir():
        if file.suffix == ".z":
            (folder / file.stem).write_bytes(zlib.decompress(file.read_bytes()[4:]))
        else:
            shutil.copy(file, folder)
    return folder


def told(log: str) -> str:
    """How much was tried, and whether it led anywhere: edges reached by the kept corpus and at the end."""
    runs = re.findall(r"number_of_executed_units:\s*(\d+)", log)
    seconds = re.findall(r"Done \d+ runs in (\d+) second", log)
    edges = re.findall(r" cov: (\d+)", log)
    return (f"{runs[-1] if runs else '?'} inputs in {seconds[-1] if seconds else '?'} s, "
            f"edges {edges[0] if edges else '?'} -> {edges[-1] if edges else '?'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("readers", nargs="*")
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_intermixed_args()
    build = options.build.resolve()
    found = build / "tests/fuzz/found"
    found.mkdir(parents=True, exist_ok=True)
    bad = 0
    for reader in options.readers or sorted(folder.name for folder in (HERE / "corpus").iterdir()):
        command = [str(build / f"tests/fuzz/fuzz_{reader}"), str(unpacked(reader, build)),
                   f"-max_total_time={options.seconds}", f"-max_len={LONGEST.get(reader, 16384)}", "-timeout=60",
                   "-rss_limit_mb=3000", "-print_final_stats=1", f"-artifact_prefix={found}/{reader}-"]
        ran = subprocess.run(command, capture_output=True, text=True, errors="replace",
                             env={"ASAN_OPTIONS": "detect_leaks=0", "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
                                  "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin", "TMPDIR": MEMORY})
        print(f"{reader}: {'nothing found' if ran.returncode == 0 else 'FOUND'}; {told(ran.stderr)}", flush=True)
        if ran.returncode:
            bad += 1
            print(ran.stderr[-6000:], flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
