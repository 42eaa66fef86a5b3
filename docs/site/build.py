"""Build the site: `python docs/site/build.py FOLDER`.

Every warning is an error: a link that leads nowhere, a page that no other leads to, a docstring
that cannot be read. The page on which one can try the library has all that it needs beside it.
Needs the extra `site`, and for that page npm and Node.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent
EXAMPLE: Final = ROOT / "docs" / "examples" / "two-workers.json"
PYODIDE: Final = "314.0.7"
# Of all that the package has, what a page loads.
RUNTIME: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
# An answer never loads it.
NOT_ON_THE_PAGE: Final = "holidays-"
# What the build alone reads.
NOT_KEPT: Final = frozenset({"offline.js"})


def pages(folder: Path, *leads: str) -> None:
    """Write the pages and the reference into a folder; they may lead to other pages of the site."""
    with tempfile.TemporaryDirectory() as trees:
        options = ["-W", "--keep-going", "-q", "-E", "-c", str(HERE), "-d", trees, "-b", "html"]
        options += [f"-Aleads_to_{each}=1" for each in leads]
        command = [sys.executable, "-m", "sphinx", *options, str(ROOT), str(folder)]
        subprocess.run(command, check=True)


def try_it(folder: Path) -> None:
    """Write the page on which one can try the library, with all that it needs, into a folder."""
    shutil.copytree(HERE / "try", folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(EXAMPLE, folder / "example.json")
    lock = _pyodide(folder / "pyodide")
    files = ["answer.py", *_wheels(folder)]
    (folder / "files.mjs").write_text(
        f"export const FILES = {json.dumps(files)};\nexport const LOCK = {json.dumps(lock)};\n",
        encoding="utf-8",
    )
    subprocess.run([_found("node"), str(HERE / "image.mjs"), str(folder)], check=True)
    _name_what_is_kept(folder)


def _pyodide(folder: Path) -> dict[str, object]:
    """Copy Python for the browser from its npm package; give its lock, with no further packages."""
    folder.mkdir()
    with tempfile.TemporaryDirectory() as place:
        quiet = ["--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
        command = [_found("npm"), "install", *quiet, "--prefix", place, f"pyodide@{PYODIDE}"]
        subprocess.run(command, check=True)
        package = Path(place, "node_modules", "pyodide")
        for name in RUNTIME:
            shutil.copyfile(package / name, folder / name)
        lock = json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {"info": lock["info"], "packages": {}}


def _wheels(folder: Path) -> list[str]:
    """Put the wheel of the library, and those of what it needs, into a folder; give their names."""
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "pip", "wheel", "-q", "-w", place, f"{ROOT}[json]"]
        subprocess.run(command, check=True)
        wheels = sorted(path for path in Path(place).glob("*.whl"))
        needed = [path for path in wheels if not path.name.startswith(NOT_ON_THE_PAGE)]
        for path in needed:
            shutil.copyfile(path, folder / path.name)
    return [path.name for path in needed]


def _name_what_is_kept(folder: Path) -> None:
    """Tell the script that keeps the page for use without a network which files there are."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    kept = [path for path in paths if path.name not in NOT_KEPT]
    content = b"".join(sha256(path.read_bytes()).digest() for path in paths)
    names = ["./", *(path.relative_to(folder).as_posix() for path in kept)]
    script = folder / "offline.js"
    script.write_text(
        f'const VERSION = "fla-rules-{sha256(content).hexdigest()[:16]}";\n'
        f"const KEPT = {json.dumps(names)};\n\n{script.read_text(encoding='utf-8')}",
        encoding="utf-8",
    )


def _found(command: str) -> str:
    path = shutil.which(command)
    if path is None:
        raise FileNotFoundError(f"{command}: not found; it comes with Node")
    return path


def main() -> int:
    """Build the site into the folder that the command names."""
    arguments = ArgumentParser(description="build the documentation as a site")
    arguments.add_argument("folder", type=Path, help="where to; what is there goes")
    arguments.add_argument("--pages", action="store_true", help="without the page Try it")
    given = arguments.parse_args()
    shutil.rmtree(given.folder, ignore_errors=True)
    try:
        if given.pages:
            pages(given.folder)
        else:
            pages(given.folder, "try")
            try_it(given.folder / "try")
    except (subprocess.CalledProcessError, FileNotFoundError) as failed:
        print(f"not built: {failed}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
