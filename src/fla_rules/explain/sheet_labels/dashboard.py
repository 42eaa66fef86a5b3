"""The words of the employer's dashboard."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "dashboard.title": (
            "Training at {employer} on {on}",
            "Opleiding bij {employer} op {on}",
            "Formation chez {employer} au {on}",
            "Ausbildung bei {employer} am {on}",
        ),
        "dashboard.period": (
            "{first} and {last}",
            "{first} en {last}",
            "{first} et {last}",
            "{first} und {last}",
        ),
        "dashboard.period_so_far": (
            "{first} and {last}, so far, from {quarters} of the four quarters",
            "{first} en {last}, tot nu toe, uit {quarters} van de vier kwartalen",
            "{first} et {last}, jusqu'ici, d'après {quarters} des quatre trimestres",
            "{first} und {last}, bisher, aus {quarters} der vier Quartale",
        ),
        "dashboard.size_average": (
            "{count} full-time equivalents: {size} ({thresholds})",
            "voltijdse equivalenten: {count}, {size} ({thresholds})",
            "équivalents temps plein : {count}, {size} ({thresholds})",
            "Vollzeitäquivalente: {count}, {size} ({thresholds})",
        ),
        "dashboard.size_heads": (
            "{count} workers, counted by heads: {size} ({thresholds})",
            "werknemers, geteld in personen: {count}, {size} ({thresholds})",
            "travailleurs, comptés en personnes : {count}, {size} ({thresholds})",
            "Arbeitnehmer, nach Köpfen gezählt: {count}, {size} ({thresholds})",
        ),
        "dashboard.below": (
            "{distance} below {threshold}",
            "{distance} onder {threshold}",
            "{distance} sous {threshold}",
            "{distance} unter {threshold}",
        ),
        "dashboard.above": (
            "{distance} above {threshold}",
            "{distance} boven {threshold}",
            "{distance} au-dessus de {threshold}",
            "{distance} über {threshold}",
        ),
        "dashboard.exactly": (
            "exactly {threshold}",
            "precies {threshold}",
            "exactement {threshold}",
            "genau {threshold}",
        ),
        "dashboard.bars_by_team": (
            "Days used in {year} of those there were, by team",
            "In {year} gebruikte dagen van die er waren, per team",
            "Jours utilisés en {year} sur ceux qu'il y avait, par équipe",
            "{year} genutzte Tage von den vorhandenen, nach Team",
        ),
        "dashboard.bars_by_committee": (
            "Days used in {year} of those there were, by joint committee",
            "In {year} gebruikte dagen van die er waren, per paritair comité",
            "Jours utilisés en {year} sur ceux qu'il y avait, par commission paritaire",
            "{year} genutzte Tage von den vorhandenen, nach paritätischer Kommission",
        ),
        "dashboard.of": (
            "{used} of {held}",
            "{used} van {held}",
            "{used} sur {held}",
            "{used} von {held}",
        ),
        "dashboard.of_known": (
            "{figure}; workers not known: {count}",
            "{figure}; werknemers niet gekend: {count}",
            "{figure} ; travailleurs inconnus : {count}",
            "{figure}; Arbeitnehmer nicht bekannt: {count}",
        ),
        "dashboard.by_team": (
            "By team, in days",
            "Per team, in dagen",
            "Par équipe, en jours",
            "Nach Team, in Tagen",
        ),
        "dashboard.by_committee": (
            "By joint committee, in days",
            "Per paritair comité, in dagen",
            "Par commission paritaire, en jours",
            "Nach paritätischer Kommission, in Tagen",
        ),
        "dashboard.by_working_time": (
            "By full-time and part-time work, in days",
            "Naar voltijds en deeltijds werk, in dagen",
            "Temps plein et temps partiel, en jours",
            "Nach Vollzeit und Teilzeit, in Tagen",
        ),
        "dashboard.by_form": (
            "Days used in {year}, by form of training",
            "In {year} gebruikte dagen, naar vorm van opleiding",
            "Jours utilisés en {year}, par forme de formation",
            "{year} genutzte Tage, nach Form der Ausbildung",
        ),
        "dashboard.team": (
            "Team",
            "Team",
            "Équipe",
            "Team",
        ),
        "dashboard.committee": (
            "Committee",
            "Comité",
            "Commission",
            "Kommission",
        ),
        "dashboard.working_time": (
            "Work",
            "Werk",
            "Travail",
            "Arbeit",
        ),
        "dashboard.form": (
            "Form",
            "Vorm",
            "Forme",
            "Form",
        ),
        "dashboard.training": (
            "Training",
            "Opleiding",
            "Formation",
            "Ausbildung",
        ),
        "dashboard.trainings": (
            "Trainings",
            "Opleidingen",
            "Formations",
            "Ausbildungen",
        ),
        "dashboard.workers": (
            "Workers",
            "Personen",
            "Effectif",
            "Personen",
        ),
        "dashboard.not_known": (
            "Not known",
            "Niet gekend",
            "Inconnus",
            "Nicht bekannt",
        ),
        "dashboard.in_all": (
            "In all",
            "Samen",
            "Total",
            "Gesamt",
        ),
        "dashboard.no_team": (
            "no team given",
            "geen team vermeld",
            "aucune équipe indiquée",
            "kein Team angegeben",
        ),
        "dashboard.full_time": (
            "full-time",
            "voltijds",
            "temps plein",
            "Vollzeit",
        ),
        "dashboard.part_time": (
            "part-time",
            "deeltijds",
            "temps partiel",
            "Teilzeit",
        ),
        "dashboard.debt": (
            "paid a debt of before",
            "vroegere schuld betaald",
            "dette antérieure payée",
            "frühere Schuld bezahlt",
        ),
        "dashboard.sums": (
            (
                "Workers whose year is not known are counted in the last column, and not in the "
                "sums; what is left is then at least what is sure."
            ),
            (
                "Werknemers van wie het jaar niet gekend is, staan in de laatste kolom en niet in "
                "de sommen; wat over is, is dan minstens wat zeker is."
            ),
            (
                "Les travailleurs dont l'année est inconnue sont dans la dernière colonne, non "
                "dans les totaux ; le reste est alors au moins ce qui est sûr."
            ),
            (
                "Arbeitnehmer, deren Jahr nicht bekannt ist, stehen in der letzten Spalte und "
                "nicht in den Summen; übrig ist dann mindestens, was sicher ist."
            ),
        ),
        "dashboard.not_in_service": (
            "Not in service on {on}, and not counted here: {count}",
            "Niet in dienst op {on}, en hier niet geteld: {count}",
            "Pas en service au {on}, et non comptés ici : {count}",
            "Nicht im Dienst am {on}, und hier nicht gezählt: {count}",
        ),
        "dashboard.overdue": (
            "Duties overdue",
            "Verplichtingen over tijd",
            "Obligations en retard",
            "Überfällige Pflichten",
        ),
        "dashboard.coming": (
            "Duties to come, within three months or as soon as possible",
            "Komende verplichtingen, binnen drie maanden of zo snel mogelijk",
            "Obligations à venir, dans les trois mois ou le plus rapidement possible",
            "Kommende Pflichten, binnen drei Monaten oder so bald wie möglich",
        ),
        "dashboard.untrained": (
            "Had no training that counts in {year}",
            "Had geen opleiding die meetelt in {year}",
            "N'ont eu aucune formation qui compte en {year}",
            "Hatten {year} keine Ausbildung, die zählt",
        ),
        "dashboard.certificates": (
            "Certificates that run out",
            "Getuigschriften die verlopen",
            "Certificats qui expirent",
            "Zertifikate, die ablaufen",
        ),
        "dashboard.followed": (
            "Who followed what in {year}",
            "Wie volgde wat in {year}",
            "Qui a suivi quoi en {year}",
            "Wer {year} welche Ausbildung absolvierte",
        ),
        "dashboard.needed": (
            "What would settle what is not known",
            "Wat zou uitklaren wat niet gekend is",
            "Ce qui réglerait ce qui est inconnu",
            "Was klären würde, was nicht bekannt ist",
        ),
        "dashboard.findings": (
            "What else is to be known",
            "Wat verder goed is om te weten",
            "Ce qu'il faut savoir en outre",
            "Was sonst zu wissen ist",
        ),
        "dashboard.everybody": (
            "everybody",
            "iedereen",
            "tous",
            "alle",
        ),
        "dashboard.since": (
            "In service since",
            "In dienst sinds",
            "En service depuis",
            "Im Dienst seit",
        ),
        "dashboard.last_training": (
            "Last training",
            "Laatste opleiding",
            "Dernière formation",
            "Letzte Ausbildung",
        ),
        "dashboard.certificate": (
            "Certificate",
            "Getuigschrift",
            "Certificat",
            "Zertifikat",
        ),
        "dashboard.issued": (
            "Issued",
            "Uitgereikt",
            "Délivré",
            "Ausgestellt",
        ),
        "dashboard.valid_until": (
            "Valid until",
            "Geldig tot en met",
            "Valable jusqu'au",
            "Gültig bis",
        ),
        "dashboard.length": (
            "Length",
            "Duur",
            "Durée",
            "Dauer",
        ),
        "dashboard.beyond": (
            "{used}, and {beyond} beyond the credit",
            "{used}, en {beyond} boven het krediet",
            "{used}, et {beyond} au-delà du crédit",
            "{used}, und {beyond} über das Guthaben hinaus",
        ),
        "dashboard.shown": (
            "Shown: {count} of {all}; --format json has them all",
            "Getoond: {count} van {all}; --format json heeft ze alle",
            "Affichés : {count} sur {all} ; --format json les donne tous",
            "Gezeigt: {count} von {all}; --format json hat alle",
        ),
    }
)
