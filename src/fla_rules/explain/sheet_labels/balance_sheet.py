"""The words of the social balance sheet's figures."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "social_balance.title": (
            "Social balance sheet of {year}, training: {employer}",
            "Sociale balans van {year}, opleidingen: {employer}",
            "Bilan social de {year}, formations : {employer}",
            "Sozialbilanz von {year}, Ausbildung: {employer}",
        ),
        "social_balance.about": (
            (
                "Training for the workers during the financial year, from 1 January to 31 December "
                "{year}, as followed by {on}; costs in euros"
            ),
            (
                "Inlichtingen over de opleidingen voor de werknemers tijdens het boekjaar, van 1 "
                "januari tot 31 december {year}, zoals gevolgd tot en met {on}; kosten in euro"
            ),
            (
                "Renseignements sur les formations pour les travailleurs au cours de l'exercice, "
                "du 1er janvier au 31 décembre {year}, suivies jusqu'au {on} ; coûts en euros"
            ),
            (
                "Angaben über die Ausbildung der Arbeitnehmer im Geschäftsjahr, vom 1. Januar "
                "bis 31. Dezember {year}, absolviert bis {on}; Kosten in Euro"
            ),
        ),
        "social_balance.heading": (
            "Heading",
            "Rubriek",
            "Rubrique",
            "Rubrik",
        ),
        "social_balance.code": (
            "Code",
            "Code",
            "Code",
            "Code",
        ),
        "social_balance.men": (
            "Men",
            "Mannen",
            "Hommes",
            "Männer",
        ),
        "social_balance.women": (
            "Women",
            "Vrouwen",
            "Femmes",
            "Frauen",
        ),
        "social_balance.total": (
            "Total",
            "Totaal",
            "Total",
            "Gesamt",
        ),
        "social_balance.unknown": (
            "unknown",
            "onbekend",
            "inconnu",
            "unbekannt",
        ),
        "social_balance.missing": (
            "What is missing",
            "Wat ontbreekt",
            "Ce qui manque",
            "Was fehlt",
        ),
        "social_balance.notes": (
            "Notes",
            "Toelichting",
            "Remarques",
            "Hinweise",
        ),
        "social_balance.source": (
            (
                "Codes and headings follow the model of the National Bank of Belgium; the total "
                "has no code."
            ),
            (
                "Codes en rubrieken volgen het model van de Nationale Bank van België; het totaal "
                "heeft geen code."
            ),
            (
                "Les codes et rubriques suivent le modèle de la Banque nationale de Belgique ; le "
                "total n'a pas de code."
            ),
            (
                "Codes und Rubriken folgen dem Modell der Belgischen Nationalbank; die Gesamtzahl "
                "hat keinen Code."
            ),
        ),
    }
)
