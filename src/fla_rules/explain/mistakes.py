"""What is wrong, in each language: the words of errors, by the English ones where they are raised.

Each in English, Dutch, French and German beside each other. A value stands in its place as it was
given, so no sentence agrees with one.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain.forms import unbroken

_ROWS: Final = (
    # Between the two halves, and after them.
    (
        "{problem}; {remedy}",
        "{problem}; {remedy}",
        "{problem} ; {remedy}",
        "{problem}; {remedy}",
    ),
    (
        " (worker {worker})",
        " (werknemer {worker})",
        " (travailleur {worker})",
        " (Arbeitnehmer {worker})",
    ),
    (
        "and {count} more",
        "en nog {count}",
        "et {count} de plus",
        "und {count} weitere",
    ),
    (
        "and more than {count} more",
        "en meer dan {count} andere",
        "et plus de {count} autres",
        "und mehr als {count} weitere",
    ),
    (
        "mistakes in the dossier: {count}",
        "fouten in het dossier: {count}",
        "erreurs dans le dossier : {count}",
        "Fehler im Dossier: {count}",
    ),
    (
        "mend each line of `mistakes`",
        "verbeter elke regel van `mistakes`",
        "corriger chaque ligne de `mistakes`",
        "jede Zeile von `mistakes` berichtigen",
    ),
    (
        "{one} or {other}",
        "{one} of {other}",
        "{one} ou {other}",
        "{one} oder {other}",
    ),
    # The text of a file.
    (
        "larger than {most} bytes",
        "groter dan {most} bytes",
        "plus grand que {most} octets",
        "größer als {most} Bytes",
    ),
    (
        "split it by employer",
        "splits het per werkgever",
        "le diviser par employeur",
        "nach Arbeitgebern aufteilen",
    ),
    (
        "not UTF-8 from byte {byte} on",
        "geen UTF-8 vanaf byte {byte}",
        "pas en UTF-8 à partir de l'octet {byte}",
        "kein UTF-8 ab Byte {byte}",
    ),
    (
        "save the file as UTF-8",
        "bewaar het bestand als UTF-8",
        "enregistrer le fichier en UTF-8",
        "die Datei als UTF-8 speichern",
    ),
    (
        "not JSON at line {line}, column {column}: {why}",
        "geen JSON op regel {line}, kolom {column}: {why}",
        "pas du JSON à la ligne {line}, colonne {column} : {why}",
        "kein JSON in Zeile {line}, Spalte {column}: {why}",
    ),
    (
        "mend it there",
        "verbeter het daar",
        "le corriger à cet endroit",
        "dort berichtigen",
    ),
    (
        "Expecting value",
        "hier hoort een waarde",
        "une valeur est attendue",
        "hier wird ein Wert erwartet",
    ),
    (
        "Expecting ',' delimiter",
        "hier hoort een komma",
        "une virgule est attendue",
        "hier wird ein Komma erwartet",
    ),
    (
        "Expecting ':' delimiter",
        "hier hoort een dubbele punt",
        "un deux-points est attendu",
        "hier wird ein Doppelpunkt erwartet",
    ),
    (
        "Expecting property name enclosed in double quotes",
        "hier hoort een sleutel tussen aanhalingstekens",
        "une clé entre guillemets est attendue",
        "hier wird ein Schlüssel in Anführungszeichen erwartet",
    ),
    (
        "Illegal trailing comma before end of object",
        "een komma voor het einde van het object",
        "une virgule avant la fin de l'objet",
        "ein Komma vor dem Ende des Objekts",
    ),
    (
        "Illegal trailing comma before end of array",
        "een komma voor het einde van de lijst",
        "une virgule avant la fin de la liste",
        "ein Komma vor dem Ende der Liste",
    ),
    (
        "Extra data",
        "er staat nog iets achter",
        "il y a encore quelque chose après",
        "danach steht noch etwas",
    ),
    (
        "Unterminated string starting at",
        "hier begint een tekst die niet eindigt",
        "ici commence un texte qui ne finit pas",
        "hier beginnt ein Text, der nicht endet",
    ),
    (
        "Invalid control character at",
        "een stuurteken dat niet mag",
        "un caractère de contrôle non admis",
        "ein unzulässiges Steuerzeichen",
    ),
    (
        "Invalid \\escape",
        "een ongeldige \\",
        "une barre \\ non admise",
        "ein unzulässiges \\",
    ),
    (
        "Invalid \\uXXXX escape",
        "een ongeldige \\uXXXX",
        "une suite \\uXXXX non admise",
        "ein unzulässiges \\uXXXX",
    ),
    (
        "nested without end",
        "zonder einde genest",
        "imbriqué sans fin",
        "ohne Ende verschachtelt",
    ),
    (
        "nested too deep",
        "te diep genest",
        "imbriqué trop profondément",
        "zu tief verschachtelt",
    ),
    (
        "nest at most {most} deep",
        "nest hoogstens {most} diep",
        "imbriquer sur {most} niveaux au plus",
        "höchstens {most} tief verschachteln",
    ),
    (
        "stands more than once",
        "staat er meer dan eens",
        "figure plus d'une fois",
        "steht mehr als einmal da",
    ),
    (
        "keep one",
        "houd er één",
        "en garder une",
        "eines behalten",
    ),
    (
        "a key that stands more than once",
        "een sleutel die er meer dan eens staat",
        "une clé qui figure plus d'une fois",
        "ein Schlüssel, der mehr als einmal dasteht",
    ),
    (
        "{given} is a floating-point number",
        "{given} is een drijvendekommagetal",
        "{given} est un nombre à virgule flottante",
        "{given} ist eine Gleitkommazahl",
    ),
    (
        "{given} is longer than any amount of this field",
        "{given} is langer dan elk getal in dit vak",
        "{given} est plus long que tout nombre de ce domaine",
        "{given} ist länger als jede Zahl dieses Fachs",
    ),
    (
        'write an exact amount as text, such as "4/5" or "0.8"',
        'schrijf een exact getal als tekst, zoals "4/5" of "0.8"',
        'écrire un nombre exact comme texte, tel que "4/5" ou "0.8"',
        'eine genaue Zahl als Text schreiben, wie "4/5" oder "0.8"',
    ),
    # What each value looks like.
    (
        "an object",
        "een object",
        "un objet",
        "ein Objekt",
    ),
    (
        "a list",
        "een lijst",
        "une liste",
        "eine Liste",
    ),
    (
        "a huge number",
        "een reusachtig getal",
        "un nombre énorme",
        "eine riesige Zahl",
    ),
    (
        "unknown key",
        "onbekende sleutel",
        "clé inconnue",
        "unbekannter Schlüssel",
    ),
    (
        "did you mean {near}?",
        "bedoelde u {near}?",
        "vouliez-vous dire {near} ?",
        "meinten Sie {near}?",
    ),
    (
        "the keys are {keys}",
        "de sleutels zijn {keys}",
        "les clés sont {keys}",
        "die Schlüssel sind {keys}",
    ),
    (
        "missing",
        "ontbreekt",
        "absent",
        "fehlt",
    ),
    (
        "every dossier gives it",
        "elk dossier geeft dit",
        "tout dossier le donne",
        "jedes Dossier gibt es an",
    ),
    (
        "{given} is not a text",
        "{given} is geen tekst",
        "{given} n'est pas un texte",
        "{given} ist kein Text",
    ),
    (
        "put it between quotation marks",
        "zet het tussen aanhalingstekens",
        "le mettre entre guillemets",
        "in Anführungszeichen setzen",
    ),
    (
        "{given} is not one line of printable text",
        "{given} is niet één regel afdrukbare tekst",
        "{given} n'est pas une ligne de texte imprimable",
        "{given} ist keine Zeile druckbaren Textes",
    ),
    (
        "give 1 to {most} characters without control characters",
        "geef 1 tot {most} tekens, zonder stuurtekens",
        "donner de 1 à {most} caractères, sans caractères de contrôle",
        "1 bis {most} Zeichen ohne Steuerzeichen angeben",
    ),
    (
        "{given} is not a whole number",
        "{given} is geen geheel getal",
        "{given} n'est pas un nombre entier",
        "{given} ist keine ganze Zahl",
    ),
    (
        "give one such as 12, unquoted",
        "geef er een zoals 12, zonder aanhalingstekens",
        "en donner un tel que 12, sans guillemets",
        "eine wie 12 angeben, ohne Anführungszeichen",
    ),
    (
        "{given} is more than any amount of this field",
        "{given} is meer dan elk getal in dit vak",
        "{given} dépasse tout nombre de ce domaine",
        "{given} ist mehr als jede Zahl dieses Fachs",
    ),
    (
        "at most {most}",
        "hoogstens {most}",
        "au plus {most}",
        "höchstens {most}",
    ),
    (
        "{year} is not a year of which a dossier says anything",
        "{year} is geen jaar waarover een dossier iets zegt",
        "{year} n'est pas une année dont un dossier dit quelque chose",
        "{year} ist kein Jahr, über das ein Dossier etwas sagt",
    ),
    (
        "give one from {first} to {last}",
        "geef er een van {first} tot {last}",
        "donner une valeur de {first} à {last}",
        "einen Wert von {first} bis {last} angeben",
    ),
    (
        "{given} is not a year",
        "{given} is geen jaar",
        "{given} n'est pas une année",
        "{given} ist kein Jahr",
    ),
    (
        "{year} is not a year",
        "{year} is geen jaar",
        "{year} n'est pas une année",
        "{year} ist kein Jahr",
    ),
    (
        'give one such as "2025", up to {last}',
        'geef er een zoals "2025", tot en met {last}',
        'en donner une telle que "2025", jusqu\'à {last}',
        'eines wie "2025" angeben, bis {last}',
    ),
    (
        "{given} is neither true nor false",
        "{given} is niet true en niet false",
        "{given} n'est ni true ni false",
        "{given} ist weder true noch false",
    ),
    (
        "give true or false, unquoted",
        "geef true of false, zonder aanhalingstekens",
        "donner true ou false, sans guillemets",
        "true oder false angeben, ohne Anführungszeichen",
    ),
    (
        "{given} is not an exact amount",
        "{given} is geen exact getal",
        "{given} n'est pas un nombre exact",
        "{given} ist keine genaue Zahl",
    ),
    (
        "{where}{given} is not an exact amount",
        "{where}{given} is geen exact getal",
        "{where}{given} n'est pas un nombre exact",
        "{where}{given} ist keine genaue Zahl",
    ),
    (
        'give a whole number, or a text such as "4/5" or "0.8"',
        'geef een geheel getal, of een tekst zoals "4/5" of "0.8"',
        'donner un nombre entier, ou un texte tel que "4/5" ou "0.8"',
        'eine ganze Zahl angeben, oder einen Text wie "4/5" oder "0.8"',
    ),
    (
        'give a whole number, or a text such as "4/5", or "-1/2" of days that are owed',
        (
            'geef een geheel getal, of een tekst zoals "4/5", of "-1/2" van dagen die '
            "verschuldigd zijn"
        ),
        'donner un nombre entier, ou un texte tel que "4/5", ou "-1/2" pour des jours dus',
        ('eine ganze Zahl angeben, oder einen Text wie "4/5", oder "-1/2" bei geschuldeten Tagen'),
    ),
    (
        (
            'give a whole number, or a text such as "4/5" or "0.8", not below zero, of at'
            " most {digits} digits a part"
        ),
        (
            'geef een geheel getal, of een tekst zoals "4/5" of "0.8", niet onder nul, '
            "met hoogstens {digits} cijfers per deel"
        ),
        (
            'donner un nombre entier, ou un texte tel que "4/5" ou "0.8", pas sous zéro, '
            "d'au plus {digits} chiffres par partie"
        ),
        (
            'eine ganze Zahl angeben, oder einen Text wie "4/5" oder "0.8", nicht unter '
            "null, mit höchstens {digits} Ziffern je Teil"
        ),
    ),
    (
        "{given} is not a day",
        "{given} is geen dag",
        "{given} n'est pas un jour",
        "{given} ist kein Tag",
    ),
    (
        'give an ISO date such as "2024-03-29"',
        'geef een ISO-datum zoals "2024-03-29"',
        'donner une date ISO telle que "2024-03-29"',
        'ein ISO-Datum wie "2024-03-29" angeben',
    ),
    (
        "give an ISO date such as 2024-03-29",
        "geef een ISO-datum zoals 2024-03-29",
        "donner une date ISO telle que 2024-03-29",
        "ein ISO-Datum wie 2024-03-29 angeben",
    ),
    (
        "{given} is none of the options",
        "{given} is geen van de keuzes",
        "{given} n'est aucun des choix",
        "{given} ist keine der Möglichkeiten",
    ),
    (
        "{given} is not one of the options",
        "{given} is niet een van de keuzes",
        "{given} n'est pas un des choix",
        "{given} ist nicht unter den Möglichkeiten",
    ),
    (
        "{given} is not a format known here",
        "{given} is geen formaat dat hier gekend is",
        "{given} n'est pas un format connu ici",
        "{given} ist kein hier bekanntes Format",
    ),
    (
        "give {options}",
        "geef {options}",
        "donner {options}",
        "{options} angeben",
    ),
    (
        "give one of {options}",
        "geef een van {options}",
        "donner une de ces valeurs : {options}",
        "einen dieser Werte angeben: {options}",
    ),
    (
        "{given} is not an object",
        "{given} is geen object",
        "{given} n'est pas un objet",
        "{given} ist kein Objekt",
    ),
    (
        "give one with the keys {keys}",
        "geef er een met de sleutels {keys}",
        "en donner un avec les clés {keys}",
        "eines mit den Schlüsseln {keys} angeben",
    ),
    (
        "put it between {{ and }}",
        "zet het tussen {{ en }}",
        "le mettre entre {{ et }}",
        "zwischen {{ und }} setzen",
    ),
    (
        "{given} is not a list",
        "{given} is geen lijst",
        "{given} n'est pas une liste",
        "{given} ist keine Liste",
    ),
    (
        "put it between [ and ]",
        "zet het tussen [ en ]",
        "le mettre entre [ et ]",
        "zwischen [ und ] setzen",
    ),
    (
        "a key stands more than once, in two spellings",
        "een sleutel staat er meer dan eens, in twee schrijfwijzen",
        "une clé figure plus d'une fois, sous deux graphies",
        "ein Schlüssel steht mehr als einmal da, in zwei Schreibweisen",
    ),
    (
        "{name}: a key stands twice",
        "{name}: een sleutel staat er twee keer",
        "{name} : une clé figure deux fois",
        "{name}: ein Schlüssel steht zweimal da",
    ),
    (
        "give each once",
        "geef elk één keer",
        "donner chacune une seule fois",
        "jeden einmal angeben",
    ),
    (
        "keep one of them",
        "houd een van beide",
        "n'en garder qu'un exemplaire",
        "eines von beiden behalten",
    ),
    (
        "{given} is not a quarter",
        "{given} is geen kwartaal",
        "{given} n'est pas un trimestre",
        "{given} ist kein Quartal",
    ),
    (
        'give one such as "2024Q1"',
        'geef er een zoals "2024Q1"',
        'en donner un tel que "2024Q1"',
        'eines wie "2024Q1" angeben',
    ),
    (
        "quarter {number} of {year} does not exist",
        "kwartaal {number} van {year} bestaat niet",
        "le trimestre {number} de {year} n'existe pas",
        "das Quartal {number} von {year} gibt es nicht",
    ),
    (
        'give a quarter from 1 to 4, such as "2024Q1"',
        'geef een kwartaal van 1 tot 4, zoals "2024Q1"',
        'donner un trimestre de 1 à 4, tel que "2024Q1"',
        'ein Quartal von 1 bis 4 angeben, wie "2024Q1"',
    ),
    (
        "{given} is not a duration",
        "{given} is geen duur",
        "{given} n'est pas une durée",
        "{given} ist keine Dauer",
    ),
    (
        'give hours and minutes such as "7:36"',
        'geef uren en minuten zoals "7:36"',
        'donner des heures et des minutes telles que "7:36"',
        'Stunden und Minuten wie "7:36" angeben',
    ),
    (
        "{given} is not the length of a working day",
        "{given} is niet de duur van een werkdag",
        "{given} n'est pas la durée d'une journée de travail",
        "{given} ist nicht die Dauer eines Arbeitstages",
    ),
    (
        "a full-timer's day of more than 24 hours",
        "een werkdag van een voltijdse van meer dan 24 uur",
        "une journée à temps plein de plus de 24 heures",
        "ein Tag eines Vollzeitarbeitnehmers von mehr als 24 Stunden",
    ),
    (
        "a full-timer's day of 0:00",
        "een werkdag van een voltijdse van 0:00",
        "une journée à temps plein de 0:00",
        "ein Tag eines Vollzeitarbeitnehmers von 0:00",
    ),
    (
        'give its length, such as "7:36"',
        'geef de duur ervan, zoals "7:36"',
        'en donner la durée, telle que "7:36"',
        'die Dauer angeben, wie "7:36"',
    ),
    # Numbers of who is who.
    (
        "{given} is not an enterprise number",
        "{given} is geen ondernemingsnummer",
        "{given} n'est pas un numéro d'entreprise",
        "{given} ist keine Unternehmensnummer",
    ),
    (
        'give its ten digits, such as "0403.170.701"',
        'geef de tien cijfers, zoals "0403.170.701"',
        'en donner les dix chiffres, tels que "0403.170.701"',
        'die zehn Ziffern angeben, wie "0403.170.701"',
    ),
    (
        "enterprise number {number} begins with {digit}",
        "ondernemingsnummer {number} begint met {digit}",
        "le numéro d'entreprise {number} commence par {digit}",
        "die Unternehmensnummer {number} beginnt mit {digit}",
    ),
    (
        "it begins with 0 or 1",
        "het begint met 0 of 1",
        "il commence par 0 ou 1",
        "sie beginnt mit 0 oder 1",
    ),
    (
        "enterprise number {number} has check digits {given}",
        "ondernemingsnummer {number} heeft als controlecijfers {given}",
        "le numéro d'entreprise {number} a pour chiffres de contrôle {given}",
        "die Unternehmensnummer {number} hat die Prüfziffern {given}",
    ),
    (
        "they would be {check} if the other digits are right",
        "dat zou {check} zijn als de andere cijfers juist zijn",
        "ce serait {check} si les autres chiffres sont exacts",
        "sie wären {check}, wenn die anderen Ziffern stimmen",
    ),
    (
        "{given} has not {count} digits",
        "{given} heeft geen {count} cijfers",
        "{given} n'a pas {count} chiffres",
        "{given} hat nicht {count} Ziffern",
    ),
    (
        'give a number such as "{example}"',
        'geef een nummer zoals "{example}"',
        'donner un numéro tel que "{example}"',
        'eine Nummer wie "{example}" angeben',
    ),
    (
        "national number {number} has wrong check digits",
        "rijksregisternummer {number} heeft verkeerde controlecijfers",
        "le numéro de registre national {number} a de faux chiffres de contrôle",
        "die Nationalregisternummer {number} hat falsche Prüfziffern",
    ),
    (
        "compare all eleven digits",
        "vergelijk alle elf cijfers",
        "comparer les onze chiffres",
        "alle elf Ziffern vergleichen",
    ),
    (
        "national number {number} has counter {counter}",
        "rijksregisternummer {number} heeft als volgnummer {counter}",
        "le numéro de registre national {number} a pour numéro d'ordre {counter}",
        "die Nationalregisternummer {number} hat die laufende Nummer {counter}",
    ),
    (
        "it runs from 001 to 998",
        "dat loopt van 001 tot 998",
        "il va de 001 à 998",
        "sie geht von 001 bis 998",
    ),
    (
        "national number {number} has an impossible birth day",
        "rijksregisternummer {number} heeft een geboortedag die niet kan",
        "le numéro de registre national {number} a un jour de naissance impossible",
        "die Nationalregisternummer {number} hat einen unmöglichen Geburtstag",
    ),
    (
        (
            "its first six digits are a day: year, month (+ 20 or + 40 in a bis number), "
            "day; a month or day that is not known is 00"
        ),
        (
            "de eerste zes cijfers zijn een dag: jaar, maand (+ 20 of + 40 in een bis-"
            "nummer), dag; een maand of dag die niet gekend is, is 00"
        ),
        (
            "ses six premiers chiffres sont un jour : année, mois (+ 20 ou + 40 dans un "
            "numéro bis), jour ; un mois ou un jour inconnu est 00"
        ),
        (
            "die ersten sechs Ziffern sind ein Tag: Jahr, Monat (+ 20 oder + 40 in einer "
            "Bis-Nummer), Tag; ein unbekannter Monat oder Tag ist 00"
        ),
    ),
    (
        "national number {number} says born on {born}, after {on}",
        "rijksregisternummer {number} zegt geboren op {born}, na {on}",
        "le numéro de registre national {number} dit né le {born}, après le {on}",
        "die Nationalregisternummer {number} sagt geboren am {born}, nach dem {on}",
    ),
    (
        "national number {number} says born from {born} on, after {on}",
        "rijksregisternummer {number} zegt geboren vanaf {born}, na {on}",
        "le numéro de registre national {number} dit né à partir du {born}, après le {on}",
        "die Nationalregisternummer {number} sagt geboren ab dem {born}, nach dem {on}",
    ),
    (
        "give the number of somebody born by then",
        "geef het nummer van iemand die toen al geboren was",
        "donner le numéro d'une personne née à cette date",
        "die Nummer von jemandem angeben, der bis dahin geboren ist",
    ),
    (
        "{given} is not a joint committee",
        "{given} is geen paritair comité",
        "{given} n'est pas une commission paritaire",
        "{given} ist keine paritätische Kommission",
    ),
    (
        'write "{official}"',
        'schrijf "{official}"',
        'écrire "{official}"',
        '"{official}" schreiben',
    ),
    (
        'give one such as "200" or "140.01", with two digits after each dot',
        'geef er een zoals "200" of "140.01", met twee cijfers na elk punt',
        'en donner une telle que "200" ou "140.01", avec deux chiffres après chaque point',
        'eine wie "200" oder "140.01" angeben, mit zwei Ziffern nach jedem Punkt',
    ),
    # What rows mean together.
    (
        "{name} is not in the dossier",
        "{name} staat niet in het dossier",
        "{name} ne figure pas dans le dossier",
        "{name} steht nicht im Dossier",
    ),
    (
        "give one of {known}",
        "geef een van {known}",
        "donner un de ceux-ci : {known}",
        "eines davon angeben: {known}",
    ),
    (
        "the dossier names none",
        "het dossier noemt er geen",
        "le dossier n'en nomme aucun",
        "das Dossier nennt keines",
    ),
    (
        "{name} stands more than once",
        "{name} staat er meer dan eens",
        "{name} figure plus d'une fois",
        "{name} steht mehr als einmal da",
    ),
    (
        "give each its own",
        "geef elk een eigen",
        "donner à chacun le sien",
        "jedem ein eigenes geben",
    ),
    (
        "the period ends on {last}, before it begins on {first}",
        "de periode eindigt op {last}, voor ze begint op {first}",
        "la période se termine le {last}, avant de commencer le {first}",
        "der Zeitraum endet am {last}, bevor er am {first} beginnt",
    ),
    (
        "give a last day on or after the first",
        "geef een laatste dag op of na de eerste",
        "donner un dernier jour égal ou postérieur au premier",
        "einen letzten Tag am ersten oder danach angeben",
    ),
    (
        "{day} is too far",
        "{day} ligt te ver",
        "{day} est trop éloigné",
        "{day} liegt zu weit weg",
    ),
    (
        "give a day up to the year {year}",
        "geef een dag tot en met het jaar {year}",
        "donner un jour jusqu'à l'année {year}",
        "einen Tag bis zum Jahr {year} angeben",
    ),
    (
        "a working regime of {worked}/{full} is not a part of full-time",
        "een arbeidsregime van {worked}/{full} is geen deel van voltijds",
        "un régime de travail de {worked}/{full} n'est pas une partie d'un temps plein",
        "eine Arbeitsregelung von {worked}/{full} ist kein Teil einer Vollzeit",
    ),
    (
        'give a fraction above 0 and at most 1, such as "4/5"',
        'geef een breuk boven 0 en hoogstens 1, zoals "4/5"',
        'donner une fraction au-dessus de 0 et d\'au plus 1, telle que "4/5"',
        'einen Bruch über 0 und höchstens 1 angeben, wie "4/5"',
    ),
    (
        "a full-timer's week of 0 hours",
        "een week van een voltijdse van 0 uur",
        "une semaine à temps plein de 0 heure",
        "eine Woche eines Vollzeitarbeitnehmers von 0 Stunden",
    ),
    (
        "a full-timer's week below one hour, or above 120",
        "een week van een voltijdse onder één uur, of boven 120",
        "une semaine à temps plein de moins d'une heure, ou de plus de 120",
        "eine Woche eines Vollzeitarbeitnehmers unter einer Stunde oder über 120",
    ),
    (
        'give weekly hours such as "38"',
        'geef uren per week zoals "38"',
        'donner des heures par semaine telles que "38"',
        'Wochenstunden wie "38" angeben',
    ),
    (
        "the regime from {day} is neither a fraction nor a week",
        "het regime vanaf {day} is geen breuk en geen week",
        "le régime à partir du {day} n'est ni une fraction ni une semaine",
        "die Regelung ab dem {day} ist weder ein Bruch noch eine Woche",
    ),
    (
        'give "fraction", or "hours" with "full_time_hours"',
        'geef "fraction", of "hours" met "full_time_hours"',
        'donner "fraction", ou "hours" avec "full_time_hours"',
        '"fraction" angeben, oder "hours" mit "full_time_hours"',
    ),
    (
        "no working regime on {day}, the first day",
        "geen arbeidsregime op {day}, de eerste dag",
        "aucun régime de travail le {day}, le premier jour",
        "keine Arbeitsregelung am {day}, dem ersten Tag",
    ),
    (
        (
            "let the first regime begin on or before the first day of the employment, or "
            "give none where it is not known"
        ),
        (
            "laat het eerste regime beginnen op of voor de eerste dag van de "
            "tewerkstelling, of geef er geen waar het niet gekend is"
        ),
        (
            "faire commencer le premier régime au plus tard le premier jour de "
            "l'occupation, ou n'en donner aucun s'il n'est pas connu"
        ),
        (
            "die erste Regelung spätestens am ersten Tag der Beschäftigung beginnen "
            "lassen, oder keine angeben, wo sie nicht bekannt ist"
        ),
    ),
    (
        "two working regimes begin on the same day",
        "twee arbeidsregimes beginnen op dezelfde dag",
        "deux régimes de travail commencent le même jour",
        "zwei Arbeitsregelungen beginnen am selben Tag",
    ),
    (
        "the employments add up to {total} of full-time on {day}",
        "de tewerkstellingen zijn samen {total} van voltijds op {day}",
        "les occupations font ensemble {total} d'un temps plein le {day}",
        "die Beschäftigungen ergeben zusammen {total} einer Vollzeit am {day}",
    ),
    (
        "end one before the next begins, or correct their regimes",
        "laat de ene eindigen voor de volgende begint, of verbeter hun regimes",
        "mettre fin à l'une avant que la suivante commence, ou corriger leurs régimes",
        "eine enden lassen, bevor die nächste beginnt, oder ihre Regelungen berichtigen",
    ),
    (
        "an employment that begins on {day}",
        "een tewerkstelling die begint op {day}",
        "une occupation qui commence le {day}",
        "eine Beschäftigung, die am {day} beginnt",
    ),
    (
        "give its first day, up to the year {last}",
        "geef de eerste dag ervan, tot en met het jaar {last}",
        "en donner le premier jour, jusqu'à l'année {last}",
        "ihren ersten Tag angeben, bis zum Jahr {last}",
    ),
    (
        "joint committee {committee} does not exist on every day of the employment",
        "paritair comité {committee} bestaat niet op elke dag van de tewerkstelling",
        "la commission paritaire {committee} n'existe pas chaque jour de l'occupation",
        "die paritätische Kommission {committee} besteht nicht an jedem Tag der Beschäftigung",
    ),
    (
        "end the employment with the committee, and begin another in the next",
        "laat de tewerkstelling met het comité eindigen, en begin een andere in het volgende",
        (
            "mettre fin à l'occupation avec la commission, et en commencer une autre dans"
            " la suivante"
        ),
        (
            "die Beschäftigung mit der Kommission enden lassen und eine andere in der "
            "nächsten beginnen"
        ),
    ),
    (
        "a {kind} suspension without a resulting regime",
        "een schorsing ({kind}) zonder regime dat eruit volgt",
        "une suspension ({kind}) sans régime qui en résulte",
        "eine Aussetzung ({kind}) ohne Regelung, die sich daraus ergibt",
    ),
    (
        "a {kind} suspension with a resulting regime",
        "een schorsing ({kind}) met een regime dat eruit volgt",
        "une suspension ({kind}) avec un régime qui en résulte",
        "eine Aussetzung ({kind}) mit einer Regelung, die sich daraus ergibt",
    ),
    (
        "give the resulting regime of a reduced suspension, and of a full one none",
        "geef het regime dat volgt uit een gedeeltelijke schorsing, en bij een volledige geen",
        (
            "donner le régime qui résulte d'une suspension partielle, et aucun pour une "
            "suspension complète"
        ),
        (
            "die Regelung angeben, die sich aus einer teilweisen Aussetzung ergibt, bei "
            "einer vollständigen keine"
        ),
    ),
    (
        "a reduced suspension leaves {left}, more than the contract's {contract}",
        "een gedeeltelijke schorsing laat {left}, meer dan de {contract} van het contract",
        "une suspension partielle laisse {left}, plus que les {contract} du contrat",
        "eine teilweise Aussetzung lässt {left}, mehr als die {contract} des Vertrags",
    ),
    (
        "give what is still worked during it, over full-time",
        "geef wat er nog wordt gewerkt, gedeeld door voltijds",
        "donner ce qui est encore travaillé pendant celle-ci, sur un temps plein",
        "angeben, was währenddessen noch gearbeitet wird, geteilt durch Vollzeit",
    ),
    (
        "a transfer on {day} of a worker who entered with the transferor on {entry}",
        ("een overgang op {day} van een werknemer die bij de overdrager in dienst kwam op {entry}"),
        "un transfert le {day} d'un travailleur entré chez le cédant le {entry}",
        (
            "ein Übergang am {day} eines Arbeitnehmers, der beim übertragenden "
            "Arbeitgeber am {entry} eintrat"
        ),
    ),
    (
        "give the first day with the transferor, before the transfer",
        "geef de eerste dag bij de overdrager, voor de overgang",
        "donner le premier jour chez le cédant, avant le transfert",
        "den ersten Tag beim übertragenden Arbeitgeber angeben, vor dem Übergang",
    ),
    (
        "a transfer of undertaking without the worker's entry with the transferor",
        "een overgang van onderneming zonder de indiensttreding bij de overdrager",
        "un transfert d'entreprise sans l'entrée en service chez le cédant",
        "ein Übergang des Unternehmens ohne den Dienstantritt beim übertragenden Arbeitgeber",
    ),
    (
        "an entry with a transferor without a transfer of undertaking",
        "een indiensttreding bij een overdrager zonder overgang van onderneming",
        "une entrée en service chez un cédant sans transfert d'entreprise",
        "ein Dienstantritt bei einem übertragenden Arbeitgeber ohne Übergang des Unternehmens",
    ),
    (
        'give "began_by": "transfer" with "transferred_from": the day, or neither',
        'geef "began_by": "transfer" met "transferred_from": de dag, of geen van beide',
        'donner "began_by": "transfer" avec "transferred_from": le jour, ou aucun des deux',
        ('"began_by": "transfer" mit "transferred_from": dem Tag angeben, oder keines von beiden'),
    ),
    (
        "training {training} has no last day",
        "opleiding {training} heeft geen laatste dag",
        "la formation {training} n'a pas de dernier jour",
        "die Ausbildung {training} hat keinen letzten Tag",
    ),
    (
        "give the day it ends",
        "geef de dag waarop ze eindigt",
        "donner le jour où elle se termine",
        "den Tag angeben, an dem sie endet",
    ),
    (
        "training {training} corrects itself",
        "opleiding {training} verbetert zichzelf",
        "la formation {training} se corrige elle-même",
        "die Ausbildung {training} berichtigt sich selbst",
    ),
    (
        "give the correction its own id",
        "geef de verbetering een eigen id",
        "donner à la rectification son propre id",
        "der Berichtigung eine eigene ID geben",
    ),
    (
        "the corrections of training {training} lead back to {other}",
        "de verbeteringen van opleiding {training} leiden terug naar {other}",
        "les rectifications de la formation {training} ramènent à {other}",
        "die Berichtigungen der Ausbildung {training} führen zurück zu {other}",
    ),
    (
        "training {training} corrects {other}, another worker's",
        "opleiding {training} verbetert {other}, van een andere werknemer",
        "la formation {training} corrige {other}, d'un autre travailleur",
        "die Ausbildung {training} berichtigt {other}, die eines anderen Arbeitnehmers",
    ),
    (
        "{training} is another worker's",
        "{training} is van een andere werknemer",
        "{training} est d'un autre travailleur",
        "{training} gehört einem anderen Arbeitnehmer",
    ),
    (
        "let a correction name an earlier entry of the same worker",
        "laat een verbetering een eerdere rij van dezelfde werknemer noemen",
        "faire désigner par la rectification une ligne antérieure du même travailleur",
        "eine Berichtigung soll eine frühere Zeile desselben Arbeitnehmers nennen",
    ),
    (
        "{what} is not in one unit",
        "{what} staat niet in één eenheid",
        "{what} n'est pas dans une seule unité",
        "{what} steht nicht in einer Einheit",
    ),
    (
        'give either "days" or "hours"',
        'geef "days" of "hours", niet allebei',
        'donner soit "days", soit "hours"',
        'entweder "days" oder "hours" angeben',
    ),
    (
        "the figure",
        "het aantal",
        "le nombre",
        "die Zahl",
    ),
    (
        "the figure from {year}",
        "het aantal vanaf {year}",
        "le nombre à partir de {year}",
        "die Zahl ab {year}",
    ),
    (
        "the most",
        "het meeste",
        "le maximum",
        "das Höchste",
    ),
    (
        "the duration",
        "de duur",
        "la durée",
        "die Dauer",
    ),
    (
        "what is charged",
        "wat wordt aangerekend",
        "ce qui est imputé",
        "was angerechnet wird",
    ),
    (
        "{what} on {day}",
        "{what} op {day}",
        "{what} le {day}",
        "{what} am {day}",
    ),
    (
        "a training {training}",
        "een opleiding {training}",
        "une formation {training}",
        "eine Ausbildung {training}",
    ),
    (
        "an opening balance",
        "een beginsaldo",
        "un solde de départ",
        "ein Anfangssaldo",
    ),
    (
        "nothing that a dossier asks for happened",
        "niets waarnaar een dossier vraagt, gebeurde",
        "rien de ce que demande un dossier n'a eu lieu",
        "nichts, wonach ein Dossier fragt, geschah",
    ),
    (
        "give the day from {first} to {last} on which it was, or leave it out",
        "geef de dag van {first} tot {last} waarop het was, of laat het weg",
        "donner le jour, de {first} à {last}, où cela a eu lieu, ou l'omettre",
        "den Tag von {first} bis {last} angeben, an dem es war, oder es weglassen",
    ),
    (
        "an opening balance of {year} on {day}",
        "een beginsaldo van {year} op {day}",
        "un solde de départ de {year} le {day}",
        "ein Anfangssaldo von {year} am {day}",
    ),
    (
        "give a year from {first} on that has begun by then",
        "geef een jaar vanaf {first} dat dan begonnen is",
        "donner une année à partir de {first} qui a alors commencé",
        "ein Jahr ab {first} angeben, das dann begonnen hat",
    ),
    (
        "{worker} has another of {year} and {kind} on {day}",
        "{worker} heeft een ander van {year} en {kind} op {day}",
        "{worker} en a un autre de {year} et {kind} le {day}",
        "{worker} hat ein anderes von {year} und {kind} am {day}",
    ),
    (
        "{day} lies before {start}, from which the account of {worker} is kept",
        "{day} ligt voor {start}, vanaf wanneer de rekening van {worker} wordt bijgehouden",
        "{day} précède {start}, à partir duquel le compte de {worker} est tenu",
        "{day} liegt vor {start}, ab wann das Konto von {worker} geführt wird",
    ),
    (
        "give what was left on {start}, or leave the account_from out",
        "geef wat over was op {start}, of laat account_from weg",
        "donner ce qui restait le {start}, ou omettre account_from",
        "angeben, was am {start} übrig war, oder account_from weglassen",
    ),
    (
        "{days} is below zero",
        "{days} is onder nul",
        "{days} est sous zéro",
        "{days} ist unter null",
    ),
    (
        'a debt is kept only under the reading "overuse": "debt"',
        'een schuld wordt alleen bijgehouden onder de lezing "overuse": "debt"',
        'une dette n\'est tenue que selon la lecture "overuse": "debt"',
        'eine Schuld wird nur nach der Lesart "overuse": "debt" geführt',
    ),
    (
        "the amounts of {worker} have no common denominator of {digits} digits",
        "de aantallen van {worker} hebben geen gemeenschappelijke noemer van {digits} cijfers",
        "les nombres de {worker} n'ont pas de dénominateur commun de {digits} chiffres",
        "die Zahlen von {worker} haben keinen gemeinsamen Nenner von {digits} Ziffern",
    ),
    (
        "round its regimes and what is charged, as to hundredths",
        "rond de regimes af, en wat wordt aangerekend, zoals op honderdsten",
        "arrondir ses régimes et ce qui est imputé, par exemple aux centièmes",
        "seine Regelungen und was angerechnet wird runden, etwa auf Hundertstel",
    ),
    (
        (
            "{key}: {count} of joint committee {committee} at the end of {quarter} are "
            "more than all of the employer, {all}"
        ),
        (
            "{key}: {count} van paritair comité {committee} op het einde van {quarter} "
            "zijn meer dan alle van de werkgever, {all}"
        ),
        (
            "{key} : {count} de la commission paritaire {committee} à la fin de {quarter}"
            " dépassent tous ceux de l'employeur, {all}"
        ),
        (
            "{key}: {count} der paritätischen Kommission {committee} am Ende von "
            "{quarter} sind mehr als alle des Arbeitgebers, {all}"
        ),
    ),
    (
        "give those of the committee alone, and those of all in quarter_end_fte",
        "geef alleen die van het comité, en die van allen in quarter_end_fte",
        "donner ceux de la commission seule, et ceux de tous dans quarter_end_fte",
        "nur die der Kommission angeben, und die aller in quarter_end_fte",
    ),
    (
        "{what} without {key}",
        "{what} zonder {key}",
        "{what} sans {key}",
        "{what} ohne {key}",
    ),
    (
        'give "{key}"',
        'geef "{key}"',
        'donner "{key}"',
        '"{key}" angeben',
    ),
    (
        "{year} has no right in days",
        "{year} heeft geen recht in dagen",
        "{year} n'a pas de droit en jours",
        "{year} hat kein Recht in Tagen",
    ),
    (
        "give a year from {first} on",
        "geef een jaar vanaf {first}",
        "donner une année à partir de {first}",
        "ein Jahr ab {first} angeben",
    ),
    (
        "{role} {id} of {employer}",
        "{role} {id} van {employer}",
        "{role} {id} de {employer}",
        "{role} {id} von {employer}",
    ),
    (
        "{role} {id} of no employer",
        "{role} {id} van geen werkgever",
        "{role} {id} d'aucun employeur",
        "{role} {id} von keinem Arbeitgeber",
    ),
    (
        "name the employer of a worker, and of nobody else",
        "noem de werkgever van een werknemer, en van niemand anders",
        "nommer l'employeur d'un travailleur, et de personne d'autre",
        "den Arbeitgeber eines Arbeitnehmers nennen, und von sonst niemandem",
    ),
    # Agreements and readings.
    (
        "agreement {committee} has no source",
        "cao {committee} heeft geen bron",
        "la CCT {committee} n'a pas de source",
        "das Abkommen {committee} hat keine Quelle",
    ),
    (
        "give its title and source",
        "geef de titel en de bron",
        "en donner le titre et la source",
        "Titel und Quelle angeben",
    ),
    (
        "agreement {committee} has no figures",
        "cao {committee} heeft geen aantallen",
        "la CCT {committee} n'a pas de nombres",
        "das Abkommen {committee} hat keine Zahlen",
    ),
    (
        "give at least one step, a size that was not found, or a rule",
        "geef minstens één stap, een omvang die niet is gevonden, of een regel",
        "donner au moins une étape, une taille non trouvée, ou une règle",
        "mindestens einen Schritt, eine nicht gefundene Größe oder eine Regel angeben",
    ),
    (
        "agreement {committee}: 999 says that no joint committee is competent",
        "cao {committee}: 999 zegt dat geen paritair comité bevoegd is",
        "CCT {committee} : 999 dit qu'aucune commission paritaire n'est compétente",
        "Abkommen {committee}: 999 sagt, dass keine paritätische Kommission zuständig ist",
    ),
    (
        "give the number of the committee that concluded the agreement",
        "geef het nummer van het comité dat de cao sloot",
        "donner le numéro de la commission qui a conclu la CCT",
        "die Nummer der Kommission angeben, die das Abkommen schloss",
    ),
    (
        "agreement {committee} names joint committee {twice} twice",
        "cao {committee} noemt paritair comité {twice} twee keer",
        "la CCT {committee} nomme la commission paritaire {twice} deux fois",
        "das Abkommen {committee} nennt die paritätische Kommission {twice} zweimal",
    ),
    (
        "name each committee that it covers once, and not its own",
        "noem elk comité waarvoor ze geldt één keer, en niet het eigen",
        "nommer une fois chaque commission qu'elle couvre, et pas la sienne",
        "jede Kommission, für die es gilt, einmal nennen, und nicht die eigene",
    ),
    (
        "agreement {committee} gives {kind} days of {size} from {year} twice",
        "cao {committee} geeft dagen ({kind}, {size}) vanaf {year} twee keer",
        "la CCT {committee} donne deux fois des jours ({kind}, {size}) à partir de {year}",
        "das Abkommen {committee} gibt Tage ({kind}, {size}) ab {year} zweimal",
    ),
    (
        "give one figure for each year, size and kind",
        "geef één aantal voor elk jaar, elke omvang en elke soort",
        "donner un nombre pour chaque année, taille et sorte",
        "eine Zahl für jedes Jahr, jede Größe und jede Art angeben",
    ),
    (
        (
            "agreement {committee} has a figure for {size}, which is among the sizes that"
            " were not found"
        ),
        (
            "cao {committee} heeft een aantal voor {size}, een van de omvangen die niet "
            "zijn gevonden"
        ),
        "la CCT {committee} a un nombre pour {size}, qui est parmi les tailles non trouvées",
        "das Abkommen {committee} hat eine Zahl für {size}, eine der nicht gefundenen Größen",
    ),
    (
        "take the size out of not_found, or the figure out of its steps",
        "haal de omvang uit not_found, of het aantal uit de stappen",
        "retirer la taille de not_found, ou le nombre de ses étapes",
        "die Größe aus not_found nehmen, oder die Zahl aus den Schritten",
    ),
    (
        "agreement {committee}, {size} from {year}",
        "cao {committee}, {size} vanaf {year}",
        "CCT {committee}, {size} à partir de {year}",
        "Abkommen {committee}, {size} ab {year}",
    ),
    (
        "{where}: the agreement is valid from {day}",
        "{where}: de cao geldt vanaf {day}",
        "{where} : la CCT est valable à partir du {day}",
        "{where}: das Abkommen gilt ab dem {day}",
    ),
    (
        "give a year in which it is valid",
        "geef een jaar waarin ze geldt",
        "donner une année où elle est valable",
        "ein Jahr angeben, in dem es gilt",
    ),
    (
        "{where}: company days are the employer's",
        "{where}: de dagen van de onderneming zijn van de werkgever",
        "{where} : les jours octroyés par l'employeur sont les siens",
        "{where}: die Tage des Unternehmens sind die des Arbeitgebers",
    ),
    (
        'give "legal" or "sectoral"',
        'geef "legal" of "sectoral"',
        'donner "legal" ou "sectoral"',
        '"legal" oder "sectoral" angeben',
    ),
    (
        "{where}: below 10 the act gives no right (TR 51 § 2)",
        "{where}: onder 10 geeft de wet geen recht (TR 51 § 2)",
        "{where} : sous 10, la loi ne donne pas de droit (TR 51 § 2)",
        "{where}: unter 10 gibt das Gesetz kein Recht (TR 51 § 2)",
    ),
    (
        'give the kind "sectoral"',
        'geef de soort "sectoral"',
        'donner la sorte "sectoral"',
        'die Art "sectoral" angeben',
    ),
    (
        "agreement {committee} gives {days} days for {size} from {year}",
        "cao {committee} geeft dagen voor {size} vanaf {year}: {days}",
        "la CCT {committee} donne des jours pour {size} à partir de {year} : {days}",
        "das Abkommen {committee} gibt Tage für {size} ab {year}: {days}",
    ),
    (
        "TR {article} sets at least {floor}",
        "TR {article} bepaalt minstens {floor}",
        "TR {article} fixe au moins {floor}",
        "TR {article} bestimmt mindestens {floor}",
    ),
    (
        "the sector rule {kind} from {year}",
        "de sectorregel {kind} vanaf {year}",
        "la règle sectorielle {kind} à partir de {year}",
        "die Sektorregel {kind} ab {year}",
    ),
    (
        "{rule} has no {key}",
        "{rule} heeft geen {key}",
        "{rule} n'a pas de {key}",
        "{rule} hat kein {key}",
    ),
    (
        "give its {key}",
        "geef {key}",
        "donner {key}",
        "{key} angeben",
    ),
    (
        "{rule} has a {key}",
        "{rule} heeft {key}",
        "{rule} a {key}",
        "{rule} hat {key}",
    ),
    (
        "leave its {key} out",
        "laat {key} weg",
        "omettre {key}",
        "{key} weglassen",
    ),
    (
        "{rule} is not in hours",
        "{rule} staat niet in uren",
        "{rule} n'est pas en heures",
        "{rule} steht nicht in Stunden",
    ),
    (
        "give its figure in hours",
        "geef het aantal in uren",
        "en donner le nombre en heures",
        "die Zahl in Stunden angeben",
    ),
    (
        "{rule} is not in days",
        "{rule} staat niet in dagen",
        "{rule} n'est pas en jours",
        "{rule} steht nicht in Tagen",
    ),
    (
        "give its figure in days",
        "geef het aantal in dagen",
        "en donner le nombre en jours",
        "die Zahl in Tagen angeben",
    ),
    (
        "{rule} is of no several years",
        "{rule} is niet van meerdere jaren",
        "{rule} n'est pas de plusieurs années",
        "{rule} ist nicht von mehreren Jahren",
    ),
    (
        "leave over_years out for one year",
        "laat over_years weg voor één jaar",
        "omettre over_years pour une année",
        "over_years für ein Jahr weglassen",
    ),
    (
        "{rule} is of no month",
        "{rule} is van geen maand",
        "{rule} n'est d'aucun mois",
        "{rule} ist von keinem Monat",
    ),
    (
        "give 1 or more",
        "geef 1 of meer",
        "donner 1 ou plus",
        "1 oder mehr angeben",
    ),
    (
        "{rule} ends in {key}",
        "{rule} eindigt in {key}",
        "{rule} se termine en {key}",
        "{rule} endet {key}",
    ),
    (
        "give a last year from its first on",
        "geef een laatste jaar vanaf het eerste",
        "donner une dernière année à partir de la première",
        "ein letztes Jahr ab dem ersten angeben",
    ),
    (
        "day {day} of month {month} is not in every year",
        "dag {day} van maand {month} bestaat niet in elk jaar",
        "le jour {day} du mois {month} n'existe pas chaque année",
        "Tag {day} von Monat {month} gibt es nicht in jedem Jahr",
    ),
    (
        "give a month from 1 to 12, and one of its days",
        "geef een maand van 1 tot 12, en een van haar dagen",
        "donner un mois de 1 à 12, et un de ses jours",
        "einen Monat von 1 bis 12 angeben, und einen seiner Tage",
    ),
    (
        "{given} is not a reading",
        "{given} is geen lezing",
        "{given} n'est pas une lecture",
        "{given} ist keine Lesart",
    ),
    (
        "{given} is not an option of {question}",
        "{given} is geen keuze van {question}",
        "{given} n'est pas un choix de {question}",
        "{given} ist keine Möglichkeit von {question}",
    ),
    (
        "the holidays of {first} to {last} are not known",
        "de feestdagen van {first} tot {last} zijn niet gekend",
        "les jours fériés de {first} à {last} ne sont pas connus",
        "die Feiertage von {first} bis {last} sind nicht bekannt",
    ),
    (
        "give years from {from_} to {to}",
        "geef jaren van {from_} tot {to}",
        "donner des années de {from_} à {to}",
        "Jahre von {from_} bis {to} angeben",
    ),
    # A file of lines.
    (
        "not one worker",
        "niet één werknemer",
        "pas un seul travailleur",
        "nicht ein Arbeitnehmer",
    ),
    (
        "give each worker a line of its own",
        "geef elke werknemer een eigen regel",
        "donner à chaque travailleur sa propre ligne",
        "jedem Arbeitnehmer eine eigene Zeile geben",
    ),
    (
        "no object",
        "geen object",
        "pas un objet",
        "kein Objekt",
    ),
    (
        "give a JSON object on each line",
        "geef op elke regel een JSON-object",
        "donner un objet JSON sur chaque ligne",
        "in jeder Zeile ein JSON-Objekt angeben",
    ),
    (
        "stands in the wrong line",
        "staat op de verkeerde regel",
        "figure sur la mauvaise ligne",
        "steht in der falschen Zeile",
    ),
    (
        "give {keys} there",
        "geef daar {keys}",
        "y donner {keys}",
        "dort {keys} angeben",
    ),
    (
        "an answer in one piece",
        "een antwoord in één stuk",
        "une réponse d'un seul tenant",
        "eine Antwort in einem Stück",
    ),
    (
        "leave it out, or give --format jsonl",
        "laat het weg, of geef --format jsonl",
        "l'omettre, ou donner --format jsonl",
        "es weglassen, oder --format jsonl angeben",
    ),
    (
        "{given} is not a number of processes",
        "{given} is geen aantal processen",
        "{given} n'est pas un nombre de processus",
        "{given} ist keine Anzahl Prozesse",
    ),
    (
        "give one from 1 to {most}",
        "geef er een van 1 tot {most}",
        "donner une valeur de 1 à {most}",
        "einen Wert von 1 bis {most} angeben",
    ),
    # What is asked.
    (
        "{span} is not a span of years with a right in days",
        "{span} is geen reeks jaren met een recht in dagen",
        "{span} n'est pas une suite d'années avec un droit en jours",
        "{span} ist keine Reihe von Jahren mit einem Recht in Tagen",
    ),
    (
        "give at most {most} years from {first} to {last}",
        "geef hoogstens {most} jaren van {first} tot {last}",
        "donner au plus {most} années de {first} à {last}",
        "höchstens {most} Jahre von {first} bis {last} angeben",
    ),
    (
        "days ahead: {count}",
        "dagen vooruit: {count}",
        "jours à l'avance : {count}",
        "Tage im Voraus: {count}",
    ),
    (
        "give a number from 0 to {most}",
        "geef een getal van 0 tot {most}",
        "donner un nombre de 0 à {most}",
        "eine Zahl von 0 bis {most} angeben",
    ),
    (
        "{given} has no messages",
        "{given} heeft geen zinnen",
        "{given} n'a pas de phrases",
        "{given} hat keine Sätze",
    ),
    (
        "see --help",
        "zie --help",
        "voir --help",
        "siehe --help",
    ),
    (
        "the following arguments are required: {names}",
        "deze argumenten zijn nodig: {names}",
        "ces arguments sont nécessaires : {names}",
        "diese Argumente sind nötig: {names}",
    ),
    (
        "unrecognized arguments: {names}",
        "onbekende argumenten: {names}",
        "arguments inconnus : {names}",
        "unbekannte Argumente: {names}",
    ),
    (
        "argument {name}: expected one argument",
        "argument {name}: er hoort één waarde bij",
        "argument {name} : une valeur est attendue",
        "Argument {name}: ein Wert wird erwartet",
    ),
    (
        "argument {name}: expected at most one argument",
        "argument {name}: er hoort hoogstens één waarde bij",
        "argument {name} : une valeur au plus est attendue",
        "Argument {name}: höchstens ein Wert wird erwartet",
    ),
    (
        "argument {name}: ignored explicit argument {given}",
        "argument {name}: er hoort geen waarde bij ({given})",
        "argument {name} : aucune valeur n'est attendue ({given})",
        "Argument {name}: kein Wert wird erwartet ({given})",
    ),
    (
        "argument {name}: invalid choice: {given} (choose from {options})",
        "argument {name}: {given} kan niet (kies uit {options})",
        "argument {name} : {given} n'est pas un choix (choisir parmi {options})",
        "Argument {name}: {given} geht nicht (wählen aus {options})",
    ),
    (
        "argument {name}: not allowed with argument {other}",
        "argument {name}: kan niet samen met argument {other}",
        "argument {name} : pas permis avec l'argument {other}",
        "Argument {name}: nicht zusammen mit Argument {other}",
    ),
    (
        "-- stands where a value belongs",
        "-- staat waar een waarde hoort",
        "-- figure à la place d'une valeur",
        "-- steht, wo ein Wert hingehört",
    ),
    (
        "{given} is not a span of years",
        "{given} is geen reeks jaren",
        "{given} n'est pas une suite d'années",
        "{given} ist keine Reihe von Jahren",
    ),
    (
        "give 2024, or 2024-2026, the earlier first",
        "geef 2024, of 2024-2026, het vroegste eerst",
        "donner 2024, ou 2024-2026, la plus ancienne d'abord",
        "2024 angeben, oder 2024-2026, das frühere zuerst",
    ),
    (
        "{given} is not there",
        "{given} is er niet",
        "{given} n'existe pas",
        "{given} gibt es nicht",
    ),
    (
        "the dossier has none",
        "het dossier heeft er geen",
        "le dossier n'en a aucun",
        "das Dossier hat keines",
    ),
    (
        "{name} is set aside",
        "{name} is terzijde gelaten",
        "{name} est mis de côté",
        "{name} ist beiseitegelassen",
    ),
    (
        "mend the mistakes in its rows",
        "verbeter de fouten in de rijen ervan",
        "corriger les erreurs dans ses lignes",
        "die Fehler in seinen Zeilen berichtigen",
    ),
    (
        "{what} needs {package}",
        "{what} heeft {package} nodig",
        "{what} demande {package}",
        "{what} braucht {package}",
    ),
    (
        "pip install 'fla-rules[cli]'",
        "pip install 'fla-rules[cli]'",
        "pip install 'fla-rules[cli]'",
        "pip install 'fla-rules[cli]'",
    ),
    (
        "pip install 'fla-rules[calendar]'",
        "pip install 'fla-rules[calendar]'",
        "pip install 'fla-rules[calendar]'",
        "pip install 'fla-rules[calendar]'",
    ),
    (
        "{given} is not a number of days",
        "{given} is geen aantal dagen",
        "{given} n'est pas un nombre de jours",
        "{given} ist keine Anzahl Tage",
    ),
    (
        "give the day the question is about, or --committee",
        "geef de dag waarover de vraag gaat, of --committee",
        "donner le jour sur lequel porte la question, ou --committee",
        "den Tag angeben, um den es geht, oder --committee",
    ),
    (
        "the page of a committee is of all years",
        "de bladzijde van een comité is van alle jaren",
        "la page d'une commission est de toutes les années",
        "die Seite einer Kommission ist von allen Jahren",
    ),
    (
        "leave it out",
        "laat het weg",
        "l'omettre",
        "es weglassen",
    ),
    (
        "leave them out",
        "laat ze weg",
        "les omettre",
        "sie weglassen",
    ),
    (
        "999 says that no joint committee is competent",
        "999 zegt dat geen paritair comité bevoegd is",
        "999 dit qu'aucune commission paritaire n'est compétente",
        "999 sagt, dass keine paritätische Kommission zuständig ist",
    ),
    (
        "the act's figures hold",
        "de aantallen van de wet gelden",
        "les nombres de la loi valent",
        "die Zahlen des Gesetzes gelten",
    ),
    (
        "{committee} is in no list of joint committees",
        "{committee} staat in geen lijst van paritaire comités",
        "{committee} ne figure dans aucune liste des commissions paritaires",
        "{committee} steht in keiner Liste der paritätischen Kommissionen",
    ),
    (
        "correct the number",
        "verbeter het nummer",
        "corriger le numéro",
        "die Nummer berichtigen",
    ),
    (
        "{what} takes none",
        "{what} neemt er geen",
        "{what} n'en prend pas",
        "{what} nimmt keinen",
    ),
    (
        "it is what export writes to",
        "daar schrijft export naar",
        "c'est là qu'écrit export",
        "dorthin schreibt export",
    ),
    (
        "{what} is of all levels",
        "{what} is van alle niveaus",
        "{what} est de tous les niveaux",
        "{what} ist von allen Stufen",
    ),
    (
        "{what} takes no --engine and no --format",
        "{what} neemt geen --engine en geen --format",
        "{what} ne prend ni --engine ni --format",
        "{what} nimmt kein --engine und kein --format",
    ),
    (
        "no command",
        "geen opdracht",
        "aucune commande",
        "kein Befehl",
    ),
    (
        "give the one that starts the engine",
        "geef die waarmee het programma start",
        "donner celle qui lance le programme",
        "den angeben, der das Programm startet",
    ),
    (
        "{given}: {why}",
        "{given}: {why}",
        "{given} : {why}",
        "{given}: {why}",
    ),
    (
        "No closing quotation",
        "een aanhalingsteken is niet gesloten",
        "un guillemet n'est pas fermé",
        "ein Anführungszeichen ist nicht geschlossen",
    ),
    (
        "No escaped character",
        "na \\ komt geen teken",
        "aucun caractère après \\",
        "nach \\ folgt kein Zeichen",
    ),
    (
        "close it",
        "sluit het",
        "le fermer",
        "es schließen",
    ),
    (
        "{given} is not a level",
        "{given} is geen niveau",
        "{given} n'est pas un niveau",
        "{given} ist keine Stufe",
    ),
    (
        "give 1 right, 2 account, 3 duties or 4 supervision",
        "geef 1 recht, 2 rekening, 3 verplichtingen of 4 toezicht",
        "donner 1 droit, 2 compte, 3 obligations ou 4 surveillance",
        "1 Recht, 2 Konto, 3 Pflichten oder 4 Aufsicht angeben",
    ),
    (
        "give the folder to write the vectors to",
        "geef de map om de voorbeelden in te schrijven",
        "donner le dossier où écrire les exemples",
        "den Ordner angeben, in den die Beispiele kommen",
    ),
    (
        "{given} cannot be read ({why})",
        "{given} kan niet worden gelezen ({why})",
        "{given} ne peut pas être lu ({why})",
        "{given} kann nicht gelesen werden ({why})",
    ),
    (
        "give the path of a dossier file",
        "geef het pad van een dossierbestand",
        "donner le chemin d'un fichier de dossier",
        "den Pfad einer Dossierdatei angeben",
    ),
    (
        "{given} cannot be written ({why})",
        "{given} kan niet worden geschreven ({why})",
        "{given} ne peut pas être écrit ({why})",
        "{given} kann nicht geschrieben werden ({why})",
    ),
    (
        "{given} cannot be started ({why})",
        "{given} kan niet starten ({why})",
        "{given} ne peut pas être lancé ({why})",
        "{given} kann nicht gestartet werden ({why})",
    ),
    (
        "a process was ended before it answered",
        "een proces is beëindigd voor het antwoordde",
        "un processus a été arrêté avant d'avoir répondu",
        "ein Prozess wurde beendet, bevor er antwortete",
    ),
    (
        "give more memory, or fewer jobs",
        "geef meer geheugen, of minder jobs",
        "donner plus de mémoire, ou moins de jobs",
        "mehr Speicher oder weniger Jobs geben",
    ),
    (
        "give another",
        "geef een andere",
        "en donner un autre",
        "einen anderen angeben",
    ),
    (
        "there is none",
        "die is er niet",
        "il n'y en a pas",
        "es gibt keine",
    ),
    (
        "leave the standard output open",
        "laat de standaarduitvoer open",
        "laisser la sortie standard ouverte",
        "die Standardausgabe offen lassen",
    ),
    (
        "cannot be written ({why})",
        "kan niet worden geschreven ({why})",
        "ne peut pas être écrite ({why})",
        "kann nicht geschrieben werden ({why})",
    ),
    (
        "give it room",
        "geef ze plaats",
        "lui donner de la place",
        "ihr Platz geben",
    ),
    (
        "not a path",
        "geen pad",
        "pas un chemin",
        "kein Pfad",
    ),
    (
        "not a command",
        "geen opdracht",
        "pas une commande",
        "kein Befehl",
    ),
    (
        "not open",
        "niet open",
        "pas ouverte",
        "nicht offen",
    ),
    (
        "No such file or directory",
        "bestaat niet",
        "n'existe pas",
        "gibt es nicht",
    ),
    (
        "Is a directory",
        "is een map",
        "est un répertoire",
        "ist ein Ordner",
    ),
    (
        "Not a directory",
        "is geen map",
        "n'est pas un répertoire",
        "ist kein Ordner",
    ),
    (
        "File exists",
        "is een bestand",
        "est un fichier",
        "ist eine Datei",
    ),
    (
        "File name too long",
        "de naam is te lang",
        "le nom est trop long",
        "der Name ist zu lang",
    ),
    (
        "Permission denied",
        "geen toegang",
        "accès refusé",
        "kein Zugriff",
    ),
    (
        "No space left on device",
        "geen plaats meer",
        "plus de place",
        "kein Platz mehr",
    ),
    # What a program gives.
    (
        "digits: {given} is not {count} digits alone",
        "digits: {given} is niet {count} cijfers alleen",
        "digits : {given} n'est pas {count} chiffres seuls",
        "digits: {given} ist nicht {count} Ziffern allein",
    ),
    (
        "build it with `{kind}.parse`, which reads what stands between them",
        "bouw het met `{kind}.parse`, dat leest wat ertussen staat",
        "le construire avec `{kind}.parse`, qui lit ce qui est entre eux",
        "mit `{kind}.parse` bauen, das liest, was dazwischen steht",
    ),
    (
        "national number {number} with the day of birth {born}",
        "rijksregisternummer {number} met de geboortedag {born}",
        "numéro de registre national {number} avec le jour de naissance {born}",
        "Nationalregisternummer {number} mit dem Geburtstag {born}",
    ),
    (
        "build it with `NationalNumber.parse`, which reads the day",
        "bouw het met `NationalNumber.parse`, dat de dag leest",
        "le construire avec `NationalNumber.parse`, qui lit le jour",
        "mit `NationalNumber.parse` bauen, das den Tag liest",
    ),
    (
        "{given} is not an official number",
        "{given} is geen officieel nummer",
        "{given} n'est pas un numéro officiel",
        "{given} ist keine amtliche Nummer",
    ),
    (
        'give "{official}", or parse the text',
        'geef "{official}", of lees de tekst',
        'donner "{official}", ou lire le texte',
        '"{official}" angeben, oder den Text lesen',
    ),
    (
        "{given} is not a spelling of joint committee {official}",
        "{given} is geen schrijfwijze van paritair comité {official}",
        "{given} n'est pas une graphie de la commission paritaire {official}",
        "{given} ist keine Schreibweise der paritätischen Kommission {official}",
    ),
    (
        "give the text that was read",
        "geef de tekst die werd gelezen",
        "donner le texte qui a été lu",
        "den Text angeben, der gelesen wurde",
    ),
    (
        "{taken} {unit} taken from {amount}",
        "{taken} ({unit}) genomen van {amount}",
        "{taken} ({unit}) pris de {amount}",
        "{taken} ({unit}) von {amount} genommen",
    ),
    (
        "take at most what there is: an amount is never below zero",
        "neem hoogstens wat er is: een aantal is nooit onder nul",
        "prendre au plus ce qu'il y a : un nombre n'est jamais sous zéro",
        "höchstens nehmen, was da ist: eine Zahl ist nie unter null",
    ),
    (
        "{given} is not a way of writing an amount",
        "{given} is geen schrijfwijze van een aantal",
        "{given} n'est pas une façon d'écrire un nombre",
        "{given} ist keine Schreibweise einer Zahl",
    ),
    (
        'give decimals such as ".2f", or a width such as ">12"',
        'geef decimalen zoals ".2f", of een breedte zoals ">12"',
        'donner des décimales telles que ".2f", ou une largeur telle que ">12"',
        'Dezimalen wie ".2f" angeben, oder eine Breite wie ">12"',
    ),
    (
        "a working regime of {worked}/{full} is not in lowest terms",
        "een arbeidsregime van {worked}/{full} is niet vereenvoudigd",
        "un régime de travail de {worked}/{full} n'est pas réduit",
        "eine Arbeitsregelung von {worked}/{full} ist nicht gekürzt",
    ),
    (
        "build it with `WorkingRegime.of`, which reduces it",
        "bouw het met `WorkingRegime.of`, dat het vereenvoudigt",
        "le construire avec `WorkingRegime.of`, qui le réduit",
        "mit `WorkingRegime.of` bauen, das sie kürzt",
    ),
    (
        "an opening balance of no origin",
        "een beginsaldo zonder herkomst",
        "un solde de départ sans origine",
        "ein Anfangssaldo ohne Herkunft",
    ),
    (
        "say where and when it was read",
        "zeg waar en wanneer het werd gelezen",
        "dire où et quand il a été lu",
        "sagen, wo und wann er gelesen wurde",
    ),
    (
        "employer {id} is not written as an enterprise number",
        "werkgever {id} is niet geschreven als een ondernemingsnummer",
        "l'employeur {id} n'est pas écrit comme un numéro d'entreprise",
        "Arbeitgeber {id} ist nicht als Unternehmensnummer geschrieben",
    ),
    (
        "write {number}, or use Actor.employer",
        "schrijf {number}, of gebruik Actor.employer",
        "écrire {number}, ou employer Actor.employer",
        "{number} schreiben, oder Actor.employer verwenden",
    ),
    (
        "nobody who does something",
        "niemand die iets doet",
        "personne qui fait quelque chose",
        "niemand, der etwas tut",
    ),
    (
        'give "by" and "does"',
        'geef "by" en "does"',
        'donner "by" et "does"',
        '"by" und "does" angeben',
    ),
    # The social balance sheet.
    (
        "{value} is not in euros and cents",
        "{value} is niet in euro en cent",
        "{value} n'est pas en euros et centimes",
        "{value} ist nicht in Euro und Cent",
    ),
    (
        'give euros such as "450.50"',
        'geef euro zoals "450.50"',
        'donner des euros tels que "450.50"',
        'Euro wie "450.50" angeben',
    ),
    (
        "give four digits, such as 2025",
        "geef vier cijfers, zoals 2025",
        "donner quatre chiffres, par exemple 2025",
        "vier Ziffern angeben, zum Beispiel 2025",
    ),
    (
        "{year} is no year of which the social balance sheet is drawn up on {day}",
        "over {year} wordt op {day} geen sociale balans opgemaakt",
        "aucun bilan social de {year} n'est établi le {day}",
        "über {year} wird am {day} keine Sozialbilanz aufgestellt",
    ),
    (
        "the trainings of the year have no common denominator that can be written",
        "de opleidingen van het jaar hebben geen gemeenschappelijke noemer die te schrijven is",
        "les formations de l'année n'ont pas de dénominateur commun qui puisse s'écrire",
        "die Ausbildungen des Jahres haben keinen Nenner gemeinsam, der sich schreiben lässt",
    ),
    (
        "round their durations, as to hundredths",
        "rond hun duur af, bijvoorbeeld op honderdsten",
        "arrondir leurs durées, par exemple aux centièmes",
        "ihre Dauer runden, etwa auf Hundertstel",
    ),
    (
        "employments of {workers} in one question",
        "tewerkstellingen van {workers} in één vraag",
        "des occupations de {workers} dans une seule question",
        "Beschäftigungen von {workers} in einer Frage",
    ),
    (
        "ask for one worker at a time",
        "vraag één werknemer per keer",
        "demander un travailleur à la fois",
        "jeweils nach einem Arbeitnehmer fragen",
    ),
)

ENGLISH: Final[Mapping[str, str]] = MappingProxyType({row[0]: row[0] for row in _ROWS})
DUTCH: Final[Mapping[str, str]] = MappingProxyType({row[0]: row[1] for row in _ROWS})
FRENCH: Final[Mapping[str, str]] = MappingProxyType({row[0]: unbroken(row[2]) for row in _ROWS})
GERMAN: Final[Mapping[str, str]] = MappingProxyType({row[0]: row[3] for row in _ROWS})
