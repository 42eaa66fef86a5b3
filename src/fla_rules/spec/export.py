"""What `spec export` writes: the vectors, the rulebook they are asked of, and every schema."""

import json
from collections.abc import Mapping

from fla_rules.law.rulebook import Rulebook
from fla_rules.spec.book import rulebook_file
from fla_rules.spec.needs import needs_of
from fla_rules.spec.schema import all_schemas
from fla_rules.spec.vectors import VectorFile, resources, vector_files


def exported(book: Rulebook) -> Mapping[str, str]:
    """Give the text of every file by its name; the same book gives the same bytes.

    >>> from fla_rules.law import RULEBOOK
    >>> [name for name in exported(RULEBOOK) if "rulebook" in name]
    ['rulebook.json', 'rulebook.schema.json']
    """
    read = vector_files()
    schemas = {f"{name}.schema.json": each for name, each in all_schemas().items()}
    return {
        **{name: _vectors(text, read.get(name), book) for name, text in resources().items()},
        "rulebook.json": _json(rulebook_file(book)),
        **{name: _json(schema) for name, schema in schemas.items()},
    }


def _vectors(text: str, read: VectorFile | None, book: Rulebook) -> str:
    """Add to a file of vectors what it is asked of, and what each vector needs of that."""
    if read is None:
        return text
    file = json.loads(text)
    pairs = zip(file.pop("vectors"), read.vectors, strict=True)
    rows = [{**row, "needs": needs_of(vector, book)} for row, vector in pairs]
    named = {"version": book.version, "digest": book.digest}
    return _json({**file, "rulebook": named, "vectors": rows})


def _json(material: object) -> str:
    return json.dumps(material, indent=1, ensure_ascii=False) + "\n"
