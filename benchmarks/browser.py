"""How fast the page Try it is in Chromium: `python benchmarks/browser.py FOLDER`.

The folder is that of a built site. Each first answer is that of a browser that has seen nothing,
from the start of the page to its answer on the screen; each later one is that of the same browser
when it loads the page again. Everything comes from this machine: a line takes its time besides.
"""

import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from statistics import median
from threading import Thread

from playwright.sync_api import Page, expect, sync_playwright

ROUNDS = 10
LONG = 60_000


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def answered(page: Page) -> float:
    """Give the milliseconds from the start of the page to its answer."""
    expect(page.locator("#statement")).to_be_visible(timeout=LONG)
    found: float = page.evaluate("performance.getEntriesByName('answered')[0].startTime")
    return found


def a_right(page: Page) -> str:
    """Let the page time one right, and give what it says."""
    page.locator("#time").click()
    expect(page.locator("#timed")).not_to_be_empty(timeout=LONG)
    return page.locator("#timed").inner_text()


def shown(name: str, times: list[float]) -> None:
    """Print the least, the middle and the most of some times."""
    print(f"{name}: min {min(times):.0f}, median {median(times):.0f}, max {max(times):.0f} ms")


def main(folder: str) -> None:
    """Measure, and print."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/try/"
    first, again, rights = [], [], []
    with sync_playwright() as playwright:
        for _ in range(ROUNDS):
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            page = browser.new_context(locale="en-GB").new_page()
            page.goto(address)
            first.append(answered(page))
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page.reload()
            again.append(answered(page))
            rights.append(a_right(page))
            browser.close()
    shown("first answer", first)
    shown("first answer of a later visit", again)
    print(*rights, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
