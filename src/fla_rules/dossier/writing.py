"""From an assessment to JSON text: the same assessment, the same bytes."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from attrs import fields, has
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from fla_rules.dossier.rows import Assessment
from fla_rules.dossier.structure import key_of


def _object_hook(cls: type, converter: Converter) -> Callable[[object], dict[str, object]]:
    names = [attribute.name for attribute in fields(cls)]
    renamed: Any = {name: override(rename=key_of(name)) for name in names}
    # What a row does not have is left out, never written as empty.
    write: Callable[[object], dict[str, object]] = make_dict_unstructure_fn(
        cls, converter, _cattrs_omit_if_default=True, **renamed
    )

    def in_order(row: object) -> dict[str, object]:
        written = write(row)
        return {key_of(name): written[key_of(name)] for name in names if key_of(name) in written}

    return in_order


def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook_factory(has, _object_hook)
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


_CONVERTER: Final = _converter()


def as_json(assessment: Assessment) -> str:
    """Write an assessment as JSON text, with its keys in the order of the format."""
    return json.dumps(_CONVERTER.unstructure(assessment), ensure_ascii=False, indent=2) + "\n"
