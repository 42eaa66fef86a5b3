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
            "Sozialbilanz von {year}, Weiterbildung: {employer}",
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
                "Angaben über die Weiterbildung der Arbeitnehmer im Geschäftsjahr, vom 1. Januar "
                "bis 31. Dezember {year}, absolviert bis {on}; Kosten in Euro"
            ),
        ),
        "social_balance.formal": (
            "Formal continuing vocational training at the employer's expense",
            (
                "Totaal van de formele voortgezette beroepsopleidingsinitiatieven ten laste van de "
                "werkgever"
            ),
            (
                "Total des initiatives de formation professionnelle continue à caractère formel à "
                "charge de l'employeur"
            ),
            "Formelle berufliche Weiterbildung auf Kosten des Arbeitgebers",
        ),
        "social_balance.informal": (
            "Less formal and informal continuing vocational training at the employer's expense",
            (
                "Totaal van de minder formele en informele voortgezette "
                "beroepsopleidingsinitiatieven ten laste van de werkgever"
            ),
            (
                "Total des initiatives de formation professionnelle continue à caractère moins "
                "formel ou informel à charge de l'employeur"
            ),
            "Weniger formelle und informelle berufliche Weiterbildung auf Kosten des Arbeitgebers",
        ),
        "social_balance.initial": (
            "Initial vocational training at the employer's expense",
            "Totaal van de initiële beroepsopleidingsinitiatieven ten laste van de werkgever",
            "Total des initiatives de formation professionnelle initiale à charge de l'employeur",
            "Berufliche Erstausbildung auf Kosten des Arbeitgebers",
        ),
        "social_balance.workers": (
            "Number of workers concerned",
            "Aantal betrokken werknemers",
            "Nombre de travailleurs concernés",
            "Zahl der betroffenen Arbeitnehmer",
        ),
        "social_balance.hours": (
            "Number of training hours followed",
            "Aantal gevolgde opleidingsuren",
            "Nombre d'heures de formation suivies",
            "Zahl der absolvierten Ausbildungsstunden",
        ),
        "social_balance.net_cost": (
            "Net cost for the enterprise",
            "Nettokosten voor de onderneming",
            "Coût net pour l'entreprise",
            "Nettokosten für das Unternehmen",
        ),
        "social_balance.gross_cost": (
            "of which gross cost directly linked to training",
            "waarvan brutokosten rechtstreeks verbonden met de opleiding",
            "dont coût brut directement lié aux formations",
            "davon Bruttokosten, unmittelbar für die Weiterbildung",
        ),
        "social_balance.contributions": (
            "of which contributions and payments to collective funds",
            "waarvan betaalde bijdragen en stortingen aan collectieve fondsen",
            "dont cotisations et versements à des fonds collectifs",
            "davon Beiträge und Zahlungen an kollektive Fonds",
        ),
        "social_balance.subsidies": (
            "of which subsidies and other advantages received (to deduct)",
            "waarvan ontvangen tegemoetkomingen (in mindering)",
            "dont subventions et autres avantages financiers reçus (à déduire)",
            "davon erhaltene Zuschüsse und andere Vorteile (abzuziehen)",
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
