"""The words of the calendar of duties and lapses."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "deadlines.title": (
            "Calendar of {employer} from {on} to {until}",
            "Kalender van {employer} van {on} tot en met {until}",
            "Calendrier de {employer} du {on} au {until}",
            "Kalender von {employer} vom {on} bis zum {until}",
        ),
        "deadlines.days": (
            "Last days",
            "Laatste dagen",
            "Derniers jours",
            "Letzte Tage",
        ),
        "deadlines.without_day": (
            "Without a day, or not known by which",
            "Zonder dag, of niet gekend tegen welke",
            "Sans jour fixé, ou échéance inconnue",
            "Ohne Tag, oder nicht bekannt bis wann",
        ),
        "deadlines.lapse": (
            "lapse of training credit",
            "verval van opleidingskrediet",
            "extinction du crédit formation",
            "Verfall von Ausbildungsguthaben",
        ),
        "deadlines.known_since": (
            "Known since {day}",
            "Gekend sinds {day}",
            "Connu depuis le {day}",
            "Bekannt seit {day}",
        ),
        "deadlines.known_by": (
            "Known by {day} at the latest",
            "Gekend ten laatste op {day}",
            "Connu au plus tard le {day}",
            "Bekannt spätestens am {day}",
        ),
        "deadlines.rests_on": (
            "Rests on {articles}",
            "Steunt op {articles}",
            "Fondement : {articles}",
            "Grundlage: {articles}",
        ),
    }
)
