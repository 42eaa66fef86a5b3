"""The words of the training plan's figures."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "plan.title": (
            "Training plan of {year}, figures: {employer}",
            "Opleidingsplan van {year}, cijfers: {employer}",
            "Plan de formation de {year}, chiffres : {employer}",
            "Ausbildungsplan von {year}, Zahlen: {employer}",
        ),
        "plan.about": (
            "As known on {on} (TR 34-38). What is not over by then counts as planned.",
            "Zoals het staat op {on} (TR 34-38). Wat dan niet voorbij is, telt als gepland.",
            "Situation au {on} (TR 34-38). Ce qui n'est pas terminé compte comme prévu.",
            "Stand am {on} (TR 34-38). Was dann nicht vorbei ist, gilt als geplant.",
        ),
        "plan.not_asked": (
            "No plan is due for {year}: it takes 20 workers (TR 34), with somebody in service.",
            "Geen plan nodig voor {year}: dat vergt 20 werknemers (TR 34), met iemand in dienst.",
            "Pas de plan requis pour {year} : il faut 20 travailleurs (TR 34), en service.",
            "Kein Plan nötig für {year}: es braucht 20 Arbeitnehmer (TR 34), im Dienst.",
        ),
        "plan.days_of_plan": (
            "Days of the plan",
            "Dagen van het plan",
            "Jours du plan",
            "Tage des Plans",
        ),
        "plan.planned": (
            "Trainings by form",
            "Opleidingen naar vorm",
            "Formations par forme",
            "Ausbildungen nach Form",
        ),
        "plan.groups": (
            "Groups at risk",
            "Risicogroepen",
            "Groupes à risque",
            "Risikogruppen",
        ),
        "plan.missing": (
            "What is missing",
            "Wat ontbreekt",
            "Ce qui manque",
            "Was fehlt",
        ),
        "plan.notes": (
            "Notes",
            "Toelichting",
            "Remarques",
            "Hinweise",
        ),
        "plan.duty": (
            "Duty",
            "Verplichting",
            "Obligation",
            "Pflicht",
        ),
        "plan.last_day": (
            "Last day",
            "Laatste dag",
            "Dernier jour",
            "Letzter Tag",
        ),
        "plan.status": (
            "Status",
            "Stand",
            "État",
            "Stand",
        ),
        "plan.done": (
            "Done",
            "Gedaan",
            "Fait",
            "Erledigt",
        ),
        "plan.form": (
            "Form",
            "Vorm",
            "Forme",
            "Form",
        ),
        "plan.trainings": (
            "Trainings",
            "Opleidingen",
            "Formations",
            "Ausbildungen",
        ),
        "plan.workers": (
            "Workers",
            "Werknemers",
            "Travailleurs",
            "Arbeitnehmer",
        ),
        "plan.women": (
            "Women",
            "Vrouwen",
            "Femmes",
            "Frauen",
        ),
        "plan.men": (
            "Men",
            "Mannen",
            "Hommes",
            "Männer",
        ),
        "plan.days": (
            "Days",
            "Dagen",
            "Jours",
            "Tage",
        ),
        "plan.hours": (
            "Hours",
            "Uren",
            "Heures",
            "Stunden",
        ),
        "plan.group": (
            "Group",
            "Groep",
            "Groupe",
            "Gruppe",
        ),
        "plan.with_training": (
            "With a training",
            "Met een opleiding",
            "Avec une formation",
            "Mit einer Ausbildung",
        ),
    }
)
