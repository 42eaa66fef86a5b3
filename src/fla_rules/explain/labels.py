"""What stands around the sentences: titles, heads of columns, and short lines of a report.

Each label in English, Dutch, French and German beside each other.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain import field_labels, law_labels, sheet_labels
from fla_rules.explain.forms import unbroken

_ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "heading.assessment": (
            (
                "Asked about {on}, under the law as known on {known_on} (rulebook {version}, "
                "{digest})"
            ),
            (
                "Gevraagd over {on}, naar het recht zoals gekend op {known_on} (regelboek "
                "{version}, {digest})"
            ),
            (
                "Question posée sur le {on}, selon le droit connu au {known_on} (recueil "
                "{version}, {digest})"
            ),
            "Gefragt zum {on}, nach dem Stand vom {known_on} (Regelwerk {version}, {digest})",
        ),
        "heading.account": (
            (
                "Training account of {worker} on {on}, under the law as known on {known_on} "
                "(rulebook {version}, {digest})"
            ),
            (
                "Opleidingsrekening van {worker} op {on}, naar het recht zoals gekend op "
                "{known_on} (regelboek {version}, {digest})"
            ),
            (
                "Compte formation de {worker} au {on}, selon le droit connu au {known_on} (recueil "
                "{version}, {digest})"
            ),
            (
                "Ausbildungskonto von {worker} am {on}, nach dem Stand vom {known_on} (Regelwerk "
                "{version}, {digest})"
            ),
        ),
        "act.TR": (
            "Act of 3 October 2022 with various labour provisions",
            "wet van 3 oktober 2022 houdende diverse arbeidsbepalingen",
            "loi du 3 octobre 2022 portant des dispositions diverses relatives au travail",
            "Gesetz vom 3. Oktober 2022",
        ),
        "act.FLA": (
            "Act of 20 October 2023 creating the Federal Learning Account",
            "wet van 20 oktober 2023 betreffende de oprichting en het beheer van de FLA",
            "loi du 20 octobre 2023 relative à la création et la gestion du FLA",
            "Gesetz vom 20. Oktober 2023",
        ),
        "table.sizes": (
            "Size of the enterprise",
            "Omvang van de onderneming",
            "Taille de l'entreprise",
            "Größe des Unternehmens",
        ),
        "table.rights": (
            "Training rights",
            "Opleidingsrechten",
            "Droits à la formation",
            "Rechte auf Ausbildung",
        ),
        "table.credits": (
            "Training credit, in days",
            "Opleidingskrediet, in dagen",
            "Crédit formation, en jours",
            "Ausbildungsguthaben, in Tagen",
        ),
        "table.balances": (
            "Left on {on}",
            "Over op {on}",
            "Solde au {on}",
            "Übrig am {on}",
        ),
        "table.answers": (
            "What the dossier asks besides",
            "Wat het dossier verder vraagt",
            "Ce que le dossier demande en outre",
            "Was das Dossier außerdem fragt",
        ),
        "table.leavings": (
            "Ends of employment",
            "Einde van tewerkstellingen",
            "Fins d'occupation",
            "Enden der Beschäftigung",
        ),
        "table.gaps": (
            "What is missing or not settled",
            "Wat ontbreekt of niet vaststaat",
            "Ce qui manque ou n'est pas tranché",
            "Was fehlt oder nicht geklärt ist",
        ),
        "table.duties": (
            "Duties on {on}",
            "Verplichtingen op {on}",
            "Obligations au {on}",
            "Pflichten am {on}",
        ),
        "table.due": (
            "Due within {days}",
            "Te doen binnen {days}",
            "À faire, délai : {days}",
            "Fällig, Zeitraum: {days}",
        ),
        "table.movements": (
            "Movements, in days",
            "Bewegingen, in dagen",
            "Mouvements, en jours",
            "Bewegungen, in Tagen",
        ),
        "column.year": (
            "Year",
            "Jaar",
            "Année",
            "Jahr",
        ),
        "column.average": (
            "Average",
            "Gemiddelde",
            "Moyenne",
            "Durchschnitt",
        ),
        "column.class": (
            "Class",
            "Klasse",
            "Classe",
            "Klasse",
        ),
        "column.why": (
            "Why",
            "Waarom",
            "Pourquoi",
            "Warum",
        ),
        "column.rests_on": (
            "Rests on",
            "Steunt op",
            "Fondement",
            "Grundlage",
        ),
        "column.worker": (
            "Worker",
            "Werknemer",
            "Travailleur",
            "Arbeitnehmer",
        ),
        "column.kind": (
            "Kind",
            "Soort",
            "Type",
            "Art",
        ),
        "column.days": (
            "Days",
            "Dagen",
            "Jours",
            "Tage",
        ),
        "column.hours": (
            "Hours",
            "Uren",
            "Heures",
            "Stunden",
        ),
        "column.opening": (
            "Opening",
            "Begin",
            "Début",
            "Anfang",
        ),
        "column.granted": (
            "Granted",
            "Toegekend",
            "Accordé",
            "Gewährt",
        ),
        "column.used": (
            "Used",
            "Gebruikt",
            "Utilisé",
            "Genutzt",
        ),
        "column.lapsed": (
            "Lapsed",
            "Vervallen",
            "Éteint",
            "Verfallen",
        ),
        "column.closing": (
            "Closing",
            "Einde",
            "Fin",
            "Ende",
        ),
        "column.asked": (
            "Asked",
            "Gevraagd",
            "Demande",
            "Gefragt",
        ),
        "column.of": (
            "Of",
            "Over",
            "Sur",
            "Zu",
        ),
        "column.answer": (
            "Answer",
            "Antwoord",
            "Réponse",
            "Antwort",
        ),
        "column.last_day": (
            "Last day",
            "Laatste dag",
            "Dernier jour",
            "Letzter Tag",
        ),
        "column.by": (
            "By",
            "Door",
            "Par",
            "Durch",
        ),
        "column.days_open": (
            "Days open",
            "Openstaande dagen",
            "Jours ouverts",
            "Offene Tage",
        ),
        "column.becomes": (
            "What becomes of them",
            "Wat ermee gebeurt",
            "Ce qu'ils deviennent",
            "Was daraus wird",
        ),
        "column.number": (
            "No.",
            "Nr.",
            "N°",
            "Nr.",
        ),
        "column.missing": (
            "Missing or open",
            "Ontbreekt of open",
            "Manquant ou ouvert",
            "Fehlt oder offen",
        ),
        "column.holds_up": (
            "Holds up",
            "Houdt tegen",
            "Bloque",
            "Hält auf",
        ),
        "column.status": (
            "Status",
            "Status",
            "État",
            "Stand",
        ),
        "column.known_since": (
            "Known since",
            "Gekend sinds",
            "Connu depuis",
            "Bekannt seit",
        ),
        "column.duty": (
            "Duty",
            "Verplichting",
            "Obligation",
            "Pflicht",
        ),
        "column.for": (
            "For",
            "Voor",
            "Pour",
            "Für",
        ),
        "column.done": (
            "Done",
            "Gedaan",
            "Fait",
            "Erledigt",
        ),
        "column.to_do": (
            "To do",
            "Te doen",
            "À faire",
            "Zu tun",
        ),
        "column.day": (
            "Day",
            "Dag",
            "Jour",
            "Tag",
        ),
        "column.what": (
            "What",
            "Wat",
            "Quoi",
            "Was",
        ),
        "column.left": (
            "Left",
            "Over",
            "Reste",
            "Übrig",
        ),
        "column.left_known": (
            "Left, as far as known",
            "Over, voor zover gekend",
            "Reste, pour autant que connu",
            "Übrig, soweit bekannt",
        ),
        "size.under_10": (
            "below 10",
            "minder dan 10",
            "moins de 10",
            "weniger als 10",
        ),
        "size.from_10_to_20": (
            "10 to 20",
            "10 tot minder dan 20",
            "de 10 à moins de 20",
            "10 bis weniger als 20",
        ),
        "size.from_20": (
            "20 or more",
            "minstens 20",
            "20 ou plus",
            "20 oder mehr",
        ),
        "outcome.determined": (
            "determined",
            "bepaald",
            "déterminé",
            "bestimmt",
        ),
        "outcome.undetermined": (
            "undetermined",
            "onbepaald",
            "indéterminé",
            "unbestimmt",
        ),
        "outcome.not_applicable": (
            "not applicable",
            "niet van toepassing",
            "sans objet",
            "nicht anwendbar",
        ),
        "status.overdue": (
            "overdue",
            "over tijd",
            "en retard",
            "überfällig",
        ),
        "status.open": (
            "open",
            "openstaand",
            "en cours",
            "offen",
        ),
        "status.not_due": (
            "not due",
            "nog niet te doen",
            "pas encore due",
            "noch nicht fällig",
        ),
        "status.late": (
            "late",
            "laattijdig",
            "remplie en retard",
            "verspätet erledigt",
        ),
        "status.met": (
            "met",
            "nagekomen",
            "remplie à temps",
            "fristgerecht erledigt",
        ),
        "status.lifted": (
            "lifted",
            "opgeheven",
            "levée",
            "nicht mehr auferlegt",
        ),
        "severity.breach": (
            "breach",
            "inbreuk",
            "infraction",
            "Verstoß",
        ),
        "severity.warning": (
            "warning",
            "waarschuwing",
            "avertissement",
            "Warnung",
        ),
        "severity.notice": (
            "notice",
            "melding",
            "remarque",
            "Hinweis",
        ),
        "movement.granted": (
            "granted",
            "toegekend",
            "accordé",
            "gewährt",
        ),
        "movement.used": (
            "used",
            "gebruikt",
            "utilisé",
            "genutzt",
        ),
        "movement.set_to_zero": (
            "set to zero",
            "op nul gezet",
            "remis à zéro",
            "auf null gesetzt",
        ),
        "movement.replaced": (
            "replaced",
            "vervangen",
            "remplacé",
            "ersetzt",
        ),
        "movement.taken_off": (
            "taken off",
            "afgetrokken",
            "déduit",
            "abgezogen",
        ),
        "movement.given_back": (
            "given back",
            "teruggegeven",
            "restitué",
            "zurückgegeben",
        ),
        "movement.opening_balance": (
            "opening balance",
            "beginsaldo",
            "solde de départ",
            "Anfangssaldo",
        ),
        "confidence.act": (
            "read in the act",
            "in de wet gelezen",
            "lu dans la loi",
            "im Gesetz gelesen",
        ),
        "confidence.several": (
            "several sources agree",
            "meerdere bronnen zijn het eens",
            "plusieurs sources concordent",
            "mehrere Quellen stimmen überein",
        ),
        "confidence.one": (
            "one source",
            "één bron",
            "une source",
            "eine Quelle",
        ),
        "confidence.deduction": (
            "a deduction",
            "een afleiding",
            "une déduction",
            "eine Ableitung",
        ),
        "deduced": (
            "{name} (a deduction)",
            "{name} (een afleiding)",
            "{name} (une déduction)",
            "{name} (eine Ableitung)",
        ),
        "deduced_in_part": (
            "{name} (in part a deduction)",
            "{name} (deels een afleiding)",
            "{name} (en partie une déduction)",
            "{name} (teils eine Ableitung)",
        ),
        "reading": (
            "reading {readings}",
            "lezing {readings}",
            "lecture {readings}",
            "Lesart {readings}",
        ),
        "readings": (
            "readings {readings}",
            "lezingen {readings}",
            "lectures {readings}",
            "Lesarten {readings}",
        ),
        "readings_used": (
            "Readings used:{readings}",
            "Gebruikte lezingen:{readings}",
            "Lectures utilisées :{readings}",
            "Verwendete Lesarten:{readings}",
        ),
        "some_more": (
            "{names} and {count} more",
            "{names} en nog {count}",
            "{names} et {count} de plus",
            "{names} und {count} weitere",
        ),
        "set_aside": (
            "Set aside for mistakes in their own rows, and not below: {count} in all",
            (
                "Terzijde gelaten wegens fouten in hun eigen rijen, en niet hieronder: {count} in "
                "totaal"
            ),
            (
                "Mis de côté pour des erreurs dans leurs propres lignes, et absents ci-dessous : "
                "{count} au total"
            ),
            (
                "Beiseitegelassen wegen Fehlern in ihren eigenen Zeilen, und nicht unten: {count} "
                "insgesamt"
            ),
        ),
        "see_above": (
            "see {numbers} above",
            "zie {numbers} hierboven",
            "voir {numbers} ci-dessus",
            "siehe {numbers} oben",
        ),
        "see_note": (
            "see note {number}",
            "zie noot {number}",
            "voir note {number}",
            "siehe Anmerkung {number}",
        ),
        "note": (
            "Note {number}: {text}",
            "Noot {number}: {text}",
            "Note {number} : {text}",
            "Anmerkung {number}: {text}",
        ),
        "worker_left": (
            "{worker} (left {last})",
            "{worker} (uit dienst {last})",
            "{worker} (sortie le {last})",
            "{worker} (ausgeschieden {last})",
        ),
        "worker_leaves": (
            "{worker} (leaves {last})",
            "{worker} (gaat uit dienst {last})",
            "{worker} (sortie le {last})",
            "{worker} (scheidet aus {last})",
        ),
        "fate": (
            "end of {last}: {became} ({ground})",
            "einde van {last}: {became} ({ground})",
            "fin du {last} : {became} ({ground})",
            "Ende vom {last}: {became} ({ground})",
        ),
        "fate_open": (
            "not settled what becomes of it",
            "niet vastgesteld wat ermee gebeurt",
            "ce qu'il devient n'est pas tranché",
            "nicht geklärt, was daraus wird",
        ),
        "see_duties": (
            "{summary} (the command duties lists them)",
            "{summary} (de opdracht duties somt ze op)",
            "{summary} (la commande duties les énumère)",
            "{summary} (der Befehl duties zählt sie auf)",
        ),
        "held.sizes": (
            "sizes",
            "omvang",
            "tailles",
            "Größen",
        ),
        "held.rights": (
            "rights",
            "rechten",
            "droits",
            "Rechte",
        ),
        "held.credits": (
            "credits",
            "kredieten",
            "crédits",
            "Guthaben",
        ),
        "held.balances": (
            "balances",
            "saldi",
            "soldes",
            "Saldi",
        ),
        "held.ends": (
            "ends",
            "eindes",
            "fins",
            "Enden",
        ),
        "by_heads": (
            "workers by heads at the end of the quarter of the first employment",
            "werknemers in personen op het einde van het kwartaal van de eerste tewerkstelling",
            "travailleurs en personnes à la fin du trimestre de la première occupation",
            "Arbeitnehmer nach Köpfen am Ende des Quartals der ersten Beschäftigung",
        ),
        "counted": (
            "full-time equivalents at the declared quarter ends ({quarters}): {counts}",
            "voltijdse equivalenten op de aangegeven kwartaaleinden ({quarters}): {counts}",
            "équivalents temps plein aux fins de trimestre déclarées ({quarters}) : {counts}",
            "Vollzeitäquivalente an den gemeldeten Quartalsenden ({quarters}): {counts}",
        ),
        "days_and_hours": (
            "{days}, {hours} hours",
            "{days}, {hours} uur",
            "{days}, {hours} heures",
            "{days}, {hours} Stunden",
        ),
        "none": (
            "none",
            "geen",
            "aucun",
            "keine",
        ),
        "at_least": (
            "at least {days}",
            "minstens {days}",
            "au moins {days}",
            "mindestens {days}",
        ),
        "not_known": (
            "not known",
            "niet gekend",
            "inconnu",
            "nicht bekannt",
        ),
        "unknown_end": (
            "in a way not said",
            "op een niet vermelde manier",
            "d'une manière non précisée",
            "auf nicht genannte Weise",
        ),
        "announced": (
            "announced on {day}, to verify by {last}",
            "aangekondigd op {day}, te verifiëren tot en met {last}",
            "annoncé le {day}, à vérifier jusqu'au {last}",
            "bekannt gegeben am {day}, zu prüfen bis {last}",
        ),
        "committee": (
            "Joint committee {committee}: {name}",
            "Paritair comité {committee}: {name}",
            "Commission paritaire {committee} : {name}",
            "Paritätische Kommission {committee}: {name}",
        ),
        "no_movements": (
            "No movements",
            "Geen bewegingen",
            "Aucun mouvement",
            "Keine Bewegungen",
        ),
        "not_charged": (
            "Not charged: {training}: {why}",
            "Niet aangerekend: {training}: {why}",
            "Non imputée : {training} : {why}",
            "Nicht angerechnet: {training}: {why}",
        ),
        "to_come": (
            "To come: {what}",
            "Nog te komen: {what}",
            "À venir : {what}",
            "Noch zu erwarten: {what}",
        ),
        "movements_without": (
            "Not among the movements, since it is not known: {rights}",
            "Niet bij de bewegingen, omdat het niet gekend is: {rights}",
            "Pas parmi les mouvements, car inconnu : {rights}",
            "Nicht unter den Bewegungen, da nicht bekannt: {rights}",
        ),
        "left": (
            "Left: {days}, or {hours} hours",
            "Over: {days}, of {hours} uur",
            "Reste : {days}, soit {hours} heures",
            "Übrig: {days}, oder {hours} Stunden",
        ),
        "left_owed": (
            "Left: nothing, and owed: {days}, or {hours} hours",
            "Over: niets, en verschuldigd: {days}, of {hours} uur",
            "Reste : rien, et dû : {days}, soit {hours} heures",
            "Übrig: nichts, und geschuldet: {days}, oder {hours} Stunden",
        ),
        "left_unknown": (
            "Left: undetermined, since something it needs is missing or open:",
            "Over: onbepaald, omdat iets wat nodig is ontbreekt of openstaat:",
            "Reste : indéterminé, car un élément nécessaire manque ou est ouvert :",
            "Übrig: unbestimmt, da etwas Nötiges fehlt oder offen ist:",
        ),
        "left_at_least": (
            "Left: at least {days}; undetermined, since something it needs is missing or open:",
            "Over: minstens {days}; onbepaald, omdat iets wat nodig is ontbreekt of openstaat:",
            (
                "Reste : au moins {days} ; indéterminé, car un élément nécessaire manque ou est "
                "ouvert :"
            ),
            "Übrig: mindestens {days}; unbestimmt, da etwas Nötiges fehlt oder offen ist:",
        ),
        "leaving": (
            "End of {last} ({how}), with {days} open: {said} ({ground})",
            "Einde van {last} ({how}), met {days} open: {said} ({ground})",
            "Fin du {last} ({how}) ; solde ouvert : {days} ; {said} ({ground})",
            "Ende vom {last} ({how}), offen: {days}; {said} ({ground})",
        ),
        "unknown_days": (
            "an unknown number of days",
            "een onbekend aantal dagen",
            "un nombre inconnu de jours",
            "eine unbekannte Zahl von Tagen",
        ),
        "no_account": (
            "{worker} has no account on {on}",
            "{worker} heeft geen rekening op {on}",
            "{worker} n'a pas de compte au {on}",
            "{worker} hat am {on} kein Konto",
        ),
        "no_account_since": (
            "{worker} has no account on {on}: {why}",
            "{worker} heeft geen rekening op {on}: {why}",
            "{worker} n'a pas de compte au {on} : {why}",
            "{worker} hat am {on} kein Konto: {why}",
        ),
        "undated": (
            "none: as soon as possible",
            "geen: zo snel mogelijk",
            "aucun : le plus rapidement possible",
            "keiner: so bald wie möglich",
        ),
        "known_by": (
            "by {day}",
            "ten laatste {day}",
            "au plus tard le {day}",
            "spätestens {day}",
        ),
        "more_alike": (
            "{about}, and {count} more",
            "{about}, en nog {count}",
            "{about}, et {count} de plus",
            "{about}, und {count} weitere",
        ),
        "not_yours": (
            "nothing: it is for the {role}",
            "niets: het is voor de {role}",
            "rien : c'est à faire par : {role}",
            "nichts: zuständig ist: {role}",
        ),
        "days_left": (
            "{days} left",
            "nog {days}",
            "reste {days}",
            "noch {days}",
        ),
        "days_over": (
            "{days} over",
            "{days} te laat",
            "{days} de retard",
            "{days} darüber",
        ),
        "duties_shown": (
            "Shown: the {count} most urgent; assess --format json has them all",
            "Getoond: de {count} dringendste; assess --format json heeft ze alle",
            "Affichées : les {count} plus urgentes ; assess --format json les donne toutes",
            "Gezeigt: die {count} dringendsten; assess --format json hat alle",
        ),
        "duties_not_shown": (
            "Not shown: {others} (without --next they are)",
            "Niet getoond: {others} (zonder --next wel)",
            "Non affichées : {others} (sans --next elles le sont)",
            "Nicht gezeigt: {others} (ohne --next doch)",
        ),
        "duties_standing": (
            "{count} {status}",
            "{count} {status}",
            "{status} : {count}",
            "{count} {status}",
        ),
        "duties_counted": (
            "Duties: {counts}",
            "Verplichtingen: {counts}",
            "Obligations : {counts}",
            "Pflichten: {counts}",
        ),
        "duties_none": (
            "Duties: none",
            "Verplichtingen: geen",
            "Obligations : aucune",
            "Pflichten: keine",
        ),
        "on_list": (
            "On the list of {quarter} (FLA 27-32): {grounds}",
            "Op de lijst van {quarter} (FLA 27-32): {grounds}",
            "Sur la liste de {quarter} (FLA 27-32) : {grounds}",
            "Auf der Liste von {quarter} (FLA 27-32): {grounds}",
        ),
        "on_list_until": (
            "On the list of {quarter} (FLA 27-32): {grounds}, off it from {days}",
            "Op de lijst van {quarter} (FLA 27-32): {grounds}, eraf vanaf {days}",
            "Sur la liste de {quarter} (FLA 27-32) : {grounds}, retiré dès {days}",
            "Auf der Liste von {quarter} (FLA 27-32): {grounds}, gestrichen ab {days}",
        ),
        "list_unknown": (
            "Of the list, undetermined: {gaps}",
            "Over de lijst, onbepaald: {gaps}",
            "De la liste, indéterminé : {gaps}",
            "Zur Liste, unbestimmt: {gaps}",
        ),
        "on_no_list": (
            "On no quarterly list (FLA 27-32)",
            "Op geen enkele kwartaallijst (FLA 27-32)",
            "Sur aucune liste trimestrielle (FLA 27-32)",
            "Auf keiner Quartalsliste (FLA 27-32)",
        ),
        "list.from": (
            "The list may be published from {day} (FLA 29-30)",
            "De lijst mag worden gepubliceerd vanaf {day} (FLA 29-30)",
            "La liste peut être publiée à partir du {day} (FLA 29-30)",
            "Die Liste darf ab {day} veröffentlicht werden (FLA 29-30)",
        ),
        "list.never": (
            "The list is not published, as known (FLA 29-30)",
            "De lijst wordt niet gepubliceerd, zoals gekend (FLA 29-30)",
            "La liste n'est pas publiée, tel que connu (FLA 29-30)",
            "Die Liste wird nicht veröffentlicht, soweit bekannt (FLA 29-30)",
        ),
        "list.when_unknown": (
            "The list is published nobody can say when (FLA 29-30)",
            "Niemand kan zeggen wanneer de lijst wordt gepubliceerd (FLA 29-30)",
            "Nul ne peut dire quand la liste est publiée (FLA 29-30)",
            "Niemand kann sagen, wann die Liste veröffentlicht wird (FLA 29-30)",
        ),
        "list.named": (
            "on the day asked about, this employer may be named on it",
            "op de gevraagde dag kan deze werkgever erop worden genoemd",
            "au jour demandé, cet employeur peut y être nommé",
            "am gefragten Tag darf dieser Arbeitgeber darauf genannt werden",
        ),
        "list.not_named": (
            "on the day asked about, this employer is not named on it",
            "op de gevraagde dag staat deze werkgever er niet op",
            "au jour demandé, cet employeur n'y est pas nommé",
            "am gefragten Tag ist dieser Arbeitgeber nicht darauf genannt",
        ),
    }
)


_ALL: Final = MappingProxyType(
    {**_ROWS, **sheet_labels.ROWS, **law_labels.ROWS, **field_labels.ROWS}
)


def _column(place: int) -> Mapping[str, str]:
    return MappingProxyType({id_: texts[place] for id_, texts in _ALL.items()})


ENGLISH: Final = _column(0)
DUTCH: Final = _column(1)
FRENCH: Final = MappingProxyType({id_: unbroken(text) for id_, text in _column(2).items()})
GERMAN: Final = _column(3)
