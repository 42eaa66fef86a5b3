"""What stands around the law itself: its tables, the pages of committees and terms, the score.

Each label in English, Dutch, French and German beside each other, as in `labels`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        # The law on a day.
        "heading.law": (
            "In force on {on}, as known on {known_on}",
            "Van kracht op {on}, zoals gekend op {known_on}",
            "En vigueur au {on}, selon le droit connu au {known_on}",
            "In Kraft am {on}, nach dem Stand vom {known_on}",
        ),
        "heading.rulebook": (
            "Rulebook {version} ({digest}), verified on {horizon}",
            "Regelboek {version} ({digest}), nagekeken op {horizon}",
            "Recueil des règles {version} ({digest}), vérifié le {horizon}",
            "Regelwerk {version} ({digest}), überprüft am {horizon}",
        ),
        "heading.rulebook_before": (
            (
                "Rulebook {version} ({digest}), verified on {horizon}: nobody has checked the law "
                "of later days"
            ),
            (
                "Regelboek {version} ({digest}), nagekeken op {horizon}: niemand heeft het recht "
                "van latere dagen nagekeken"
            ),
            (
                "Recueil des règles {version} ({digest}), vérifié le {horizon} : personne n'a "
                "vérifié le droit des jours suivants"
            ),
            (
                "Regelwerk {version} ({digest}), überprüft am {horizon}: niemand hat das Recht "
                "späterer Tage überprüft"
            ),
        ),
        "table.values": (
            "Figures of the act",
            "Cijfers van de wet",
            "Chiffres de la loi",
            "Zahlen des Gesetzes",
        ),
        "table.agreements": (
            "Sector agreements: days a year for a full-timer in {year}",
            "Sectorale cao's: dagen per jaar voor een voltijdse in {year}",
            "CCT sectorielles : jours par an pour un temps plein en {year}",
            "Sektorale Abkommen: Tage pro Jahr bei Vollzeit im Jahr {year}",
        ),
        "table.terms": (
            "Terms, as known by then",
            "Termijnen, zoals toen gekend",
            "Délais, tels que connus alors",
            "Fristen, wie damals bekannt",
        ),
        "table.unregistered": (
            "Agreements known but not in the book",
            "Cao's die gekend zijn maar niet in het regelboek staan",
            "CCT connues mais absentes du recueil",
            "Bekannte Abkommen, die nicht im Regelwerk stehen",
        ),
        "table.instruments": (
            "Instruments known by then",
            "Toen gekende wetten, besluiten en aankondigingen",
            "Lois, arrêtés et annonces connus alors",
            "Damals bekannte Gesetze, Erlasse und Ankündigungen",
        ),
        "column.figure": ("Figure", "Cijfer", "Chiffre", "Zahl"),
        "column.amount": ("Amount", "Bedrag", "Valeur", "Wert"),
        "column.in_force": ("In force", "Van kracht", "En vigueur", "In Kraft"),
        "column.committee": ("Committee", "Comité", "Commission", "Kommission"),
        "column.term": ("Term", "Termijn", "Délai", "Frist"),
        "column.name": ("Name", "Naam", "Nom", "Name"),
        "column.under_10": ("Below 10", "Minder dan 10", "Moins de 10", "Weniger als 10"),
        "column.from_10_to_20": (
            "10 to 20",
            "10 tot minder dan 20",
            "De 10 à moins de 20",
            "10 bis weniger als 20",
        ),
        "column.from_20": ("20 or more", "Minstens 20", "20 ou plus", "20 oder mehr"),
        "law.ends": (
            "{name} ends on {day} ({act}): its terms below are for what began before",
            "{name} eindigt op {day} ({act}): de termijnen hieronder zijn voor wat eerder begon",
            (
                "{name} prend fin le {day} ({act}) : ses délais ci-dessous valent pour ce qui a "
                "commencé avant"
            ),
            (
                "{name} endet am {day} ({act}): die Fristen darunter gelten für das, was vorher "
                "begann"
            ),
        ),
        "law.all_along": ("all along", "altijd al", "depuis toujours", "seit jeher"),
        "law.in_force": (
            "{first}, ended {last}",
            "{first}, beëindigd {last}",
            "{first}, fin {last}",
            "{first}, beendet {last}",
        ),
        "law.condition": (
            "{amount}, if {condition}",
            "{amount}, op voorwaarde: {condition}",
            "{amount}, à condition : {condition}",
            "{amount}, unter der Bedingung: {condition}",
        ),
        "law.sectoral": (
            "{amount} (sectoral)",
            "{amount} (sectoraal)",
            "{amount} (sectoriel)",
            "{amount} (sektoral)",
        ),
        "law.of_the_act": (
            "the act's",
            "dat van de wet",
            "celui de la loi",
            "jene des Gesetzes",
        ),
        # Days and terms in a few words.
        "days.until": ("until {last}", "tot en met {last}", "jusqu'au {last}", "bis {last}"),
        "days.from": ("from {first}", "vanaf {first}", "à partir du {first}", "ab {first}"),
        "days.from_to": (
            "from {first} to {last}",
            "van {first} tot en met {last}",
            "du {first} au {last}",
            "von {first} bis {last}",
        ),
        "term.before": (
            "at least {days} before",
            "minstens {days} ervoor",
            "au moins {days} avant",
            "mindestens {days} davor",
        ),
        "term.after_quarter": (
            "until the last day of the month after the quarter",
            "tot de laatste dag van de maand na het kwartaal",
            "jusqu'au dernier jour du mois qui suit le trimestre",
            "bis zum letzten Tag des Monats nach dem Quartal",
        ),
        "term.with_start_up": (
            "with the start-up registration",
            "samen met de eerste registratie",
            "avec le premier enregistrement",
            "mit der Erstregistrierung",
        ),
        "term.as_soon_as_possible": (
            "as soon as possible",
            "zo snel mogelijk",
            "le plus rapidement possible",
            "so bald wie möglich",
        ),
        "term.by_reading": (
            "{duty}, by the reading {reading}",
            "{duty}, volgens de lezing {reading}",
            "{duty}, selon la lecture {reading}",
            "{duty}, nach der Lesart {reading}",
        ),
        # What a sector has beside the yearly right.
        "hours": ("{hours} hours", "{hours} uur", "{hours} heures", "{hours} Stunden"),
        "rule.range": (
            "{amount} to {most}",
            "{amount} tot {most}",
            "de {amount} à {most}",
            "{amount} bis {most}",
        ),
        "rule.new_worker": (
            "{amount} for new workers",
            "{amount} voor nieuwe werknemers",
            "{amount} pour les nouveaux travailleurs",
            "{amount} für neue Arbeitnehmer",
        ),
        "rule.new_worker_within": (
            "{amount} for new workers within {months} of the entry",
            "{amount} voor nieuwe werknemers binnen {months} na de indiensttreding",
            "{amount} pour les nouveaux travailleurs, délai depuis l'entrée en service : {months}",
            "{amount} für neue Arbeitnehmer, Frist ab dem Dienstantritt: {months}",
        ),
        "rule.earmarked": (
            "{amount} a year kept for one subject",
            "{amount} per jaar voorbehouden voor één onderwerp",
            "{amount} par an pour un seul sujet",
            "{amount} pro Jahr für ein einziges Thema",
        ),
        "rule.by_the_hour": (
            "{amount} a year may be taken by the hour",
            "{amount} per jaar per uur op te nemen",
            "{amount} par an à prendre, au choix, heure par heure",
            "{amount} pro Jahr stundenweise nehmbar",
        ),
        "rule.block": (
            "taken in blocks of at least {amount}",
            "opgenomen in blokken van minstens {amount}",
            "à prendre par blocs d'au moins {amount}",
            "zu nehmen in Blöcken von mindestens {amount}",
        ),
        "rule.plan": (
            "the plan goes to the sector {when}",
            "het plan gaat naar de sector {when}",
            "le plan est transmis au secteur {when}",
            "der Plan geht an den Sektor {when}",
        ),
        "rule.plan_day_unknown": (
            "by a day not known",
            "tegen een niet gekende dag",
            "pour un jour inconnu",
            "bis zu einem nicht bekannten Tag",
        ),
        "rule.total": (
            "{amount} {several}, which are not to be divided",
            "{amount} {several}, wat niet wordt verdeeld",
            "{amount} {several}, ce qui n'est pas réparti",
            "{amount} {several}, was nicht aufgeteilt wird",
        ),
        "rule.collective": (
            "{amount} {several} on average, a target of the employer and nobody's credit",
            "gemiddeld {amount} {several}, een streefcijfer van de werkgever en niemands krediet",
            (
                "en moyenne {amount} {several}, un objectif de l'employeur qui n'est le crédit de "
                "personne"
            ),
            (
                "im Durchschnitt {amount} {several}, ein Ziel des Arbeitgebers und niemandes "
                "Guthaben"
            ),
        ),
        "rule.further": (
            "{amount} more",
            "{amount} bovenop",
            "{amount} en plus",
            "{amount} zusätzlich",
        ),
        "rule.in_years": (
            "in {years} years together",
            "over {years} jaar samen",
            "en {years} ans ensemble",
            "in {years} Jahren zusammen",
        ),
        "rule.a_year": ("a year", "per jaar", "par an", "pro Jahr"),
        "rule.from": ("from {first}", "vanaf {first}", "dès {first}", "ab {first}"),
        "rule.from_to": (
            "from {first} to {last}",
            "van {first} tot {last}",
            "de {first} à {last}",
            "von {first} bis {last}",
        ),
        # The page of a joint committee.
        "committee.head": (
            (
                "# Joint committee {committee}\n\nGenerated from the rulebook by `python -m "
                "fla_rules law --committee {committee}`, as known\non {day}; a test compares them."
            ),
            (
                "# Paritair comité {committee}\n\nGemaakt uit het regelboek met `python -m "
                "fla_rules law --committee {committee}`, zoals gekend\nop {day}."
            ),
            (
                "# Commission paritaire {committee}\n\nÉtabli à partir du recueil des règles par "
                "`python -m fla_rules law --committee {committee}`,\nselon le droit connu au {day}."
            ),
            (
                "# Paritätische Kommission {committee}\n\nAus dem Regelwerk erstellt mit `python "
                "-m fla_rules law --committee {committee}`, nach dem\nStand vom {day}."
            ),
        ),
        "committee.no_names": (
            "No source gives its names.",
            "Geen bron geeft de namen.",
            "Aucune source ne donne ses noms.",
            "Keine Quelle nennt ihre Namen.",
        ),
        "committee.dutch": (
            "Dutch: {name}",
            "Nederlands: {name}",
            "En néerlandais : {name}",
            "Niederländisch: {name}",
        ),
        "committee.french": (
            "French: {name}",
            "Frans: {name}",
            "En français : {name}",
            "Französisch: {name}",
        ),
        "committee.existed": (
            "Existed {days}",
            "Bestaan: {days}",
            "Existence : {days}",
            "Bestehen: {days}",
        ),
        "committee.names_source": (
            "Source of the names: {source}",
            "Bron van de namen: {source}",
            "Source des noms : {source}",
            "Quelle der Namen: {source}",
        ),
        "committee.days": (
            (
                "## Days a year\n\nFor a full-timer in service all year, by the size of the "
                "enterprise, under the default readings.\nWhere nothing stands beside a figure, it "
                "was read in the act. Below 10 the act gives no right, and\nonly a sector can."
            ),
            (
                "## Dagen per jaar\n\nVoor een voltijdse die het hele jaar in dienst is, volgens "
                "de omvang van de onderneming en volgens\nde standaardlezingen. Waar naast een "
                "cijfer niets staat, werd het in de wet gelezen. Onder 10 geeft\nde wet geen "
                "recht, en kan alleen een sector dat doen."
            ),
            (
                "## Jours par an\n\nPour un travailleur à temps plein en service toute l'année, "
                "selon la taille de l'entreprise et les\nlectures par défaut. Là où rien "
                "n'accompagne un chiffre, il a été lu dans la loi. En dessous de 10,\nla loi ne "
                "donne aucun droit, et seul un secteur le peut."
            ),
            (
                "## Tage pro Jahr\n\nFür einen Vollzeitarbeitnehmer, der das ganze Jahr im Dienst "
                "ist, nach der Größe des Unternehmens\nund nach den voreingestellten Lesarten. Wo "
                "neben einer Zahl nichts steht, wurde sie im Gesetz\ngelesen. Unter 10 sieht das "
                "Gesetz kein Recht vor, und nur ein Sektor kann es."
            ),
        ),
        "committee.more": (
            "{amount} more from the sector",
            "{amount} bovenop van de sector",
            "{amount} en plus, du secteur",
            "{amount} zusätzlich vom Sektor",
        ),
        "committee.from": (
            "from {day}: {figure}",
            "vanaf {day}: {figure}",
            "à partir du {day} : {figure}",
            "ab {day}: {figure}",
        ),
        "committee.sure": (
            "{amount} ({how})",
            "{amount} ({how})",
            "{amount} ({how})",
            "{amount} ({how})",
        ),
        "committee.see": (
            "{known}, see {places}",
            "{known}, zie {places}",
            "{known}, voir {places}",
            "{known}, siehe {places}",
        ),
        "committee.at_least": (
            "at least {amount}",
            "minstens {amount}",
            "au moins {amount}",
            "mindestens {amount}",
        ),
        "committee.several": (
            "several sources",
            "meerdere bronnen",
            "plusieurs sources",
            "mehrere Quellen",
        ),
        "committee.not_known": (
            "## What is not known",
            "## Wat niet gekend is",
            "## Ce qui n'est pas connu",
            "## Was nicht bekannt ist",
        ),
        "committee.nothing_open": (
            "Nothing is left open in these years.",
            "In deze jaren blijft niets open.",
            "Rien ne reste ouvert pour ces années.",
            "In diesen Jahren bleibt nichts offen.",
        ),
        "committee.rests_on": (
            "## What it rests on",
            "## Waarop het steunt",
            "## Fondement",
            "## Worauf es beruht",
        ),
        "committee.divided": (
            "Sub-committees have agreements of their own: {others}",
            "Paritaire subcomités hebben een eigen cao: {others}",
            "Des sous-commissions ont leurs propres CCT : {others}",
            "Unterkommissionen haben eigene Abkommen: {others}",
        ),
        "committee.agreement": (
            "Agreement: {title}",
            "Cao: {title}",
            "CCT : {title}",
            "Abkommen: {title}",
        ),
        "committee.agreement_number": (
            "Agreement: {title}, number {number}",
            "Cao: {title}, nummer {number}",
            "CCT : {title}, numéro {number}",
            "Abkommen: {title}, Nummer {number}",
        ),
        "committee.source": (
            "Source: {source}",
            "Bron: {source}",
            "Source : {source}",
            "Quelle: {source}",
        ),
        "committee.source_sure": (
            "Source: {source} ({how})",
            "Bron: {source} ({how})",
            "Source : {source} ({how})",
            "Quelle: {source} ({how})",
        ),
        "committee.valid": (
            "Valid {days}",
            "Geldig {days}",
            "Valable {days}",
            "Gültig {days}",
        ),
        "committee.known_since": (
            "Known since {day} ({by})",
            "Gekend sinds {day} ({by})",
            "Connue depuis le {day} ({by})",
            "Bekannt seit {day} ({by})",
        ),
        "committee.known_all_along": (
            "Known all along ({by})",
            "Altijd al gekend ({by})",
            "Connue depuis toujours ({by})",
            "Seit jeher bekannt ({by})",
        ),
        "committee.covers": (
            "Holds for {codes}",
            "Geldt voor {codes}",
            "Vaut pour {codes}",
            "Gilt für {codes}",
        ),
        "committee.not_found": (
            "Sizes of which no source speaks: {sizes}",
            "Omvang waarover geen bron iets zegt: {sizes}",
            "Tailles dont aucune source ne parle : {sizes}",
            "Größen, zu denen keine Quelle etwas sagt: {sizes}",
        ),
        "committee.proration": (
            "For less than a full-timer's whole year under it, it counts in its own way: {way}",
            "Voor minder dan het volle jaar van een voltijdse telt ze op haar eigen manier: {way}",
            ("Pour moins qu'une année complète à temps plein, elle compte à sa manière : {way}"),
            (
                "Für weniger als das ganze Jahr eines Vollzeitarbeitnehmers rechnet es auf eigene "
                "Weise: {way}"
            ),
        ),
        "committee.condition": (
            "On a condition: {amount} from {year}, {size}, if {condition}",
            "Onder voorwaarde: {amount} vanaf {year}, {size}, als: {condition}",
            "Sous condition : {amount} dès {year}, {size}, si : {condition}",
            "Unter einer Bedingung: {amount} ab {year}, {size}, wenn: {condition}",
        ),
        "committee.note": ("Note: {text}", "Noot: {text}", "Note : {text}", "Anmerkung: {text}"),
        "committee.beside": (
            "Beside the yearly right: {rule}",
            "Naast het jaarlijkse recht: {rule}",
            "À côté du droit annuel : {rule}",
            "Neben dem jährlichen Recht: {rule}",
        ),
        "committee.likely": (
            "An agreement is likely, of joint committee {committee}: {title}",
            "Een cao is waarschijnlijk, van paritair comité {committee}: {title}",
            "Une CCT est probable, de la commission paritaire {committee} : {title}",
            "Ein Abkommen ist wahrscheinlich, der paritätischen Kommission {committee}: {title}",
        ),
        "committee.known": (
            "An agreement is known, of joint committee {committee}: {title}",
            "Een cao is gekend, van paritair comité {committee}: {title}",
            "Une CCT est connue, de la commission paritaire {committee} : {title}",
            "Ein Abkommen ist bekannt, der paritätischen Kommission {committee}: {title}",
        ),
        "committee.beside_only": (
            "Nothing but rules beside the right is known, of joint committee {committee}: {title}",
            "Alleen regels naast het recht zijn gekend, van paritair comité {committee}: {title}",
            (
                "Seules des règles à côté du droit sont connues, de la commission paritaire "
                "{committee} : {title}"
            ),
            (
                "Nur Regeln neben dem Recht sind bekannt, der paritätischen Kommission "
                "{committee}: {title}"
            ),
        ),
        "committee.found": (
            "What was found: {note}",
            "Wat werd gevonden: {note}",
            "Ce qui a été trouvé : {note}",
            "Was gefunden wurde: {note}",
        ),
        "committee.better": (
            (
                "## If you have a better text\n\nRegister it: the figures that you register take "
                "the place of these. [Register a sector\nagreement](../agreements.md) says how, in "
                "Python and in a dossier.\n\nTo correct them for everybody, change this "
                "file{new}:\n\n    src/fla_rules/law/agreements/{module}.py\n\nName the page and "
                "the day of your source. Then add two vectors to\n"
                "`src/fla_rules/spec/1-growth-paths.json`: the answer of before the day on which "
                "the figure became\nknown, and the new one. Make the pages again with `python -m "
                "fla_rules committees docs/committees`.\n[Enter a new act](../enter-an-act.md) has "
                "each step."
            ),
            (
                "## Als u een betere tekst hebt\n\nRegistreer hem: de cijfers die u registreert "
                "komen in de plaats van deze. [Register a sector\nagreement](../agreements.md) "
                "zegt hoe, in Python en in een dossier.\n\nOm ze voor iedereen te verbeteren, "
                "wijzigt u dit bestand{new}:\n\n    src/fla_rules/law/agreements/{module}.py\n\n"
                "Noem de pagina en de dag van uw bron. [Enter a new act](../enter-an-act.md) geeft "
                "elke stap."
            ),
            (
                "## Si vous avez un meilleur texte\n\nEnregistrez-le : les chiffres que vous "
                "enregistrez prennent la place de ceux-ci. [Register a\nsector "
                "agreement](../agreements.md) dit comment, en Python et dans un dossier.\n\nPour "
                "les corriger pour tout le monde, modifiez ce fichier{new} :\n\n    "
                "src/fla_rules/law/agreements/{module}.py\n\nIndiquez la page et le jour de votre "
                "source. [Enter a new act](../enter-an-act.md) donne chaque étape."
            ),
            (
                "## Wenn Sie einen besseren Text haben\n\nTragen Sie ihn ein: die Zahlen, die Sie "
                "eintragen, treten an die Stelle dieser Zahlen. [Register\na sector "
                "agreement](../agreements.md) sagt, wie, in Python und in einem Dossier.\n\nUm sie "
                "für alle zu berichtigen, ändern Sie diese Datei{new}:\n\n    "
                "src/fla_rules/law/agreements/{module}.py\n\nNennen Sie die Seite und den Tag "
                "Ihrer Quelle. [Enter a new act](../enter-an-act.md) enthält jeden Schritt."
            ),
        ),
        "committee.better_new": (
            ", a new one that `__init__.py` beside it lists",
            ", een nieuw bestand dat `__init__.py` ernaast vermeldt",
            ", un nouveau fichier que mentionne `__init__.py` à côté de lui",
            ", eine neue Datei, die `__init__.py` daneben nennt",
        ),
        # The list of all joint committees.
        "committees.head": (
            (
                "# Joint committees\n\nGenerated from the rulebook by `python -m fla_rules "
                "committees`; a test compares them.\nA committee with a link has a page of its "
                "own: an agreement of it is in the rulebook or is known\nto exist, or a rule "
                "beside the right is known. The others have the act's figures, but for\n"
                "sub-committees that may be under an agreement of their committee. A name or a day "
                "that no source\ngives is left out."
            ),
            (
                "# Paritaire comités\n\nGemaakt uit het regelboek met `python -m fla_rules "
                "committees`.\nEen comité met een link heeft een eigen pagina: een cao ervan staat "
                "in het regelboek of bestaat naar\nmen weet, of er is een regel naast het recht "
                "gekend. De andere hebben de cijfers van de wet,\nbehalve subcomités die onder een "
                "cao van hun comité kunnen vallen. Een naam of een dag die geen\nbron geeft, is "
                "weggelaten."
            ),
            (
                "# Commissions paritaires\n\nÉtabli à partir du recueil des règles par `python -m "
                "fla_rules committees`.\nUne commission avec un lien a sa propre page : une CCT en "
                "est dans le recueil ou on sait qu'elle\nexiste, ou une règle à côté du droit est "
                "connue. Les autres ont les chiffres de la loi, sauf les\nsous-commissions qui "
                "peuvent relever d'une CCT de leur commission. Un nom ou un jour qu'aucune\nsource "
                "ne donne est omis."
            ),
            (
                "# Paritätische Kommissionen\n\nAus dem Regelwerk erstellt mit `python -m "
                "fla_rules committees`.\nEine Kommission mit einem Link hat eine eigene Seite: ein "
                "Abkommen von ihr steht im Regelwerk\noder es ist bekannt, dass es besteht, oder "
                "eine Regel neben dem Recht ist bekannt. Für die anderen\ngelten die Zahlen des "
                "Gesetzes, außer für Unterkommissionen, die unter ein Abkommen ihrer\nKommission "
                "fallen können. Ein Name oder ein Tag, den keine Quelle nennt, fehlt."
            ),
        ),
        "committees.figure": (
            (
                "The figure is that of a full-timer in service all year, in an enterprise of 20 "
                "workers or more."
            ),
            (
                "Het cijfer is dat van een voltijdse die het hele jaar in dienst is, in een "
                "onderneming van minstens\n20 werknemers."
            ),
            (
                "Le chiffre est celui d'un travailleur à temps plein en service toute l'année, "
                "dans une entreprise\nde 20 travailleurs ou plus."
            ),
            (
                "Die Zahl ist jene eines Vollzeitarbeitnehmers, der das ganze Jahr im Dienst ist, "
                "in einem\nUnternehmen mit 20 oder mehr Arbeitnehmern."
            ),
        ),
        "column.committee_number": ("Number", "Nummer", "Numéro", "Nummer"),
        "column.dutch_name": (
            "Dutch name",
            "Nederlandse naam",
            "Nom néerlandais",
            "Niederländischer Name",
        ),
        "column.french_name": (
            "French name",
            "Franse naam",
            "Nom français",
            "Französischer Name",
        ),
        "column.existed": ("Days", "Dagen", "Jours", "Tage"),
        "column.from_20_in": (
            "20 or more, in {year}",
            "Minstens 20, in {year}",
            "20 ou plus, en {year}",
            "20 oder mehr, im Jahr {year}",
        ),
        "column.right_in": (
            "A full-timer's right in {year}",
            "Het recht van een voltijdse in {year}",
            "Le droit d'un temps plein en {year}",
            "Das Recht bei Vollzeit im Jahr {year}",
        ),
        "column.workers_found": (
            "Workers, where found",
            "Werknemers, waar gevonden",
            "Travailleurs, là où c'est connu",
            "Arbeitnehmer, wo gefunden",
        ),
        "column.workers": ("Workers", "Werknemers", "Travailleurs", "Arbeitnehmer"),
        "column.committees": ("Committees", "Comités", "Commissions", "Kommissionen"),
        "column.source": ("Source", "Bron", "Source", "Quelle"),
        "committees.of": ("Of", "Van", "De", "Von"),
        "committees.all_others": ("all others", "alle andere", "toutes les autres", "alle anderen"),
        "committees.and": (
            "{one} and {other}",
            "{one} en {other}",
            "{one} et {other}",
            "{one} und {other}",
        ),
        "committees.workers_head": (
            "## Workers, where a number was found",
            "## Werknemers, waar een aantal werd gevonden",
            "## Travailleurs, là où un nombre a été trouvé",
            "## Arbeitnehmer, wo eine Zahl gefunden wurde",
        ),
        "committees.sources_head": (
            "## Sources of the numbers and names",
            "## Bronnen van de nummers en namen",
            "## Sources des numéros et des noms",
            "## Quellen der Nummern und Namen",
        ),
        "answered.by_the_act": (
            "answered, by the act's own figure",
            "beantwoord, met het eigen aantal van de wet",
            "réponse donnée, par le nombre de la loi elle-même",
            "beantwortet, mit der Zahl des Gesetzes selbst",
        ),
        "answered.by_agreement": (
            "answered, by a sector agreement of which several sources speak",
            "beantwoord, met een sectorale cao waarover meerdere bronnen spreken",
            "réponse donnée, par une CCT sectorielle dont plusieurs sources parlent",
            "beantwortet, mit einem sektoralen Abkommen, von dem mehrere Quellen sprechen",
        ),
        "answered.one_source": (
            "answered, from one source",
            "beantwoord, uit één bron",
            "réponse donnée, d'après une source",
            "beantwortet, aus einer Quelle",
        ),
        "answered.undetermined": (
            "undetermined; from 10 workers on with what is sure",
            "onbepaald; vanaf 10 werknemers met wat zeker is",
            "indéterminé ; à partir de 10 travailleurs avec ce qui est certain",
            "unbestimmt; ab 10 Arbeitnehmern mit dem, was sicher ist",
        ),
        # What was due when.
        "timeline.head": (
            (
                "# What was due when\n\nGenerated from the tables of the rulebook by `python -m "
                "fla_rules timeline`; a test compares them.\n\n*In force on a day* and *known on a "
                "day* are different questions. Every answer below is the one that\nhad to be given "
                "on the day of knowledge at the head of its column, and that the library still "
                "gives\nwhen asked as of then.\n"
            ),
            (
                "# Wat wanneer te doen was\n\nGemaakt uit de tabellen van het regelboek met "
                "`python -m fla_rules timeline`.\n\n*Van kracht op een dag* en *gekend op een dag* "
                "zijn verschillende vragen. Elk antwoord hieronder is\nhet antwoord dat moest "
                "worden gegeven op de dag boven de kolom, en dat de bibliotheek nog altijd\ngeeft "
                "wanneer de vraag over die dag gaat.\n"
            ),
            (
                "# Ce qui était dû, et quand\n\nÉtabli à partir des tableaux du recueil des règles "
                "par `python -m fla_rules timeline`.\n\n*En vigueur un jour* et *connu un jour* "
                "sont deux questions différentes. Chaque réponse ci-dessous\nest celle qu'il "
                "fallait donner au jour qui figure en tête de sa colonne, et que la bibliothèque "
                "donne\nencore pour une question posée à ce jour.\n"
            ),
            (
                "# Was wann fällig war\n\nAus den Tabellen des Regelwerks erstellt mit `python -m "
                "fla_rules timeline`.\n\n*In Kraft an einem Tag* und *bekannt an einem Tag* sind "
                "verschiedene Fragen. Jede Antwort ist jene,\ndie an dem Tag zu geben war, der "
                "über ihrer Spalte steht, und die die Bibliothek zum Stand dieses\nTages noch "
                "immer gibt.\n"
            ),
        ),
        "timeline.start_up": (
            "## The start-up registration\n\nOf workers in service on 1 April 2024 (FLA 33).",
            "## De eerste registratie\n\nVan werknemers in dienst op 1 april 2024 (FLA 33).",
            (
                "## Le premier enregistrement\n\nDes travailleurs en service le 1er avril 2024 "
                "(FLA 33)."
            ),
            "## Die Erstregistrierung\n\nDer Arbeitnehmer im Dienst am 1. April 2024 (FLA 33).",
        ),
        "timeline.answers": (
            (
                "## What one had to answer\n\nFor three workers and their trainings, by day of "
                "knowledge. *Lifted* is what the law, as\nknown, no longer imposes; an empty cell "
                "is a duty that it does not have.\n"
            ),
            (
                "## Wat moest worden geantwoord\n\nVoor drie werknemers en hun opleidingen, per "
                "dag waarop het recht gekend was. *Opgeheven* is wat\nhet recht, zoals gekend, "
                "niet meer oplegt; een lege cel is een verplichting die het niet heeft.\n"
            ),
            (
                "## Ce qu'il fallait répondre\n\nPour trois travailleurs et leurs formations, "
                "selon le jour auquel le droit était connu. *Levée* dit\nce que le droit, tel que "
                "connu, n'impose plus ; une case vide est une obligation qu'il n'a pas.\n"
            ),
            (
                "## Was zu antworten war\n\nFür drei Arbeitnehmer und ihre Ausbildungen, nach dem "
                "Stand des Tages. *Nicht mehr auferlegt* ist,\nwas die bekannte Rechtslage nicht "
                "mehr verlangt; eine leere Zelle ist eine Pflicht, die sie nicht\nkennt.\n"
            ),
        ),
        "timeline.terms": (
            (
                "## Every term\n\nThe reference day is that of the trigger, the first day of the "
                "quarter, or 1 January. Of the rows\nfor a reference day, the one known last holds."
            ),
            (
                "## Elke termijn\n\nDe referentiedag is die van de gebeurtenis, de eerste dag van "
                "het kwartaal, of 1 januari. Van de\nrijen voor een referentiedag geldt die welke "
                "het laatst gekend werd."
            ),
            (
                "## Chaque délai\n\nLe jour de référence est celui de l'événement, le premier jour "
                "du trimestre, ou le 1er janvier. Parmi\nles lignes pour un jour de référence, "
                "celle qui a été connue en dernier vaut."
            ),
            (
                "## Jede Frist\n\nDer Bezugstag ist jener des Ereignisses, der erste Tag des "
                "Quartals oder der 1. Januar. Von den\nZeilen für einen Bezugstag gilt jene, die "
                "zuletzt bekannt wurde."
            ),
        ),
        "timeline.choices": (
            "## The account instead of the FLA",
            "## De rekening in plaats van de FLA",
            "## Le compte à la place du FLA",
            "## Das Konto anstelle des FLA",
        ),
        "timeline.acts": (
            "## Every act and announcement",
            "## Elke wet en aankondiging",
            "## Chaque loi et chaque annonce",
            "## Jedes Gesetz und jede Ankündigung",
        ),
        "timeline.in_service": (
            "in service on {day}",
            "in dienst op {day}",
            "en service le {day}",
            "im Dienst am {day}",
        ),
        "timeline.hired": (
            "hired on {day}",
            "aangeworven op {day}",
            "entrée en service le {day}",
            "eingestellt am {day}",
        ),
        "timeline.not_due": (
            "no longer due",
            "niet meer te doen",
            "plus due",
            "nicht mehr fällig",
        ),
        "timeline.lifted": ("lifted", "opgeheven", "levée", "nicht mehr auferlegt"),
        "timeline.never": ("never", "nooit", "jamais", "nie"),
        "column.known_from": ("Known from", "Gekend vanaf", "Connu à partir du", "Bekannt ab"),
        "column.known": ("Known", "Gekend", "Connu", "Bekannt"),
        "column.list_published": (
            "The list may be published from",
            "De lijst mag worden gepubliceerd vanaf",
            "La liste peut être publiée à partir du",
            "Die Liste darf veröffentlicht werden ab",
        ),
        "column.reference_days": (
            "Reference days",
            "Referentiedagen",
            "Jours de référence",
            "Bezugstage",
        ),
        "column.choice_open": (
            "Choice open",
            "Keuze mogelijk",
            "Choix ouvert",
            "Wahl möglich",
        ),
        "column.title": ("Title", "Titel", "Titre", "Titel"),
        "column.note": ("Note", "Noot", "Note", "Anmerkung"),
        # The vectors that fix the law, and the score of an engine.
        "coverage.head": (
            (
                "# Law coverage\n\nGenerated by `python -m fla_rules spec coverage`; a test "
                "compares them. Each paragraph of chapters\n9 and 12 of the act of 3 October 2022 "
                "(TR) and of the act of 20 October 2023 (FLA), with the vectors\nthat fix it, or "
                "why none can."
            ),
            (
                "# Dekking van de wetten\n\nGemaakt met `python -m fla_rules spec coverage`. Elke "
                "paragraaf van de hoofdstukken 9 en 12 van de\nwet van 3 oktober 2022 (TR) en van "
                "de wet van 20 oktober 2023 (FLA), met de voorbeelden die hem\nvastleggen, of "
                "waarom geen enkel dat kan. Waarover een paragraaf gaat, staat in het Engels."
            ),
            (
                "# Couverture des lois\n\nÉtabli par `python -m fla_rules spec coverage`. Chaque "
                "paragraphe des chapitres 9 et 12 de la loi du\n3 octobre 2022 (TR) et de la loi "
                "du 20 octobre 2023 (FLA), avec les exemples qui le fixent, ou\npourquoi aucun ne "
                "le peut. L'objet de chaque paragraphe est donné en anglais."
            ),
            (
                "# Abdeckung der Gesetze\n\nErstellt mit `python -m fla_rules spec coverage`. "
                "Jeder Paragraph der Kapitel 9 und 12 des Gesetzes\nvom 3. Oktober 2022 (TR) und "
                "des Gesetzes vom 20. Oktober 2023 (FLA), mit den Beispielen, die ihn\nfestlegen, "
                "oder warum keines es kann. Wovon ein Paragraph handelt, steht auf Englisch."
            ),
        ),
        "coverage.counted": (
            "{vectors} vectors; {paragraphs} paragraphs fixed.",
            "{vectors} voorbeelden; {paragraphs} paragrafen vastgelegd.",
            "Exemples : {vectors} ; paragraphes fixés : {paragraphs}.",
            "{vectors} Beispiele; {paragraphs} Paragraphen festgelegt.",
        ),
        "column.paragraph": ("Paragraph", "Paragraaf", "Paragraphe", "Paragraph"),
        "column.about": ("About", "Over", "Objet", "Über"),
        "column.vectors": (
            "Vectors, or why none",
            "Voorbeelden, of waarom geen",
            "Exemples, ou pourquoi aucun",
            "Beispiele, oder warum keine",
        ),
        "coverage.from_to": (
            "{count}: `{first}` to `{last}`",
            "{count}: `{first}` tot `{last}`",
            "{count} : de `{first}` à `{last}`",
            "{count}: `{first}` bis `{last}`",
        ),
        "coverage.one": (
            "{count}: `{first}`",
            "{count}: `{first}`",
            "{count} : `{first}`",
            "{count}: `{first}`",
        ),
        "score.agree": (
            "{agree} of {vectors}",
            "{agree} van {vectors}",
            "{agree} sur {vectors}",
            "{agree} von {vectors}",
        ),
        "score.total": (
            "{agree} of {vectors} vectors agree",
            "{agree} van {vectors} voorbeelden komen overeen",
            "{agree} exemples sur {vectors} concordent",
            "{agree} von {vectors} Beispielen stimmen überein",
        ),
        "score.level": ("level {level}", "niveau {level}", "niveau {level}", "Stufe {level}"),
        "files_written": (
            "{count} files written",
            "Geschreven bestanden: {count}",
            "Fichiers écrits : {count}",
            "Geschriebene Dateien: {count}",
        ),
    }
)
