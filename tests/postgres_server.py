"""A PostgreSQL server of our own to test on: in a folder of its own, killed and started at will.

It listens on a socket in that folder and on no port, so that any number of them run side by side.
"""

import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from attrs import frozen

# Whom root starts it as, since PostgreSQL refuses root: the first of these that there is.
_UNPRIVILEGED: Final = ("postgres", "nobody")
# What a killed server leaves behind may hold its memory a moment longer.
_ATTEMPTS: Final = 50


@frozen
class Server:
    """A server whose files lie in a folder; `programs` is where PostgreSQL is installed."""

    programs: Path
    folder: Path

    @property
    def url(self) -> str:
        """The address of its database, as SQLAlchemy takes it."""
        return f"postgresql+psycopg://fla@/postgres?host={self.folder}"

    def make(self) -> None:
        """Make the files; whoever may enter the folder may do anything."""
        self._run("initdb", "-U", "fla", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        with (self.folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as settings:
            # Processes are killed here, and no machine is: what was written is with the system.
            settings.write("fsync = off\nlisten_addresses = ''\n")
            settings.write(f"unix_socket_directories = '{self.folder}'\n")

    def start(self) -> None:
        """Start, and return when it takes connections."""
        for _ in range(_ATTEMPTS - 1):
            try:
                return self._start()
            except subprocess.CalledProcessError:
                continue
        return self._start()

    def kill(self) -> None:
        """Kill the process that all others depend on, without a chance to finish anything."""
        first, *_ = (self.folder / "data" / "postmaster.pid").read_text().split()
        os.kill(int(first), signal.SIGKILL)

    def abort(self) -> None:
        """Let all its processes end at once, as at the end of a machine's patience."""
        self._run("pg_ctl", "stop", "-m", "immediate")

    def _start(self) -> None:
        self._run("pg_ctl", "start", "-w", "-l", str(self.folder / "log"))

    def _run(self, program: str, *arguments: str) -> None:
        owner = _owner()
        subprocess.run(
            [self.programs / program, "-D", self.folder / "data", *arguments],
            check=True,
            cwd=self.folder,
            user=owner and owner.pw_uid,
            group=owner and owner.pw_gid,
            extra_groups=owner and [],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def installed() -> Path | None:
    """Give the folder in which PostgreSQL's programs are, if there is one."""
    on_path = shutil.which("initdb")
    # Debian keeps each version apart, and none on the path.
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    programs = [Path(on_path).resolve()] if on_path else found
    return programs[-1].parent if programs else None


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """Make and start a server; in the end it is gone with all its files."""
    folder = Path(mkdtemp(prefix="fla-"))
    try:
        if owner := _owner():
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        server = Server(programs, folder)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.abort()
    finally:
        shutil.rmtree(folder)


def _owner() -> pwd.struct_passwd | None:
    """Give the user to run as, where it is not to be our own."""
    if os.geteuid() != 0:
        return None
    known = {each.pw_name: each for each in pwd.getpwall()}
    return next(known[name] for name in _UNPRIVILEGED if name in known)
