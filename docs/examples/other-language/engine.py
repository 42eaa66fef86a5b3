"""The shortest engine: a line with a vector's facts in, a line with what it says of them out.

fla-rules spec run --engine "python docs/examples/other-language/engine.py"

Write yours in any language: docs/spec.md says what the lines hold. This one asks the library.
"""

import json
import sys
from datetime import date

from fla_rules.dossier import assess_json
from fla_rules.errors import DossierError


def answer(asked: dict[str, object]) -> dict[str, object]:
    """Answer one line: by an assessment, or by the paths at which the facts are refused."""
    on, known_on = (date.fromisoformat(str(asked[key])) for key in ("on", "known_on"))
    try:
        assessment = assess_json(json.dumps(asked["dossier"]), on=on, known_on=known_on)
    except DossierError as error:
        return {"id": asked["id"], "refused": [line.split(": ")[0] for line in error.mistakes]}
    return {"id": asked["id"], "assessment": json.loads(assessment)}


for line in sys.stdin:
    sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
    sys.stdout.flush()
