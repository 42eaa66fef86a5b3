"""Build the site: `python docs/site/build.py FOLDER`.

Every warning is an error: a link that leads nowhere, a page that no other leads to, a docstring
that cannot be read. Needs the extra `site`.
"""

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent


def pages(folder: Path) -> None:
    """Write the pages and the reference into a folder."""
    with tempfile.TemporaryDirectory() as trees:
        options = ["-W", "--keep-going", "-q", "-E", "-c", str(HERE), "-d", trees, "-b", "html"]
        command = [sys.executable, "-m", "sphinx", *options, str(ROOT), str(folder)]
        subprocess.run(command, check=True)


def main() -> int:
    """Build the site into the folder that the command names."""
    arguments = ArgumentParser(description="build the documentation as a site")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--pages", action="store_true", help="the pages alone")
    given = arguments.parse_args()
    try:
        pages(given.folder)
    except subprocess.CalledProcessError as failed:
        print(f"not built: {failed.cmd} ended with {failed.returncode}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
