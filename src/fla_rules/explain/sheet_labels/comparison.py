"""The words of what differs between two assessments."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "comparison.title": (
            "What differs between two answers",
            "Wat verschilt tussen twee antwoorden",
            "Ce qui diffère entre deux réponses",
            "Was sich zwischen zwei Antworten unterscheidet",
        ),
        "comparison.first": ("First", "Eerste", "Première", "Erste"),
        "comparison.second": ("Second", "Tweede", "Seconde", "Zweite"),
        "comparison.difference": ("Difference", "Verschil", "Différence", "Unterschied"),
        "comparison.not_counted": (
            "Not counted, since not known",
            "Niet meegeteld, want niet gekend",
            "Non comptés, car inconnus",
            "Nicht gezählt, da nicht bekannt",
        ),
        "comparison.totals": ("In days", "In dagen", "En jours", "In Tagen"),
        "comparison.nothing": ("nothing", "niets", "rien", "nichts"),
        "comparison.none": (
            "No difference.",
            "Geen verschil.",
            "Aucune différence.",
            "Kein Unterschied.",
        ),
        "comparison.grounds": (
            "The same values on other grounds: {counts}",
            "Dezelfde waarden op andere gronden: {counts}",
            "Mêmes valeurs pour d'autres raisons : {counts}",
            "Gleiche Werte aus anderen Gründen: {counts}",
        ),
    }
)
