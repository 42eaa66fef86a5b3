"""Words of closed sets that no sentence says yet: those of forms, lists, tables and readings.

Each word in English, Dutch, French and German beside each other. The readings have their English
in `law.readings`, which says of each question what it is and of each option what it does.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain.forms import unbroken
from fla_rules.law.readings import QUESTIONS

_ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        # Units, for one and for several.
        "calendar_day": ("calendar day", "kalenderdag", "jour civil", "Kalendertag"),
        "calendar_days": ("calendar days", "kalenderdagen", "jours civils", "Kalendertage"),
        "hour": ("hour", "uur", "heure", "Stunde"),
        "hours": ("hours", "uur", "heures", "Stunden"),
        "month": ("month", "maand", "mois", "Monat"),
        "months": ("months", "maanden", "mois", "Monate"),
        "year": ("year", "jaar", "an", "Jahr"),
        "years": ("years", "jaar", "ans", "Jahre"),
        "worker": ("worker", "werknemer", "travailleur", "Arbeitnehmer"),
        "workers": ("workers", "werknemers", "travailleurs", "Arbeitnehmer"),
        "full_time_equivalent": (
            "full-time equivalent",
            "voltijds equivalent",
            "équivalent temps plein",
            "Vollzeitäquivalent",
        ),
        "full_time_equivalents": (
            "full-time equivalents",
            "voltijdse equivalenten",
            "équivalents temps plein",
            "Vollzeitäquivalente",
        ),
        # The social balance sheet: the headings of the model.
        "BalanceSection.FORMAL": (
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
        "BalanceSection.INFORMAL": (
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
        "BalanceSection.INITIAL": (
            "Initial vocational training at the employer's expense",
            "Totaal van de initiële beroepsopleidingsinitiatieven ten laste van de werkgever",
            "Total des initiatives de formation professionnelle initiale à charge de l'employeur",
            "Berufliche Erstausbildung auf Kosten des Arbeitgebers",
        ),
        "BalanceHeading.WORKERS": (
            "Number of workers concerned",
            "Aantal betrokken werknemers",
            "Nombre de travailleurs concernés",
            "Zahl der betroffenen Arbeitnehmer",
        ),
        "BalanceHeading.HOURS": (
            "Number of training hours followed",
            "Aantal gevolgde opleidingsuren",
            "Nombre d'heures de formation suivies",
            "Zahl der absolvierten Ausbildungsstunden",
        ),
        "BalanceHeading.NET_COST": (
            "Net cost for the enterprise",
            "Nettokosten voor de onderneming",
            "Coût net pour l'entreprise",
            "Nettokosten für das Unternehmen",
        ),
        "BalanceHeading.GROSS_COST": (
            "of which gross cost directly linked to training",
            "waarvan brutokosten rechtstreeks verbonden met de opleiding",
            "dont coût brut directement lié aux formations",
            "davon Bruttokosten, unmittelbar für die Ausbildung",
        ),
        "BalanceHeading.CONTRIBUTIONS": (
            "of which contributions and payments to collective funds",
            "waarvan betaalde bijdragen en stortingen aan collectieve fondsen",
            "dont cotisations et versements à des fonds collectifs",
            "davon Beiträge und Zahlungen an kollektive Fonds",
        ),
        "BalanceHeading.SUBSIDIES": (
            "of which subsidies and other advantages received (to deduct)",
            "waarvan ontvangen tegemoetkomingen (in mindering)",
            "dont subventions et autres avantages financiers reçus (à déduire)",
            "davon erhaltene Zuschüsse und andere Vorteile (abzuziehen)",
        ),
        # What differs between two assessments.
        "ComparedList.SIZE_CLASSES": (
            "size of the enterprise",
            "omvang van de onderneming",
            "taille de l'entreprise",
            "Größe des Unternehmens",
        ),
        "ComparedList.RIGHTS": (
            "training rights",
            "opleidingsrechten",
            "droits à la formation",
            "Rechte auf Weiterbildung",
        ),
        "ComparedList.CREDITS": (
            "training credit",
            "opleidingskrediet",
            "crédit formation",
            "Ausbildungsguthaben",
        ),
        "ComparedList.BALANCES": ("what is left", "wat overblijft", "solde", "was übrig ist"),
        "ComparedList.LEAVINGS": (
            "ends of employment",
            "einde van tewerkstellingen",
            "fins d'occupation",
            "Enden der Beschäftigung",
        ),
        "ComparedList.DUTIES": ("duties", "verplichtingen", "obligations", "Pflichten"),
        "ComparedList.SUPERVISION": (
            "publication of the list",
            "publicatie van de lijst",
            "publication de la liste",
            "Veröffentlichung der Liste",
        ),
        "ComparedList.LISTS": (
            "quarterly lists",
            "kwartaallijsten",
            "listes trimestrielles",
            "Quartalslisten",
        ),
        "ComparedList.FINDINGS": (
            "warnings and notices",
            "waarschuwingen en meldingen",
            "avertissements et remarques",
            "Warnungen und Hinweise",
        ),
        "ComparedList.ANSWERS": (
            "answers to questions of the dossier",
            "antwoorden op vragen van het dossier",
            "réponses aux questions du dossier",
            "Antworten auf Fragen des Dossiers",
        ),
        "ComparedList.READINGS": ("readings", "lezingen", "lectures", "Lesarten"),
        "ComparedList.SET_ASIDE": (
            "workers set aside",
            "terzijde gelaten werknemers",
            "travailleurs mis de côté",
            "beiseitegelassene Arbeitnehmer",
        ),
        "Change.CHANGED": ("changed", "gewijzigd", "modifié", "geändert"),
        "Change.CAME": (
            "only in the second",
            "alleen in de tweede",
            "seulement dans la seconde",
            "nur in der zweiten",
        ),
        "Change.WENT": (
            "only in the first",
            "alleen in de eerste",
            "seulement dans la première",
            "nur in der ersten",
        ),
        "Change.GROUNDS": (
            "the same on other grounds",
            "hetzelfde op andere gronden",
            "identique pour d'autres raisons",
            "gleich aus anderen Gründen",
        ),
        # What an employer says.
        "Consultation.COUNCIL": (
            "works council",
            "ondernemingsraad",
            "conseil d'entreprise",
            "Betriebsrat",
        ),
        "Consultation.DELEGATION": (
            "union delegation",
            "vakbondsafvaardiging",
            "délégation syndicale",
            "Gewerkschaftsdelegation",
        ),
        "Consultation.NONE": (
            "none",
            "niemand",
            "personne",
            "niemand",
        ),
        "RegistersIn.FLA": (
            "Federal Learning Account",
            "Federal Learning Account",
            "Federal Learning Account",
            "Federal Learning Account",
        ),
        "RegistersIn.ACCOUNT": (
            "individual account",
            "individuele opleidingsrekening",
            "compte formation individuel",
            "individuelles Ausbildungskonto",
        ),
        "SuspensionKind.FULL": ("full", "volledig", "complète", "vollständig"),
        "SuspensionKind.REDUCED": ("reduced", "gedeeltelijk", "partielle", "teilweise"),
        "RegisteredBy.EMPLOYER": ("employer", "werkgever", "employeur", "Arbeitgeber"),
        "RegisteredBy.MANDATARY": ("mandatary", "mandataris", "mandataire", "Bevollmächtigter"),
        "RegisteredBy.PROVIDER": (
            "training provider",
            "opleidingsverstrekker",
            "prestataire de formation",
            "Ausbildungsanbieter",
        ),
        "EventKind.WORKER_DATA_REGISTERED": (
            "worker's data registered",
            "gegevens van een werknemer geregistreerd",
            "données d'un travailleur enregistrées",
            "Daten eines Arbeitnehmers registriert",
        ),
        "EventKind.WORKER_DATA_UPDATED": (
            "worker's data updated",
            "gegevens van een werknemer bijgewerkt",
            "données d'un travailleur mises à jour",
            "Daten eines Arbeitnehmers aktualisiert",
        ),
        "EventKind.TRAINING_REGISTERED": (
            "training registered",
            "opleiding geregistreerd",
            "formation enregistrée",
            "Ausbildung registriert",
        ),
        "EventKind.RIGHT_ANNOUNCED": (
            "right announced",
            "recht aangekondigd",
            "droit annoncé",
            "Recht bekannt gegeben",
        ),
        "EventKind.RIGHT_VERIFIED": (
            "right verified",
            "recht geverifieerd",
            "droit vérifié",
            "Recht geprüft",
        ),
        "EventKind.INFORMATION_AVAILABLE": (
            "information to the worker available",
            "informatie aan de werknemer beschikbaar",
            "information du travailleur disponible",
            "Information an den Arbeitnehmer verfügbar",
        ),
        "EventKind.INFORMATION_MESSAGE_OPENED": (
            "message with the information opened",
            "bericht met de informatie geopend",
            "message contenant l'information ouvert",
            "Nachricht mit der Information geöffnet",
        ),
        "EventKind.INFORMATION_GIVEN": (
            "information given to the worker",
            "informatie aan de werknemer bezorgd",
            "information remise au travailleur",
            "Information dem Arbeitnehmer ausgehändigt",
        ),
        "EventKind.CORRECTION_REQUESTED": (
            "correction asked for",
            "verbetering gevraagd",
            "rectification demandée",
            "Berichtigung beantragt",
        ),
        "EventKind.CORRECTION_EXTENDED": (
            "more time taken for a correction",
            "termijn voor een verbetering verlengd",
            "délai d'une rectification prolongé",
            "Frist für eine Berichtigung verlängert",
        ),
        "EventKind.CORRECTION_HANDLED": (
            "request for correction answered",
            "vraag tot verbetering beantwoord",
            "demande de rectification traitée",
            "Antrag auf Berichtigung beantwortet",
        ),
        "EventKind.BALANCE_NOTIFIED": (
            "balance notified",
            "saldo gemeld",
            "solde communiqué",
            "Saldo mitgeteilt",
        ),
        "EventKind.WORKER_TOLD": (
            "worker told of the account",
            "werknemer ingelicht over de rekening",
            "travailleur informé du compte",
            "Arbeitnehmer über das Konto informiert",
        ),
        "EventKind.DEFAULT_NOTIFIED": (
            "default notified in the eBox",
            "in gebreke gesteld via de eBox",
            "manquement notifié dans l'eBox",
            "Versäumnis in der eBox mitgeteilt",
        ),
        "EventKind.PLAN_MEETING": (
            "meeting on the plan",
            "vergadering over het plan",
            "réunion sur le plan",
            "Sitzung zum Plan",
        ),
        "EventKind.PLAN_SUBMITTED": (
            "draft plan submitted",
            "ontwerp van plan voorgelegd",
            "projet de plan soumis",
            "Planentwurf vorgelegt",
        ),
        "EventKind.PLAN_OPINION": (
            "opinion on the plan given",
            "advies over het plan gegeven",
            "avis sur le plan rendu",
            "Stellungnahme zum Plan abgegeben",
        ),
        "EventKind.PLAN_ADOPTED": (
            "plan adopted",
            "plan opgesteld",
            "plan finalisé",
            "Plan verabschiedet",
        ),
        "EventKind.PLAN_IN_FORCE": (
            "plan in force",
            "plan in werking getreden",
            "plan en vigueur",
            "Plan in Kraft",
        ),
        "EventKind.PLAN_FILED": (
            "extract of the plan sent",
            "uittreksel van het plan opgestuurd",
            "extrait du plan envoyé",
            "Auszug des Plans gesendet",
        ),
        "EventKind.DAYS_FIXED": (
            "number of days fixed",
            "aantal dagen vastgesteld",
            "nombre de jours fixé",
            "Anzahl Tage festgelegt",
        ),
        # How an answer stands.
        "OutcomeName.DETERMINED": ("determined", "bepaald", "déterminé", "bestimmt"),
        "OutcomeName.UNDETERMINED": ("undetermined", "onbepaald", "indéterminé", "unbestimmt"),
        "OutcomeName.NOT_APPLICABLE": (
            "not applicable",
            "niet van toepassing",
            "sans objet",
            "nicht anwendbar",
        ),
        "Severity.BREACH": ("breach", "inbreuk", "infraction", "Verstoß"),
        "Severity.WARNING": ("warning", "waarschuwing", "avertissement", "Warnung"),
        "Severity.NOTICE": ("notice", "melding", "remarque", "Hinweis"),
        "Confidence.ACT": (
            "read in the act",
            "in de wet gelezen",
            "lu dans la loi",
            "im Gesetz gelesen",
        ),
        "Confidence.SEVERAL": (
            "several sources agree",
            "meerdere bronnen zijn het eens",
            "plusieurs sources concordent",
            "mehrere Quellen stimmen überein",
        ),
        "Confidence.ONE": ("one source", "één bron", "une source", "eine Quelle"),
        "Confidence.DEDUCTION": (
            "a deduction",
            "een afleiding",
            "une déduction",
            "eine Ableitung",
        ),
        "MovementKind.GRANTED": ("granted", "toegekend", "accordé", "gewährt"),
        "MovementKind.USED": ("used", "gebruikt", "utilisé", "genutzt"),
        "MovementKind.SET_TO_ZERO": (
            "set to zero",
            "op nul gezet",
            "remis à zéro",
            "auf null gesetzt",
        ),
        "MovementKind.REPLACED": ("replaced", "vervangen", "remplacé", "ersetzt"),
        "MovementKind.TAKEN_OFF": ("taken off", "afgetrokken", "déduit", "abgezogen"),
        "MovementKind.GIVEN_BACK": (
            "given back",
            "teruggegeven",
            "restitué",
            "zurückgegeben",
        ),
        "Unit.DAYS": ("in days", "in dagen", "en jours", "in Tagen"),
        "Unit.HOURS": ("in hours", "in uren", "en heures", "in Stunden"),
        "SizeBasis.QUARTER_ENDS": (
            "by full-time equivalents at the ends of four quarters",
            "volgens de voltijdse equivalenten op het einde van vier kwartalen",
            "selon les équivalents temps plein à la fin de quatre trimestres",
            "nach Vollzeitäquivalenten am Ende von vier Quartalen",
        ),
        "SizeBasis.FIRST_EMPLOYMENT": (
            "by workers at the end of the quarter of the first employment",
            "volgens de werknemers op het einde van het kwartaal van de eerste tewerkstelling",
            "selon les travailleurs à la fin du trimestre de la première occupation",
            "nach Arbeitnehmern am Ende des Quartals der ersten Beschäftigung",
        ),
        "Place.FLA": (
            "in the Federal Learning Account",
            "in de Federal Learning Account",
            "dans le Federal Learning Account",
            "im Federal Learning Account",
        ),
        "Place.ACCOUNT": (
            "in the individual account",
            "in de individuele opleidingsrekening",
            "dans le compte formation individuel",
            "im individuellen Ausbildungskonto",
        ),
        "Place.NOWHERE": ("nowhere", "nergens", "nulle part", "nirgends"),
        "Origin.AUTHENTIC": (
            "from an authentic source",
            "uit een authentieke bron",
            "d'une source authentique",
            "aus einer authentischen Quelle",
        ),
        "Origin.ENTERED": (
            "entered by hand",
            "zelf ingevoerd",
            "introduit à la main",
            "eingetragen",
        ),
        "Handling.ACCEPTED": ("accepted", "aanvaard", "accepté", "angenommen"),
        "Handling.REFUSED": ("refused", "geweigerd", "refusé", "abgelehnt"),
        "Handling.DUPLICATE": (
            "received before",
            "al eerder ontvangen",
            "déjà reçu",
            "schon früher empfangen",
        ),
        # The law's tables.
        "ValueName.LOWER_THRESHOLD": (
            "lower threshold",
            "onderste drempel",
            "seuil inférieur",
            "untere Schwelle",
        ),
        "ValueName.UPPER_THRESHOLD": (
            "upper threshold",
            "bovenste drempel",
            "seuil supérieur",
            "obere Schwelle",
        ),
        "ValueName.DAYS_FROM_10_TO_20": (
            "days, 10 to 20",
            "dagen, 10 tot minder dan 20",
            "jours, de 10 à moins de 20",
            "Tage, 10 bis weniger als 20",
        ),
        "ValueName.DAYS_FROM_20": (
            "days, 20+",
            "dagen, minstens 20",
            "jours, 20 ou plus",
            "Tage, 20 oder mehr",
        ),
        "ValueName.FLOOR_FROM_10_TO_20": (
            "floor of an agreement, 10 to 20",
            "minimum van een cao, 10 tot minder dan 20",
            "minimum d'une CCT, de 10 à moins de 20",
            "Minimum eines Abkommens, 10 bis weniger als 20",
        ),
        "ValueName.FLOOR_FROM_20": (
            "floor of an agreement, 20+",
            "minimum van een cao, minstens 20",
            "minimum d'une CCT, 20 ou plus",
            "Minimum eines Abkommens, 20 oder mehr",
        ),
        "ValueName.AIM_FROM_10_TO_20": (
            "five-year aim, 10 to 20",
            "streefcijfer over vijf jaar, 10 tot minder dan 20",
            "objectif sur cinq ans, de 10 à moins de 20",
            "Fünfjahresziel, 10 bis weniger als 20",
        ),
        "ValueName.AIM_FROM_20": (
            "five-year aim, 20+",
            "streefcijfer over vijf jaar, minstens 20",
            "objectif sur cinq ans, 20 ou plus",
            "Fünfjahresziel, 20 oder mehr",
        ),
        "ValueName.PLAN_THRESHOLD": (
            "threshold of the training plan",
            "drempel van het opleidingsplan",
            "seuil du plan de formation",
            "Schwelle des Ausbildungsplans",
        ),
        "InstrumentKind.ACT": ("act", "wet", "loi", "Gesetz"),
        "InstrumentKind.ROYAL_DECREE": (
            "royal decree",
            "koninklijk besluit",
            "arrêté royal",
            "Königlicher Erlass",
        ),
        "InstrumentKind.ANNOUNCEMENT": (
            "announcement",
            "aankondiging",
            "annonce",
            "Ankündigung",
        ),
        "KnownBy.ROYAL_DECREE": (
            "royal decree",
            "koninklijk besluit",
            "arrêté royal",
            "Königlicher Erlass",
        ),
        "KnownBy.OWN_DATE": ("own date", "eigen datum", "sa propre date", "eigenes Datum"),
        "KnownBy.FIRST_YEAR": ("first year", "eerste jaar", "première année", "erstes Jahr"),
        "KnownBy.CALLER": (
            "caller",
            "opgegeven door de gebruiker",
            "indiqué par l'utilisateur",
            "vom Benutzer angegeben",
        ),
        "RuleKind.NEW_WORKER": (
            "training of new workers",
            "opleiding van nieuwe werknemers",
            "formation des nouveaux travailleurs",
            "Ausbildung neuer Arbeitnehmer",
        ),
        "RuleKind.EARMARKED": (
            "days for one subject",
            "dagen voor één onderwerp",
            "jours pour un seul sujet",
            "Tage für ein einziges Thema",
        ),
        "RuleKind.BY_THE_HOUR": (
            "days taken by the hour",
            "dagen per uur opgenomen",
            "jours pris heure par heure",
            "stundenweise genommene Tage",
        ),
        "RuleKind.BLOCK": (
            "smallest block",
            "kleinste blok",
            "bloc minimal",
            "kleinster Block",
        ),
        "RuleKind.PLAN": (
            "plan sent to the sector",
            "plan naar de sector gestuurd",
            "plan transmis au secteur",
            "Plan an den Sektor gesendet",
        ),
        "RuleKind.TOTAL": (
            "total over several years",
            "totaal over meerdere jaren",
            "total sur plusieurs années",
            "Gesamtzahl über mehrere Jahre",
        ),
        "RuleKind.COLLECTIVE": (
            "collective days",
            "collectieve dagen",
            "jours collectifs",
            "kollektive Tage",
        ),
        "RuleKind.FURTHER": (
            "further days of some workers",
            "bijkomende dagen van sommige werknemers",
            "jours supplémentaires de certains travailleurs",
            "zusätzliche Tage mancher Arbeitnehmer",
        ),
        "Ground.NONE_COMPETENT": (
            "no joint committee is competent",
            "geen paritair comité is bevoegd",
            "aucune commission paritaire n'est compétente",
            "keine paritätische Kommission ist zuständig",
        ),
        "Ground.NOT_NAMED": (
            "the agreement of its committee does not name it",
            "de cao van zijn comité noemt het niet",
            "la CCT de sa commission ne la mentionne pas",
            "das Abkommen der zugehörigen Kommission nennt sie nicht",
        ),
        "Ground.COMMITTEE_UNREGISTERED": (
            "the agreement of its committee is not in the rulebook",
            "de cao van zijn comité staat niet in het regelboek",
            "la CCT de sa commission n'est pas dans le recueil des règles",
            "das Abkommen der zugehörigen Kommission steht nicht im Regelwerk",
        ),
        "Ground.NOT_THEN": (
            "it did not exist then",
            "het bestond toen niet",
            "elle n'existait pas alors",
            "sie bestand damals nicht",
        ),
        "Ground.NOT_LISTED": (
            "it is in no list of joint committees",
            "het staat in geen lijst van paritaire comités",
            "elle ne figure dans aucune liste des commissions paritaires",
            "sie steht in keiner Liste der paritätischen Kommissionen",
        ),
        "Ground.SECTION_NOT_LISTED": (
            "it is in no list, and its committee is",
            "het staat in geen lijst, en zijn comité wel",
            "elle ne figure dans aucune liste, et sa commission y figure",
            "sie steht in keiner Liste, ihre Kommission aber schon",
        ),
        "Ground.SUB_COMMITTEES": (
            "its sub-committees have agreements",
            "zijn subcomités hebben cao's",
            "ses sous-commissions ont des CCT",
            "ihre Unterkommissionen haben Abkommen",
        ),
        "Ground.NONE_KNOWN": (
            "no agreement of it is known",
            "er is geen cao van gekend",
            "aucune CCT n'en est connue",
            "es ist kein Abkommen von ihr bekannt",
        ),
        # The vectors of the spec.
        "ListName.SIZE_CLASSES": (
            "size of the enterprise",
            "omvang van de onderneming",
            "taille de l'entreprise",
            "Größe des Unternehmens",
        ),
        "ListName.RIGHTS": ("rights", "rechten", "droits", "Rechte"),
        "ListName.CREDITS": ("credits", "kredieten", "crédits", "Guthaben"),
        "ListName.BALANCES": ("balances", "saldi", "soldes", "Saldi"),
        "ListName.DUTIES": ("duties", "verplichtingen", "obligations", "Pflichten"),
        "ListName.FINDINGS": ("findings", "vaststellingen", "constatations", "Feststellungen"),
        "ListName.LEAVINGS": (
            "ends of employment",
            "einde van tewerkstellingen",
            "fins d'occupation",
            "Enden der Beschäftigung",
        ),
        "ListName.ANSWERS": ("answers", "antwoorden", "réponses", "Antworten"),
        "ListName.LISTS": (
            "quarterly lists",
            "kwartaallijsten",
            "listes trimestrielles",
            "Quartalslisten",
        ),
        "ListName.SUPERVISION": ("supervision", "toezicht", "surveillance", "Aufsicht"),
        "Sureness.ACT": (
            "act",
            "wet",
            "loi",
            "Gesetz",
        ),
        "Sureness.PUBLISHED_EXAMPLE": (
            "published example",
            "gepubliceerd voorbeeld",
            "exemple publié",
            "veröffentlichtes Beispiel",
        ),
        "Sureness.DEDUCTION": (
            "deduction",
            "afleiding",
            "déduction",
            "Ableitung",
        ),
        "Sureness.FORMAT": (
            "format",
            "formaat",
            "format",
            "Format",
        ),
    }
)

# Of each reading in Dutch, French and German: what the question is, and what each option does.
_READINGS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "Rounding": (
            "Hoe A x B x C wordt afgerond (TR 50 § 3 heeft geen regel)",
            "Comment A x B x C est arrondi (TR 50 § 3 n'a pas de règle)",
            "Wie A x B x C gerundet wird (TR 50 § 3 hat keine Regel)",
        ),
        "Rounding.EXACT": (
            "De breuk zoals ze uitkomt",
            "La fraction telle qu'elle résulte du calcul",
            "Der Bruch, wie er sich ergibt",
        ),
        "Rounding.HALF_DAY_UP": (
            "Elke begonnen halve dag telt als een halve dag",
            "Toute demi-journée entamée compte comme une demi-journée",
            "Jeder angefangene halbe Tag zählt als halber Tag",
        ),
        "Rounding.HALF_DAY_NEAREST": (
            "Op de dichtste halve dag, een kwart of drie kwart naar boven",
            "À la demi-journée la plus proche, un quart ou trois quarts vers le haut",
            "Auf den nächsten halben Tag, ein Viertel oder drei Viertel nach oben",
        ),
        "Rounding.WHOLE_DAY_DOWN": (
            "Begonnen dagen vallen weg",
            "Les jours entamés sont abandonnés",
            "Angefangene Tage fallen weg",
        ),
        "Rounding.WHOLE_DAY_UP": (
            "Elke begonnen dag telt als een dag",
            "Tout jour entamé compte comme un jour",
            "Jeder angefangene Tag zählt als Tag",
        ),
        "Rounding.HUNDREDTH_NEAREST": (
            "Op de dichtste honderdste van een dag, een halve honderdste naar boven",
            "Au centième de jour le plus proche, un demi-centième vers le haut",
            "Auf das nächste Hundertstel eines Tages, ein halbes Hundertstel nach oben",
        ),
        "RegimeChange": (
            "Welk arbeidsregime telt als het in het jaar wijzigt (TR 50 § 3 zwijgt)",
            "Quel régime de travail compte s'il change dans l'année (TR 50 § 3 est muet)",
            "Welche Arbeitsregelung zählt, wenn sie im Jahr wechselt (TR 50 § 3 schweigt)",
        ),
        "RegimeChange.FIRST_DAY": (
            "Elke maand telt met het regime op de eerste gewerkte dag ervan",
            "Chaque mois compte avec le régime du premier jour qui y est travaillé",
            "Jeder Monat zählt mit der Regelung am ersten darin gearbeiteten Tag",
        ),
        "RegimeChange.HIGHEST": (
            "Elke maand telt met het hoogste regime dat erin werd gewerkt",
            "Chaque mois compte avec le régime le plus élevé qui y est travaillé",
            "Jeder Monat zählt mit der höchsten Regelung, nach der darin gearbeitet wurde",
        ),
        "RegimeChange.DAY_WEIGHTED": (
            "Elke maand telt met het gemiddelde regime over de dagen onder contract erin",
            "Chaque mois compte avec le régime moyen de ses jours sous contrat",
            "Jeder Monat zählt mit der durchschnittlichen Regelung seiner Tage unter Vertrag",
        ),
        "RegimeChange.YEAR_END": (
            "Elke maand telt met het regime op de laatste dag onder contract van het jaar",
            "Chaque mois compte avec le régime du dernier jour sous contrat de l'année",
            "Jeder Monat zählt mit der Regelung am letzten Tag unter Vertrag im Jahr",
        ),
        "SameMonthTwice": (
            "Of een maand twee keer telt als er het ene contract op het andere volgt",
            "Si un mois compte deux fois quand un contrat y succède à un autre",
            "Ob ein Monat zweimal zählt, wenn darin ein Vertrag auf einen anderen folgt",
        ),
        "SameMonthTwice.ONCE": (
            "De maand telt één keer, met het contract dat er het eerst was",
            "Le mois compte une fois, avec le contrat qui existait en premier",
            "Der Monat zählt einmal, mit dem Vertrag, der zuerst bestand",
        ),
        "SameMonthTwice.ONCE_PER_CONTRACT": (
            "Elk contract telt de maand als begonnen",
            "Chaque contrat compte le mois comme entamé",
            "Jeder Vertrag zählt den Monat als angefangen",
        ),
        "SuspensionEffect": (
            "Wat tijdskrediet, thematisch verlof of ziekte met het recht doet",
            "Ce que le crédit-temps, un congé thématique ou la maladie fait au droit",
            "Was Zeitkredit, thematischer Urlaub oder Krankheit am Recht ändert",
        ),
        "SuspensionEffect.REDUCED_LOWERS": (
            (
                "Verminderd werk verlaagt het regime tot wat wordt gewerkt; een volledige "
                "onderbreking verlaagt niets"
            ),
            (
                "Le travail réduit abaisse le régime à ce qui est travaillé ; une interruption "
                "complète n'abaisse rien"
            ),
            (
                "Verringerte Arbeit senkt die Regelung auf das, was gearbeitet wird; eine "
                "vollständige Unterbrechung senkt nichts"
            ),
        ),
        "SuspensionEffect.NOTHING_LOWERS": (
            "Geen schorsing telt: het regime van het contract blijft",
            "Aucune suspension ne compte : le régime du contrat demeure",
            "Keine Aussetzung zählt: die Regelung des Vertrags bleibt",
        ),
        "SuspensionEffect.BOTH_LOWER": (
            (
                "Verminderd werk verlaagt het regime, en een volledige onderbreking verlaagt het "
                "tot niets"
            ),
            "Le travail réduit abaisse le régime, et une interruption complète l'abaisse à rien",
            (
                "Verringerte Arbeit senkt die Regelung, und eine vollständige Unterbrechung senkt "
                "sie auf nichts"
            ),
        ),
        "LatePath": (
            "Wat een voltijdse heeft nadat een sectorale cao is afgelopen",
            "Ce qu'a un temps plein après la fin d'une CCT sectorielle",
            "Was bei Vollzeit gilt, nachdem ein sektorales Abkommen abgelaufen ist",
        ),
        "LatePath.ACT": (
            "Het eigen aantal van de wet (onder 10: niets)",
            "Le nombre de jours de la loi elle-même (moins de 10 : rien)",
            "Die Zahl des Gesetzes selbst (unter 10: nichts)",
        ),
        "LatePath.LAST_FIGURE": (
            "Het aantal dat de cao op haar laatste dag gaf",
            "Le nombre que la CCT donnait à son dernier jour",
            "Die Zahl, die das Abkommen an seinem letzten Tag vorsah",
        ),
        "FiveYearPeriod": (
            "Wanneer de periode van vijf jaar van het opleidingskrediet begint (TR 57)",
            "Quand commence la période de cinq ans du crédit formation (TR 57)",
            "Wann der Fünfjahreszeitraum des Ausbildungsguthabens beginnt (TR 57)",
        ),
        "FiveYearPeriod.CALENDAR": (
            "2024-2028, 2029-2033, enzovoort",
            "2024-2028, 2029-2033, et ainsi de suite",
            "2024-2028, 2029-2033 und so weiter",
        ),
        "FiveYearPeriod.ENTRY": (
            "Vanaf de indiensttreding, niet voor 1 januari 2024",
            "Dès l'entrée en service, pas avant le 1er janvier 2024",
            "Ab dem Dienstantritt, nicht vor dem 1. Januar 2024",
        ),
        "FiveYearAim": (
            (
                "Het jaarlijkse gemiddelde waarnaar over vijf jaar wordt gestreefd onder een "
                "groeipad (TR 57)"
            ),
            "La moyenne annuelle visée sur cinq ans avec une trajectoire de croissance (TR 57)",
            (
                "Der Jahresdurchschnitt, der über fünf Jahre unter einem Wachstumspfad angestrebt "
                "wird (TR 57)"
            ),
        ),
        "FiveYearAim.FIVE_DAYS": (
            "Vijf dagen, zoals de wet zegt",
            "Cinq jours, comme le dit la loi",
            "Fünf Tage, wie das Gesetz sagt",
        ),
        "FiveYearAim.PATH_AVERAGE": (
            "Het eigen gemiddelde van het groeipad",
            "La moyenne de la trajectoire elle-même",
            "Der eigene Durchschnitt des Pfads",
        ),
        "Credit2023": (
            "Of het saldo van 2023 naar 2024 gaat (TR 57)",
            "Si le solde de 2023 passe à 2024 (TR 57)",
            "Ob der Saldo von 2023 in das Jahr 2024 übergeht (TR 57)",
        ),
        "Credit2023.CARRIED": (
            "Ja: het artikel stelt geen voorwaarde",
            "Oui : l'article ne pose pas de condition",
            "Ja: der Artikel stellt keine Bedingung",
        ),
        "Credit2023.DROPPED": ("Nee", "Non", "Nein"),
        "UseOrder": (
            "In welke volgorde delen van één soort worden gebruikt",
            "Dans quel ordre les parts d'un même type sont utilisées",
            "In welcher Reihenfolge Teile derselben Art genutzt werden",
        ),
        "UseOrder.OLDEST_FIRST": (
            "Het oudste deel eerst",
            "La part la plus ancienne d'abord",
            "Der älteste Teil zuerst",
        ),
        "UseOrder.NEWEST_FIRST": (
            "Het nieuwste deel eerst",
            "La part la plus récente d'abord",
            "Der neueste Teil zuerst",
        ),
        "CompanyDays": (
            "Waar de eigen dagen van de werkgever staan in de volgorde van gebruik",
            "Où se placent les jours propres de l'employeur dans l'ordre d'utilisation",
            "Wo die eigenen Tage des Arbeitgebers in der Reihenfolge der Nutzung stehen",
        ),
        "CompanyDays.LAST": (
            "Na het individuele en het sectorale recht",
            "Après le droit individuel et le droit sectoriel",
            "Nach dem individuellen und dem sektoralen Recht",
        ),
        "CompanyDays.WITH_INDIVIDUAL": (
            "Samen met het individuele recht",
            "Avec le droit individuel",
            "Mit dem individuellen Recht",
        ),
        "Overuse": (
            "Wat een opleiding boven het krediet doet",
            "Ce que fait une formation qui dépasse le crédit",
            "Was eine Ausbildung über das Guthaben hinaus bewirkt",
        ),
        "Overuse.REPORTED": (
            "Ze wordt gemeld en niet overgedragen",
            "Elle est signalée et n'est pas reportée",
            "Sie wird gemeldet und nicht übertragen",
        ),
        "Overuse.DEBT": (
            "Ze is een schuld ten laste van het volgende jaar",
            "C'est une dette à charge de l'année suivante",
            "Sie ist ein Minussaldo zulasten des nächsten Jahres",
        ),
        "TermCounting": (
            "Of de dag van de gebeurtenis meetelt in een termijn van dagen",
            "Si le jour de l'événement compte dans un délai en jours",
            "Ob der Tag des Ereignisses in einer Frist von Tagen mitzählt",
        ),
        "TermCounting.TRIGGER_EXCLUDED": (
            "Nee: de dag van de gebeurtenis plus n dagen",
            "Non : le jour de l'événement plus n jours",
            "Nein: der Tag des Ereignisses plus n Tage",
        ),
        "TermCounting.TRIGGER_INCLUDED": (
            "Ja: de dag van de gebeurtenis plus n - 1 dagen",
            "Oui : le jour de l'événement plus n - 1 jours",
            "Ja: der Tag des Ereignisses plus n - 1 Tage",
        ),
        "TermRoll": (
            (
                "Waar een termijn eindigt waarvan de laatste dag een zaterdag, een zondag of een "
                "feestdag is"
            ),
            (
                "Où se termine un délai dont le dernier jour est un samedi, un dimanche ou un jour "
                "férié"
            ),
            "Wo eine Frist endet, deren letzter Tag ein Samstag, ein Sonntag oder ein Feiertag ist",
        ),
        "TermRoll.STAYS": ("Op die dag", "Ce jour-là", "An diesem Tag"),
        "TermRoll.NEXT_WORKING_DAY": (
            "Op de volgende werkdag",
            "Le jour ouvrable suivant",
            "Am nächsten Werktag",
        ),
        "MonthTerm": (
            (
                "Waar een termijn van één maand eindigt die begint op een dag die de volgende "
                "maand niet heeft"
            ),
            "Où se termine un délai d'un mois qui commence un jour que le mois suivant n'a pas",
            (
                "Wo eine Frist von einem Monat endet, die an einem Tag beginnt, den der nächste "
                "Monat nicht hat"
            ),
        ),
        "MonthTerm.LAST_DAY": (
            "Op de laatste dag van die maand",
            "Le dernier jour de ce mois",
            "Am letzten Tag dieses Monats",
        ),
        "MonthTerm.REFUSE": (
            "Nergens: de vraag wordt geweigerd",
            "Nulle part : la question est refusée",
            "Nirgends: die Frage wird abgelehnt",
        ),
        "PostponementScope": (
            "Wat het uitstel van de FLA uitstelde",
            "Ce que les reports du FLA ont reporté",
            "Was die Aufschübe des FLA aufschoben",
        ),
        "PostponementScope.START_UP_ONLY": (
            "Alleen de eerste registratie",
            "Le premier enregistrement seulement",
            "Nur die Erstregistrierung",
        ),
        "PostponementScope.ALL": (
            "Alle registraties",
            "Tous les enregistrements",
            "Alle Registrierungen",
        ),
        "RepealOfRegistration": (
            "Vanaf wanneer registratie in de FLA niet meer moet",
            "À partir de quand l'enregistrement dans le FLA n'est plus dû",
            "Ab wann die Registrierung im FLA nicht mehr fällig ist",
        ),
        "RepealOfRegistration.FROM_2026": (
            "1 januari 2026",
            "Le 1er janvier 2026",
            "1. Januar 2026",
        ),
        "RepealOfRegistration.FROM_2025": (
            "1 januari 2025, met terugwerkende kracht",
            "Le 1er janvier 2025, rétroactivement",
            "1. Januar 2025, rückwirkend",
        ),
        "AccountAfterRepeal": (
            "Of de individuele opleidingsrekening sinds 1 januari 2026 moet",
            "Si le compte formation individuel est dû depuis le 1er janvier 2026",
            "Ob das individuelle Ausbildungskonto seit dem 1. Januar 2026 zu führen ist",
        ),
        "AccountAfterRepeal.DUE": ("Ja", "Oui", "Ja"),
        "AccountAfterRepeal.NOT_DUE": ("Nee", "Non", "Nein"),
        "ChoiceUnderAgreement": (
            (
                "Of een werkgever onder een algemeen verbindende cao de rekening kon houden in "
                "plaats van de FLA"
            ),
            (
                "Si un employeur lié par une CCT rendue obligatoire pouvait tenir le compte à la "
                "place du FLA"
            ),
            (
                "Ob ein Arbeitgeber unter einem allgemein verbindlichen Abkommen das Konto "
                "anstelle des FLA führen konnte"
            ),
        ),
        "ChoiceUnderAgreement.FLA_ONLY": ("Nee", "Non", "Nein"),
        "ChoiceUnderAgreement.FREE": ("Ja", "Oui", "Ja"),
        "PlanThreshold": (
            "Hoe de 20 werknemers van het opleidingsplan worden geteld (TR 34)",
            "Comment sont comptés les 20 travailleurs du plan de formation (TR 34)",
            "Wie die 20 Arbeitnehmer des Ausbildungsplans gezählt werden (TR 34)",
        ),
        "PlanThreshold.FULL_TIME_EQUIVALENTS": (
            "Zoals in hoofdstuk 12, in voltijdse equivalenten",
            "Comme au chapitre 12, en équivalents temps plein",
            "Wie in Kapitel 12, in Vollzeitäquivalenten",
        ),
        "PlanThreshold.HEADS": ("In personen", "En nombre de personnes", "Nach Köpfen"),
        "SmallEmployerAccount": (
            "Of de verplichtingen van de rekening gelden van 10 tot minder dan 20",
            "Si les obligations du compte valent de 10 à moins de 20",
            "Ob die Pflichten des Kontos von 10 bis weniger als 20 gelten",
        ),
        "SmallEmployerAccount.YES": ("Ja", "Oui", "Ja"),
        "SmallEmployerAccount.NO": ("Nee", "Non", "Nein"),
        "LeavingOther": (
            "Wat er met het krediet gebeurt bij onderling akkoord, einde van de tijd of pensioen",
            "Ce que devient le crédit en cas de commun accord, de fin de terme ou de pension",
            (
                "Was aus dem Guthaben wird bei gegenseitigem Einvernehmen, Ende der Dauer oder "
                "Pensionierung"
            ),
        ),
        "LeavingOther.UNDETERMINED": (
            "Het blijft onbepaald",
            "Cela reste indéterminé",
            "Es bleibt unbestimmt",
        ),
        "LeavingOther.LOST": ("Het is verloren", "Il est perdu", "Es ist verfallen"),
        "LeavingOther.USABLE": (
            "Het mag voor het einde worden gebruikt",
            "Il peut être utilisé avant la fin",
            "Es darf vor dem Ende genutzt werden",
        ),
        "EducationalLeave": (
            "Of betaald educatief verlof meetelt voor het recht",
            "Si le congé-éducation payé compte pour le droit",
            "Ob bezahlter Bildungsurlaub für das Recht zählt",
        ),
        "EducationalLeave.NO": ("Nee", "Non", "Nein"),
        "EducationalLeave.YES": ("Ja", "Oui", "Ja"),
        "BeforePath": (
            "Het aantal in een jaar voor het eerste van het groeipad van een cao (TR 53-56)",
            "Le nombre d'une année antérieure à la première de la trajectoire d'une CCT (TR 53-56)",
            "Die Zahl in einem Jahr vor dem ersten des Wachstumspfads eines Abkommens (TR 53-56)",
        ),
        "BeforePath.UNDETERMINED": (
            "Het blijft onbepaald, met wat zeker is",
            "Il reste indéterminé, avec ce qui est certain",
            "Sie bleibt unbestimmt, mit dem, was sicher ist",
        ),
        "BeforePath.ACT": (
            "Het eigen aantal van de wet",
            "Le nombre de jours de la loi elle-même",
            "Die Zahl des Gesetzes selbst",
        ),
        "SectorSize": (
            (
                "Wiens werknemers de omvang van een werkgever bepalen in de tabel van een sector "
                "(TR 50 § 2, 54)"
            ),
            (
                "Quels travailleurs déterminent la taille d'un employeur dans le tableau d'un "
                "secteur (TR 50 § 2, 54)"
            ),
            (
                "Wessen Arbeitnehmer die Größe eines Arbeitgebers in der Tabelle eines Sektors "
                "bestimmen (TR 50 § 2, 54)"
            ),
        ),
        "SectorSize.EMPLOYER": (
            "Alle van de werkgever, zoals in de wet",
            "Tous ceux de l'employeur, comme dans la loi",
            "Alle des Arbeitgebers, wie im Gesetz",
        ),
        "SectorSize.COMMITTEE": (
            "Alleen die van het paritair comité",
            "Ceux de la seule commission paritaire",
            "Nur jene der paritätischen Kommission",
        ),
        "PlanLastDay": (
            "De laatste dag waarop het opleidingsplan op tijd is opgesteld (TR 36)",
            "Le dernier jour auquel le plan de formation est finalisé à temps (TR 36)",
            "Der letzte Tag, an dem der Ausbildungsplan rechtzeitig verabschiedet ist (TR 36)",
        ),
        "PlanLastDay.BEFORE_31_MARCH": (
            "30 maart: de wet zegt voor 31 maart",
            "Le 30 mars : la loi dit avant le 31 mars",
            "Der 30. März: das Gesetz sagt vor dem 31. März",
        ),
        "PlanLastDay.UNTIL_31_MARCH": (
            "31 maart zelf is op tijd",
            "Le 31 mars lui-même est à temps",
            "Der 31. März selbst ist rechtzeitig",
        ),
        "EntryAgain": (
            (
                "Vanaf welke indiensttreding een periode van vijf jaar loopt voor wie na een "
                "onderbreking opnieuw werd aangeworven (TR 57)"
            ),
            (
                "À partir de quelle entrée court une période de cinq ans pour qui a été réengagé "
                "après une interruption (TR 57)"
            ),
            (
                "Ab welchem Dienstantritt ein Fünfjahreszeitraum läuft, wenn jemand nach einer "
                "Unterbrechung wieder eingestellt wurde (TR 57)"
            ),
        ),
        "EntryAgain.FIRST": (
            "De eerste indiensttreding bij de werkgever",
            "La première entrée chez l'employeur",
            "Der erste Dienstantritt beim Arbeitgeber",
        ),
        "EntryAgain.LAST": (
            "De indiensttreding na de laatste onderbreking",
            "L'entrée qui suit la dernière interruption",
            "Der Dienstantritt nach der letzten Unterbrechung",
        ),
        "ResetRunningYear": (
            "Of op nul zetten binnen een jaar ook het eigen krediet van dat jaar meeneemt (TR 57)",
            "Si une remise à zéro en cours d'année prend aussi le crédit de cette année (TR 57)",
            (
                "Ob das Setzen auf null innerhalb eines Jahres auch dessen eigenes Guthaben "
                "erfasst (TR 57)"
            ),
        ),
        "ResetRunningYear.NO": (
            "Nee: het jaar eindigt in de volgende periode van vijf jaar",
            "Non : l'année se termine dans la période de cinq ans suivante",
            "Nein: das Jahr endet im nächsten Fünfjahreszeitraum",
        ),
        "ResetRunningYear.YES": ("Ja", "Oui", "Ja"),
        "CompanyReset": (
            "Of de eigen dagen van de werkgever met de rest op nul worden gezet (TR 57)",
            "Si les jours propres de l'employeur sont remis à zéro avec le reste (TR 57)",
            "Ob die eigenen Tage des Arbeitgebers mit dem Rest auf null gesetzt werden (TR 57)",
        ),
        "CompanyReset.YES": ("Ja", "Oui", "Ja"),
        "CompanyReset.NO": (
            "Nee: ze blijven tot ze gebruikt zijn",
            "Non : ils restent jusqu'à épuisement",
            "Nein: sie bleiben bis zum vollständigen Verbrauch",
        ),
        "StraddlingTraining": (
            "Op welk jaar een opleiding over een jaareinde wordt aangerekend",
            "À quelle année est imputée une formation à cheval sur une fin d'année",
            "Welchem Jahr eine Ausbildung über ein Jahresende angerechnet wird",
        ),
        "StraddlingTraining.LAST_DAY": (
            "Op het jaar van haar laatste dag",
            "À l'année de son dernier jour",
            "Dem Jahr ihres letzten Tages",
        ),
        "StraddlingTraining.BY_DAYS": (
            "Op elk jaar volgens haar dagen erin",
            "À chaque année selon ses jours dans celle-ci",
            "Jedem Jahr nach ihren Tagen darin",
        ),
        "TransferOfUndertaking": (
            (
                "Of een overgenomen werknemer het krediet behoudt, en een maand één keer telt over "
                "de twee werkgevers"
            ),
            (
                "Si un travailleur repris garde le crédit, et si un mois compte une fois pour les "
                "deux employeurs"
            ),
            (
                "Ob ein übernommener Arbeitnehmer das Guthaben behält und ein Monat über beide "
                "Arbeitgeber einmal zählt"
            ),
        ),
        "TransferOfUndertaking.UNDETERMINED": (
            "Niet gekend: de cao over de overgang werd niet gelezen",
            "Inconnu : la CCT sur les transferts n'a pas été lue",
            "Nicht bekannt: das Abkommen über den Übergang wurde nicht gelesen",
        ),
        "TransferOfUndertaking.ONE": (
            (
                "Eén dienst: een maand telt één keer, bij de overdrager als ze daar begint; het "
                "krediet gaat mee"
            ),
            (
                "Un seul service : un mois compte une fois, chez le cédant s'il y commence ; le "
                "crédit suit"
            ),
            (
                "Ein Dienst: ein Monat zählt einmal, beim übertragenden Arbeitgeber, wenn er dort "
                "beginnt; das Guthaben folgt"
            ),
        ),
        "TransferOfUndertaking.TWO": (
            "Twee diensten: elke werkgever telt zijn eigen maanden, en niets gaat mee",
            "Deux services : chaque employeur compte ses propres mois, et rien ne suit",
            "Zwei Dienste: jeder Arbeitgeber zählt seine eigenen Monate, und nichts folgt",
        ),
        "ProviderAfterVerification": (
            (
                "Of een verstrekker mag verbeteren of intrekken nadat de werkgever verifieerde "
                "(FLA 19 § 2)"
            ),
            (
                "Si un prestataire peut corriger ou retirer après la vérification par l'employeur "
                "(FLA 19 § 2)"
            ),
            (
                "Ob ein Anbieter berichtigen oder zurückziehen darf, nachdem der Arbeitgeber "
                "geprüft hat (FLA 19 § 2)"
            ),
        ),
        "ProviderAfterVerification.NO": ("Nee", "Non", "Nein"),
        "ProviderAfterVerification.YES": (
            "Ja, binnen zijn termijn",
            "Oui, dans son délai",
            "Ja, innerhalb seiner Frist",
        ),
        "AccountChosenOn": (
            "Welke dag beslist of de rekening was gekozen in plaats van de FLA",
            "Quel jour décide si le compte avait été choisi à la place du FLA",
            "Welcher Tag entscheidet, ob das Konto anstelle des FLA gewählt war",
        ),
        "AccountChosenOn.LAST_DAY": (
            "De laatste dag van de verplichting",
            "Le dernier jour de l'obligation",
            "Der letzte Tag der Pflicht",
        ),
        "AccountChosenOn.TRIGGER": (
            "De dag waarop ze begint",
            "Le jour où elle prend cours",
            "Der Tag, an dem sie beginnt",
        ),
        "AnnouncedQuarters": (
            (
                "Wanneer opleidingen van het tweede en derde kwartaal van 2024 moesten worden "
                "geregistreerd, zoals aangekondigd in maart"
            ),
            (
                "Quand étaient dues les formations des deuxième et troisième trimestres de 2024, "
                "selon l'annonce de mars"
            ),
            (
                "Wann Ausbildungen des zweiten und dritten Quartals 2024 fällig waren, wie im März "
                "angekündigt"
            ),
        ),
        "AnnouncedQuarters.OWN_TERM": (
            "Binnen hun eigen kwartaaltermijn",
            "Dans leur propre délai trimestriel",
            "Innerhalb ihrer eigenen Quartalsfrist",
        ),
        "AnnouncedQuarters.ANNOUNCED": (
            "Tegen 30 november 2024",
            "Pour le 30 novembre 2024",
            "Bis zum 30. November 2024",
        ),
    }
)


def _readings_in_english() -> Mapping[str, str]:
    said = {}
    for question in QUESTIONS.values():
        first = (question.__doc__ or "").split("\n", maxsplit=1)[0]
        said[question.__name__] = first.removesuffix(".")
        for option in question:
            said[f"{question.__name__}.{option.name}"] = option.meaning.removesuffix(".")
    return said


def _column(place: int) -> Mapping[str, str]:
    words = {id_: texts[place] for id_, texts in _ROWS.items()}
    if place == 0:
        return MappingProxyType({**words, **_readings_in_english()})
    readings = {id_: texts[place - 1] for id_, texts in _READINGS.items()}
    return MappingProxyType({**words, **readings})


ENGLISH: Final = _column(0)
DUTCH: Final = _column(1)
FRENCH: Final = MappingProxyType({id_: unbroken(text) for id_, text in _column(2).items()})
GERMAN: Final = _column(3)
