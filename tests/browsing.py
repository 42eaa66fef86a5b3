"""The site, built once for all tests, and served on this machine alone."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

ROOT: Final = Path(__file__).parent.parent
BUILD: Final = Path("docs", "site", "build.py")


def has_node() -> bool:
    """Tell whether the page Try it can be built here."""
    return all(shutil.which(command) for command in ("npm", "node"))


def build(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Build the site of a tree; what it writes to the second channel is kept."""
    return subprocess.run(
        [sys.executable, str(root / BUILD), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as any server of files would, until the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
