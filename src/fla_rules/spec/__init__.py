"""The executable spec: vectors in JSON that fix the law, for engines in any language.

Each vector is a dossier, a day, a day of knowledge and the rows an engine has to answer; `vectors`
gives them, and `disagreements` says where this library would answer otherwise. `paragraphs` lists
what the acts say, for `law_coverage`: which paragraph is fixed by which vector.

The files of this folder are the only ones that the library reads, as resources of its package.
`pytest --pyargs fla_rules.spec` runs them on an installed wheel. This room needs the extra `json`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.spec.coverage import law_coverage
    from fla_rules.spec.export import exported
    from fla_rules.spec.runner import disagreements
    from fla_rules.spec.vectors import (
        Expected,
        ListName,
        Paragraph,
        Sureness,
        Vector,
        VectorFile,
        paragraphs,
        resources,
        vector_files,
        vectors,
    )
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "json") from None

__all__ = [
    "Expected",
    "ListName",
    "Paragraph",
    "Sureness",
    "Vector",
    "VectorFile",
    "disagreements",
    "exported",
    "law_coverage",
    "paragraphs",
    "resources",
    "vector_files",
    "vectors",
]
