"""From the text of a dossier to the text of its assessment, in one call."""

from datetime import date

from fla_rules import checks
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import read
from fla_rules.dossier.writing import as_json
from fla_rules.errors import DossierError, FactError
from fla_rules.explain import Language
from fla_rules.law.rulebook import RULEBOOK


def assess_json(
    text: str | bytes,
    *,
    on: date,
    known_on: date,
    years: tuple[int, ...] = (),
    language: str | Language = "en",
    set_aside: bool = False,
) -> str:
    """Answer a dossier, as JSON text, by an assessment, as JSON text.

    The same as `python -m fla_rules assess --format json`, byte for byte: `on` is the day the
    question is about, `known_on` the day of knowledge, `years` those asked about, or those since
    the first employment. With `set_aside`, a worker whose rows hold a mistake is left out and
    listed. Readings and agreements stand in the dossier.

    Raises `DossierError` with one line for each mistake, in the text or in what is asked;
    `explain.mistakes_of` says them in the language too.
    """
    try:
        request = AssessmentRequest(on, known_on, years, language)
        # A lone surrogate goes along, so that the reader says that it is no text.
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        dossier = read(checks.one("text", data, bytes), on, RULEBOOK, set_aside=set_aside)
        return as_json(assess(dossier, request, RULEBOOK))
    except FactError as error:
        raise DossierError((error.at("arguments"),)) from None
