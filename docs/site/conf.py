"""How the documentation becomes a site: the pages as they stand, and a reference of the names.

The pages are read from the top of the repository, so that a link that works in the repository
works on the site. `build.py` beside this file builds it.
"""

from typing import Final

from sphinx.application import Sphinx

import fla_rules

# What stands beside each page; a page that is in none of these fails the build.
_CONTENTS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "README": {
        "Use it": (
            "docs/in-the-browser",
            "docs/fundamentals",
            "docs/dossier",
            "docs/dossier-decisions",
            "docs/continue",
            "docs/plan",
            "docs/balance-sheet",
            "docs/examples/payroll-export/README",
            "docs/calendar",
            "docs/compare",
            "docs/embed",
            "docs/columns",
            "docs/languages",
            "docs/statement",
            "docs/dashboard",
            "docs/glossary",
        ),
        "The law": (
            "docs/what-was-due-when",
            "docs/readings",
            "docs/committees/README",
            "docs/agreements",
            "docs/law",
        ),
        "Connect it": ("docs/ports", "docs/serve", "docs/store", "docs/testing"),
        "Check it": (
            "docs/spec",
            "docs/law-coverage",
            "docs/wrong-engines",
            "docs/examples/other-language/typescript/README",
        ),
        "Look it up": ("docs/site/reference/index", "CHANGELOG"),
        "Maintain it": (
            "docs/rooms",
            "docs/enter-an-act",
            "docs/proof",
            "docs/dependencies",
            "benchmarks/README",
        ),
    },
    "docs/committees/README": {"Joint committees": ("[0-9]*",)},
}

project = "fla_rules"
version = release = fla_rules.__version__
html_title = f"fla_rules {version}"
root_doc = "README"
include_patterns = ["*.md", "docs/**", "benchmarks/README.md"]
exclude_patterns = ["**/.*", "**/node_modules", "build", "dist"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
# The headings that links lead to.
myst_heading_anchors = 4
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_member_order = "bysource"
# In a docstring, code stands between single backticks.
default_role = "code"
smartquotes = False

html_theme = "furo"
html_copy_source = False
html_show_sphinx = False
html_extra_path = ["index.html"]
templates_path = ["templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}


def _with_contents(_: Sphinx, page: str, source: list[str]) -> None:
    """Add to a page what stands beside it, which a reader of the repository need not see."""
    for caption, pages in _CONTENTS.get(page, {}).items():
        listed = "\n".join(f"/{each}" if "/" in each or each.isupper() else each for each in pages)
        source[0] += f"\n\n```{{toctree}}\n:caption: {caption}\n:hidden:\n:glob:\n\n{listed}\n```\n"


def setup(app: Sphinx) -> None:
    """Let Sphinx ask for the contents of each page."""
    app.connect("source-read", _with_contents)
