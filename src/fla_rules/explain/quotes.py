"""What the law's tables say in English, in Dutch, French and German: titles, notes and sources.

The rulebook writes down in English what it holds beside figures and days. None of that is an
official title: a source names an agreement by its day, and so does a translation. A part without a
translation stays in English, so that a new row needs none before it is asked.
"""

import re
from calendar import month_name
from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from fla_rules.explain.forms import Forms, unbroken

_MONTHS: Final = tuple(month_name)[1:]
_DAY: Final = rf"(?P<day>[0-9]{{1,2}} (?:{'|'.join(_MONTHS)}) [0-9]{{4}})"
# Texts that are named by their day, number or year: each language says a kind of them in one way.
KINDS: Final = MappingProxyType(
    {
        "RD {day}": rf"\bRD {_DAY}",
        "CBA {day}": rf"\bCBA {_DAY}",
        "act {day}": rf"\bact {_DAY}",
        "minister {day}": rf"\bminister {_DAY}",
        "announcement {day}": rf"\bannouncement {_DAY}",
        "sector agreement {day}": rf"\bsector agreement {_DAY}",
        "national agreement {day}": rf"\bnational agreement {_DAY}",
        "agreement {committee}": r"\bagreement (?P<committee>[0-9]{3}(?:\.[0-9]{2})*)\b",
        "from {year}": r"^from (?P<year>[0-9]{4})$",
        "number {number}": r"^number (?P<number>\S+)$",
    }
)


def in_quotes(text: str, quotes: Mapping[str, str], forms: Forms) -> str:
    r"""Say a text of the law's tables, part by part, as far as there is a translation.

    >>> from fla_rules.explain.forms import FRENCH
    >>> in_quotes("CBA 6 July 2023; figures not found", FRENCH_QUOTES, FRENCH)
    'CCT du 6 juillet 2023\xa0; chiffres non trouvés'
    """
    if not quotes:
        return text
    return forms.semicolon.join(_part(part, quotes, forms) for part in text.split("; "))


def _part(part: str, quotes: Mapping[str, str], forms: Forms) -> str:
    if part in quotes:
        return quotes[part]
    for kind, pattern in KINDS.items():
        if kind in quotes:
            # `re` keeps what it compiled; to do so before anybody asks would take a while.
            part = re.sub(pattern, partial(_named, said=quotes[kind], forms=forms), part)
    return part


def _named(found: "re.Match[str]", said: str, forms: Forms) -> str:
    values = found.groupdict()
    if "day" in values:
        day, month, year = values["day"].split()
        values["day"] = forms.day(date(int(year), _MONTHS.index(month) + 1, int(day)))
    return said.format(**values)


_ROWS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        # Texts that are named by their day, number or year.
        "RD {day}": (
            "KB van {day}",
            "AR du {day}",
            "K.E. vom {day}",
        ),
        "CBA {day}": (
            "cao van {day}",
            "CCT du {day}",
            "Abkommen vom {day}",
        ),
        "act {day}": (
            "wet van {day}",
            "loi du {day}",
            "Gesetz vom {day}",
        ),
        "minister {day}": (
            "minister, {day}",
            "ministre, {day}",
            "Minister, {day}",
        ),
        "announcement {day}": (
            "aankondiging van {day}",
            "annonce du {day}",
            "Ankündigung vom {day}",
        ),
        "sector agreement {day}": (
            "sectoraal akkoord van {day}",
            "accord sectoriel du {day}",
            "Sektorabkommen vom {day}",
        ),
        "national agreement {day}": (
            "nationaal akkoord van {day}",
            "accord national du {day}",
            "nationales Abkommen vom {day}",
        ),
        "agreement {committee}": (
            "cao {committee}",
            "CCT {committee}",
            "Abkommen {committee}",
        ),
        "from {year}": (
            "vanaf {year}",
            "dès {year}",
            "ab {year}",
        ),
        "number {number}": (
            "nummer {number}",
            "numéro {number}",
            "Nummer {number}",
        ),
        "act of 2025": (
            "wet van 2025",
            "loi de 2025",
            "Gesetz von 2025",
        ),
        "CBA not identified": (
            "cao niet geïdentificeerd",
            "CCT non identifiée",
            "Abkommen nicht identifiziert",
        ),
        "CBA not identified, as a payroll office reports it": (
            "cao niet geïdentificeerd, zoals een sociaal secretariaat ze vermeldt",
            "CCT non identifiée, telle qu'un secrétariat social la rapporte",
            "Abkommen nicht identifiziert, wie ein Sozialsekretariat es angibt",
        ),
        "CBA not identified, as the sector fund reports it": (
            "cao niet geïdentificeerd, zoals het sectorfonds ze vermeldt",
            "CCT non identifiée, telle que le fonds sectoriel la rapporte",
            "Abkommen nicht identifiziert, wie der Sektorfonds es angibt",
        ),
        (
            "CBA not identified, possibly CBA 19 October 2023 of committee 140, RD 3 May 2024 "
            "(numac 2024202200)"
        ): (
            (
                "cao niet geïdentificeerd, mogelijk de cao van 19 oktober 2023 van comité 140, KB "
                "van 3 mei 2024 (numac 2024202200)"
            ),
            (
                "CCT non identifiée, peut-être la CCT du 19 octobre 2023 de la commission 140, AR "
                "du 3 mai 2024 (numac 2024202200)"
            ),
            (
                "Abkommen nicht identifiziert, möglicherweise das Abkommen vom 19. Oktober 2023 "
                "der Kommission 140, K.E. vom 3. Mai 2024 (numac 2024202200)"
            ),
        ),
        "CBA of 2023 (agreement 27 September 2023)": (
            "cao van 2023 (akkoord van 27 september 2023)",
            "CCT de 2023 (accord du 27 septembre 2023)",
            "Abkommen von 2023 (Einigung vom 27. September 2023)",
        ),
        "CBA of 2023, not identified, as a payroll office reports it": (
            "cao van 2023, niet geïdentificeerd, zoals een sociaal secretariaat ze vermeldt",
            "CCT de 2023, non identifiée, telle qu'un secrétariat social la rapporte",
            "Abkommen von 2023, nicht identifiziert, wie ein Sozialsekretariat es angibt",
        ),
        "CBA 19 October 2023 of committee 140": (
            "cao van 19 oktober 2023 van comité 140",
            "CCT du 19 octobre 2023 de la commission 140",
            "Abkommen vom 19. Oktober 2023 der Kommission 140",
        ),
        "CBA 19 September and 8 November 2023": (
            "cao's van 19 september en 8 november 2023",
            "CCT des 19 septembre et 8 novembre 2023",
            "Abkommen vom 19. September und 8. November 2023",
        ),
        "CBA 23 June 2023 (sector fund) or 26 June 2023 (federations)": (
            "cao van 23 juni 2023 (sectorfonds) of 26 juni 2023 (federaties)",
            "CCT du 23 juin 2023 (fonds sectoriel) ou du 26 juin 2023 (fédérations)",
            "Abkommen vom 23. Juni 2023 (Sektorfonds) oder 26. Juni 2023 (Verbände)",
        ),
        (
            "CBA 28 September 2023, RD 26 March 2024 (numac 2024201455), or sector agreement 5 "
            "December 2023, RD 29 November 2024 (numac 2024205645)"
        ): (
            (
                "cao van 28 september 2023, KB van 26 maart 2024 (numac 2024201455), of sectoraal "
                "akkoord van 5 december 2023, KB van 29 november 2024 (numac 2024205645)"
            ),
            (
                "CCT du 28 septembre 2023, AR du 26 mars 2024 (numac 2024201455), ou accord "
                "sectoriel du 5 décembre 2023, AR du 29 novembre 2024 (numac 2024205645)"
            ),
            (
                "Abkommen vom 28. September 2023, K.E. vom 26. März 2024 (numac 2024201455), oder "
                "Sektorabkommen vom 5. Dezember 2023, K.E. vom 29. November 2024 (numac 2024205645)"
            ),
        ),
        "a later one is of 16 January 2025, RD 7 May 2025 (numac 2025201179)": (
            "een latere is van 16 januari 2025, KB van 7 mei 2025 (numac 2025201179)",
            "une plus récente est du 16 janvier 2025, AR du 7 mai 2025 (numac 2025201179)",
            "ein späteres ist vom 16. Januar 2025, K.E. vom 7. Mai 2025 (numac 2025201179)",
        ),
        "agreements 4 October 2023 and 5 March 2024": (
            "akkoorden van 4 oktober 2023 en 5 maart 2024",
            "accords des 4 octobre 2023 et 5 mars 2024",
            "Abkommen vom 4. Oktober 2023 und 5. März 2024",
        ),
        "likely, not identified": (
            "waarschijnlijk, niet geïdentificeerd",
            "probable, non identifiée",
            "wahrscheinlich, nicht identifiziert",
        ),
        "not identified": (
            "niet geïdentificeerd",
            "non identifiée",
            "nicht identifiziert",
        ),
        "sector agreement 2023-2024": (
            "sectoraal akkoord 2023-2024",
            "accord sectoriel 2023-2024",
            "Sektorabkommen 2023-2024",
        ),
        "sector agreement of November 2023": (
            "sectoraal akkoord van november 2023",
            "accord sectoriel de novembre 2023",
            "Sektorabkommen vom November 2023",
        ),
        "sector agreements 2023-2024, CBA not identified, as a payroll office reports them": (
            (
                "sectorale akkoorden 2023-2024, cao niet geïdentificeerd, zoals een sociaal "
                "secretariaat ze vermeldt"
            ),
            (
                "accords sectoriels 2023-2024, CCT non identifiée, tels qu'un secrétariat social "
                "les rapporte"
            ),
            (
                "Sektorabkommen 2023-2024, Abkommen nicht identifiziert, wie ein Sozialsekretariat "
                "sie angibt"
            ),
        ),
        "protocol of 7 May 2014 on the training of new workers": (
            "protocol van 7 mei 2014 over de opleiding van nieuwe werknemers",
            "protocole du 7 mai 2014 sur la formation des nouveaux travailleurs",
            "Protokoll vom 7. Mai 2014 über die Ausbildung neuer Arbeitnehmer",
        ),
        "premiums of the sector fund GRAFOC from 1 January 2026 on": (
            "premies van het sectorfonds GRAFOC vanaf 1 januari 2026",
            "primes du fonds sectoriel GRAFOC à partir du 1er janvier 2026",
            "Prämien des Sektorfonds GRAFOC ab dem 1. Januar 2026",
        ),
        # Acts, decrees and announcements.
        "Act of 3 October 2022 with various labour provisions": (
            "wet van 3 oktober 2022 houdende diverse arbeidsbepalingen",
            "loi du 3 octobre 2022 portant des dispositions diverses relatives au travail",
            "Gesetz vom 3. Oktober 2022",
        ),
        "Act of 20 October 2023 creating the Federal Learning Account": (
            "wet van 20 oktober 2023 betreffende de oprichting en het beheer van de FLA",
            "loi du 20 octobre 2023 relative à la création et la gestion du FLA",
            "Gesetz vom 20. Oktober 2023",
        ),
        "The minister: the tool is final on 1 June 2024, registration by 30 November 2024": (
            (
                "De minister: het instrument is definitief op 1 juni 2024, registratie tegen 30 "
                "november 2024"
            ),
            (
                "Le ministre : l'outil est définitif le 1er juin 2024, enregistrement pour le 30 "
                "novembre 2024"
            ),
            (
                "Der Minister: das Werkzeug ist am 1. Juni 2024 endgültig, Registrierung bis zum "
                "30. November 2024"
            ),
        ),
        "Royal decree of 14 July 2024 on the electronic filing of training plans": (
            (
                "koninklijk besluit van 14 juli 2024 over het elektronisch neerleggen van "
                "opleidingsplannen"
            ),
            (
                "arrêté royal du 14 juillet 2024 sur le dépôt des plans de formation par voie "
                "informatique"
            ),
            (
                "Königlicher Erlass vom 14. Juli 2024 über die elektronische Hinterlegung von "
                "Ausbildungsplänen"
            ),
        ),
        "Act of 8 December 2024: start-up registration before 1 April 2025": (
            "wet van 8 december 2024: eerste registratie voor 1 april 2025",
            "loi du 8 décembre 2024 : premier enregistrement avant le 1er avril 2025",
            "Gesetz vom 8. Dezember 2024: Erstregistrierung vor dem 1. April 2025",
        ),
        "Act of 6 April 2025: account or FLA until at the latest 1 September 2025": (
            "wet van 6 april 2025: rekening of FLA tot uiterlijk 1 september 2025",
            "loi du 6 avril 2025 : compte ou FLA jusqu'au 1er septembre 2025 au plus tard",
            "Gesetz vom 6. April 2025: Konto oder FLA bis spätestens 1. September 2025",
        ),
        "An act of 2025, not identified: the same choice until 1 January 2026": (
            "een wet van 2025, niet geïdentificeerd: dezelfde keuze tot 1 januari 2026",
            "une loi de 2025, non identifiée : le même choix jusqu'au 1er janvier 2026",
            "ein Gesetz von 2025, nicht identifiziert: dieselbe Wahl bis zum 1. Januar 2026",
        ),
        "Individual Learning Account announced for 1 January 2027": (
            "Individual Learning Account aangekondigd voor 1 januari 2027",
            "Individual Learning Account annoncé pour le 1er janvier 2027",
            "Individual Learning Account für den 1. Januar 2027 angekündigt",
        ),
        (
            "Act of 14 January 2026 modifying various provisions in social matters (modifiant "
            "diverses dispositions en matière sociale)"
        ): (
            (
                "wet van 14 januari 2026, met wijzigingen in sociale zaken (Franse titel: "
                "modifiant diverses dispositions en matière sociale)"
            ),
            "loi du 14 janvier 2026 modifiant diverses dispositions en matière sociale",
            (
                "Gesetz vom 14. Januar 2026, mit Änderungen im Sozialbereich (französischer Titel: "
                "modifiant diverses dispositions en matière sociale)"
            ),
        ),
        "account or FLA from 1 April 2024 (arts. 2-3)": (
            "rekening of FLA vanaf 1 april 2024 (art. 2-3)",
            "compte ou FLA à partir du 1er avril 2024 (art. 2-3)",
            "Konto oder FLA ab dem 1. April 2024 (Art. 2-3)",
        ),
        "amends FLA 33": (
            "wijzigt FLA 33",
            "modifie FLA 33",
            "ändert FLA 33",
        ),
        "amends FLA 33: before 1 April 2025": (
            "wijzigt FLA 33: voor 1 april 2025",
            "modifie FLA 33 : avant le 1er avril 2025",
            "ändert FLA 33: vor dem 1. April 2025",
        ),
        "announced term": (
            "aangekondigde termijn",
            "délai annoncé",
            "angekündigte Frist",
        ),
        "filing": (
            "neerlegging",
            "dépôt",
            "Hinterlegung",
        ),
        "transitional filing": (
            "overgangsregeling voor de neerlegging",
            "dépôt transitoire",
            "Übergangsregelung für die Hinterlegung",
        ),
        "repeal": (
            "opheffing",
            "abrogation",
            "Aufhebung",
        ),
        "art. 34 ends the form rules of TR 55 § 2 on 1 April 2024": (
            "art. 34 beëindigt de vormregels van TR 55 § 2 op 1 april 2024",
            "l'art. 34 met fin aux règles de forme de TR 55 § 2 le 1er avril 2024",
            "Art. 34 beendet die Formvorschriften von TR 55 § 2 am 1. April 2024",
        ),
        "arts. 29-30, after the term of art. 33": (
            "art. 29-30, na de termijn van art. 33",
            "art. 29-30, après le délai de l'art. 33",
            "Art. 29-30, nach der Frist von Art. 33",
        ),
        "back-dated (art. 2)": (
            "met terugwerkende kracht (art. 2)",
            "avec effet rétroactif (art. 2)",
            "rückwirkend (Art. 2)",
        ),
        "chapter 12, the training right": (
            "hoofdstuk 12, het opleidingsrecht",
            "chapitre 12, le droit à la formation",
            "Kapitel 12, das Recht auf Ausbildung",
        ),
        "chapter 9, training plans, from 1 September 2022": (
            "hoofdstuk 9, opleidingsplannen, vanaf 1 september 2022",
            "chapitre 9, plans de formation, à partir du 1er septembre 2022",
            "Kapitel 9, Ausbildungspläne, ab dem 1. September 2022",
        ),
        "data destroyed on 1 January 2027": (
            "gegevens vernietigd op 1 januari 2027",
            "données détruites le 1er janvier 2027",
            "Daten am 1. Januar 2027 vernichtet",
        ),
        "days, thresholds and formula of the training right unchanged": (
            "dagen, drempels en formule van het opleidingsrecht ongewijzigd",
            "jours, seuils et formule du droit à la formation inchangés",
            "Tage, Schwellen und Formel des Rechts auf Ausbildung unverändert",
        ),
        "no text": (
            "geen tekst",
            "pas de texte",
            "kein Text",
        ),
        "official pages also wrote 1 December 2024": (
            "officiële pagina's schreven ook 1 december 2024",
            "des pages officielles ont aussi écrit 1er décembre 2024",
            "amtliche Seiten schrieben auch 1. Dezember 2024",
        ),
        "one source: 31 December 2025": (
            "één bron: 31 december 2025",
            "une source : 31 décembre 2025",
            "eine Quelle: 31. Dezember 2025",
        ),
        "one source: before 2 March 2025": (
            "één bron: voor 2 maart 2025",
            "une source : avant le 2 mars 2025",
            "eine Quelle: vor dem 2. März 2025",
        ),
        "one source: until 31 December 2025": (
            "één bron: tot en met 31 december 2025",
            "une source : jusqu'au 31 décembre 2025",
            "eine Quelle: bis zum 31. Dezember 2025",
        ),
        "repeals the Federal Learning Account": (
            "heft de Federal Learning Account op",
            "abroge le Federal Learning Account",
            "hebt das Federal Learning Account auf",
        ),
        "the act was not found": (
            "de wet werd niet gevonden",
            "la loi n'a pas été trouvée",
            "das Gesetz wurde nicht gefunden",
        ),
        "the plans of 2023 and 2024": (
            "de plannen van 2023 en 2024",
            "les plans de 2023 et 2024",
            "die Pläne von 2023 und 2024",
        ),
        "the plans of 2023 and 2024 by 1 March 2025": (
            "de plannen van 2023 en 2024 tegen 1 maart 2025",
            "les plans de 2023 et 2024 pour le 1er mars 2025",
            "die Pläne von 2023 und 2024 bis zum 1. März 2025",
        ),
        "voted on 18 December 2025 (one source)": (
            "gestemd op 18 december 2025 (één bron)",
            "votée le 18 décembre 2025 (une source)",
            "verabschiedet am 18. Dezember 2025 (eine Quelle)",
        ),
        "voted on 27 March 2025": (
            "gestemd op 27 maart 2025",
            "votée le 27 mars 2025",
            "verabschiedet am 27. März 2025",
        ),
        "voted on 28 November 2024": (
            "gestemd op 28 november 2024",
            "votée le 28 novembre 2024",
            "verabschiedet am 28. November 2024",
        ),
        # What is said of a figure, a term or a rule.
        "20 workers, with no rule of counting": (
            "20 werknemers, zonder regel om te tellen",
            "20 travailleurs, sans règle de calcul",
            "20 Arbeitnehmer, ohne Zählregel",
        ),
        "GDPR 12(3): two more": (
            "AVG 12, lid 3: twee meer",
            "RGPD 12, § 3 : deux de plus",
            "DSGVO 12 Abs. 3: zwei mehr",
        ),
        "a provider may register it first": (
            "een verstrekker mag ze eerst registreren",
            "un prestataire peut l'enregistrer d'abord",
            "ein Anbieter darf sie zuerst registrieren",
        ),
        "a provider uses REST or batch only": (
            "een verstrekker gebruikt alleen REST of batch",
            "un prestataire n'utilise que REST ou batch",
            "ein Anbieter benutzt nur REST oder Batch",
        ),
        "a right beside the legal one": (
            "een recht naast het wettelijke",
            "un droit à côté du droit légal",
            "ein Recht neben dem gesetzlichen",
        ),
        "a right of the sector alone": (
            "een recht van de sector alleen",
            "un droit du seul secteur",
            "ein Recht des Sektors allein",
        ),
        "a training day is a normal working day of a full-timer": (
            "een opleidingsdag is een normale werkdag van een voltijdse",
            "un jour de formation est une journée normale d'un temps plein",
            "ein Ausbildungstag ist ein normaler Arbeitstag eines Vollzeitarbeitnehmers",
        ),
        "a week of five days, for the worker's own full-timer": (
            "een week van vijf dagen, voor de eigen voltijdse van de werknemer",
            "une semaine de cinq jours, pour le temps plein propre au travailleur",
            "eine Woche von fünf Tagen, für die Vollzeit dieses Arbeitnehmers",
        ),
        "a word, not an act, on the first three quarters of 2024": (
            "een mededeling, geen wet, over de eerste drie kwartalen van 2024",
            "une annonce, pas une loi, sur les trois premiers trimestres de 2024",
            "eine Mitteilung, kein Gesetz, zu den ersten drei Quartalen von 2024",
        ),
        "after each training, as soon as possible": (
            "na elke opleiding, zo snel mogelijk",
            "après chaque formation, le plus rapidement possible",
            "nach jeder Ausbildung, so bald wie möglich",
        ),
        "after it enters into force": (
            "na de inwerkingtreding",
            "après son entrée en vigueur",
            "nach seinem Inkrafttreten",
        ),
        "also arts. 52, 54 § 1, 55 § 3": (
            "ook art. 52, 54 § 1, 55 § 3",
            "aussi art. 52, 54 § 1, 55 § 3",
            "auch Art. 52, 54 § 1, 55 § 3",
        ),
        "also arts. 54 § 1, 55 § 3": (
            "ook art. 54 § 1, 55 § 3",
            "aussi art. 54 § 1, 55 § 3",
            "auch Art. 54 § 1, 55 § 3",
        ),
        "an end of one contract is no end of the service": (
            "het einde van één contract is geen einde van de dienst",
            "la fin d'un contrat n'est pas la fin du service",
            "das Ende eines Vertrags ist kein Ende des Dienstes",
        ),
        "as practised": (
            "zoals in de praktijk",
            "comme en pratique",
            "wie in der Praxis",
        ),
        "as the fund of committee 200 reads it": (
            "zoals het fonds van comité 200 het leest",
            "comme le lit le fonds de la commission 200",
            "wie der Fonds der Kommission 200 es liest",
        ),
        "at least": (
            "minstens",
            "au moins",
            "mindestens",
        ),
        "at least once a year, read as a calendar year": (
            "minstens één keer per jaar, gelezen als een kalenderjaar",
            "au moins une fois par an, lu comme une année civile",
            "mindestens einmal pro Jahr, gelesen als Kalenderjahr",
        ),
        "before 30 September": (
            "voor 30 september",
            "avant le 30 septembre",
            "vor dem 30. September",
        ),
        "before 31 March": (
            "voor 31 maart",
            "avant le 31 mars",
            "vor dem 31. März",
        ),
        "before the meeting on it": (
            "voor de vergadering erover",
            "avant la réunion à ce sujet",
            "vor der Sitzung dazu",
        ),
        "collective agreement 32bis was not read": (
            "cao 32bis werd niet gelezen",
            "la CCT 32bis n'a pas été lue",
            "das Abkommen 32bis wurde nicht gelesen",
        ),
        "days granted in the enterprise": (
            "in de onderneming toegekende dagen",
            "jours octroyés dans l'entreprise",
            "im Unternehmen gewährte Tage",
        ),
        "each year, for the company or a worker": (
            "elk jaar, voor de onderneming of een werknemer",
            "chaque année, pour l'entreprise ou un travailleur",
            "jedes Jahr, für das Unternehmen oder einen Arbeitnehmer",
        ),
        "every new worker is told of the account": (
            "elke nieuwe werknemer wordt over de rekening ingelicht",
            "tout nouveau travailleur est informé du compte",
            "jeder neue Arbeitnehmer wird über das Konto informiert",
        ),
        "five years, from the decision": (
            "vijf jaar, vanaf de beslissing",
            "cinq ans, à partir de la décision",
            "fünf Jahre, ab der Entscheidung",
        ),
        "five years, from the year's last day": (
            "vijf jaar, vanaf de laatste dag van het jaar",
            "cinq ans, à partir du dernier jour de l'année",
            "fünf Jahre, ab dem letzten Tag des Jahres",
        ),
        "from 1 April 2024": (
            "vanaf 1 april 2024",
            "à partir du 1er avril 2024",
            "ab dem 1. April 2024",
        ),
        "from entry into service": (
            "vanaf de indiensttreding",
            "à partir de l'entrée en service",
            "ab dem Dienstantritt",
        ),
        "from the announcement": (
            "vanaf de aankondiging",
            "à partir de l'annonce",
            "ab der Bekanntgabe",
        ),
        "from the day it is established": (
            "vanaf de dag waarop het vaststaat",
            "à partir du jour où c'est établi",
            "ab dem Tag der Feststellung",
        ),
        "from the exit declaration": (
            "vanaf de aangifte van de uitdiensttreding",
            "à partir de la déclaration de sortie",
            "ab der Austrittsmeldung",
        ),
        "from the message in the eBox, and from no message before the two are in force (FLA 35)": (
            (
                "vanaf het bericht in de eBox, en van geen bericht voor de twee van kracht zijn "
                "(FLA 35)"
            ),
            (
                "à partir du message dans l'eBox, et d'aucun message avant que les deux soient en "
                "vigueur (FLA 35)"
            ),
            (
                "ab der Nachricht in der eBox, und ab keiner Nachricht, bevor die beiden in Kraft "
                "sind (FLA 35)"
            ),
        ),
        "has no rule of counting of its own": (
            "heeft geen eigen regel om te tellen",
            "n'a pas de règle de calcul propre",
            "hat keine eigene Zählregel",
        ),
        "hours become days through the full-timer's normal day": (
            "uren worden dagen via de normale dag van een voltijdse",
            "les heures deviennent des jours par la journée normale d'un temps plein",
            "Stunden werden über den normalen Tag eines Vollzeitarbeitnehmers zu Tagen",
        ),
        "it was known when the balance was read": (
            "ze was gekend toen het saldo werd gelezen",
            "elle était connue quand le solde a été relevé",
            "sie war bekannt, als der Saldo abgelesen wurde",
        ),
        "may only be raised": (
            "mag alleen worden verhoogd",
            "ne peut qu'être augmenté",
            "darf nur erhöht werden",
        ),
        "more than 2 days that were granted for a year may not be lowered by a path": (
            (
                "meer dan 2 dagen die voor een jaar werden toegekend, mogen door een groeipad niet "
                "worden verlaagd"
            ),
            (
                "plus de 2 jours accordés pour une année ne peuvent pas être diminués par une "
                "trajectoire"
            ),
            "mehr als 2 Tage, die für ein Jahr gewährt wurden, darf ein Pfad nicht senken",
        ),
        "no agreement in the sense of the article is known to be in force before the path begins": (
            (
                "voor zover gekend is geen cao in de zin van het artikel van kracht voor het "
                "groeipad begint"
            ),
            (
                "aucune CCT au sens de l'article n'est connue comme en vigueur avant le début de "
                "la trajectoire"
            ),
            "vor dem Beginn des Pfads ist kein geltendes Abkommen im Sinne des Artikels bekannt",
        ),
        "no agreement of this joint committee is known to the rulebook": (
            "in het regelboek staat geen cao van dit paritair comité",
            "le recueil des règles ne connaît aucune CCT de cette commission paritaire",
            "dem Regelwerk ist kein Abkommen dieser paritätischen Kommission bekannt",
        ),
        (
            "no agreement of this joint committee is known to the rulebook, and its number is in "
            "no list of joint committees"
        ): (
            (
                "in het regelboek staat geen cao van dit paritair comité, en zijn nummer staat in "
                "geen lijst van paritaire comités"
            ),
            (
                "le recueil des règles ne connaît aucune CCT de cette commission paritaire, et son "
                "numéro ne figure dans aucune liste des commissions paritaires"
            ),
            (
                "dem Regelwerk ist kein Abkommen dieser paritätischen Kommission bekannt, und ihre "
                "Nummer steht in keiner Liste der paritätischen Kommissionen"
            ),
        ),
        (
            "no agreement of this joint committee is known to the rulebook, but one of a "
            "sub-committee is"
        ): (
            "in het regelboek staat geen cao van dit paritair comité, wel een van een subcomité",
            (
                "le recueil des règles ne connaît aucune CCT de cette commission paritaire, mais "
                "bien une d'une sous-commission"
            ),
            (
                "dem Regelwerk ist kein Abkommen dieser paritätischen Kommission bekannt, aber "
                "eines einer Unterkommission"
            ),
        ),
        "no day is set": (
            "er is geen dag bepaald",
            "aucun jour n'est fixé",
            "kein Tag ist festgelegt",
        ),
        "no joint committee is competent (999), so that no agreement can apply": (
            "geen paritair comité is bevoegd (999), zodat geen cao van toepassing kan zijn",
            (
                "aucune commission paritaire n'est compétente (999), de sorte qu'aucune CCT ne "
                "peut s'appliquer"
            ),
            "keine paritätische Kommission ist zuständig (999), sodass kein Abkommen gelten kann",
        ),
        "no start date of its own": (
            "geen eigen begindatum",
            "pas de date de début propre",
            "kein eigener Anfangstag",
        ),
        "nobody knew then": (
            "niemand wist het toen",
            "personne ne le savait alors",
            "damals wusste es niemand",
        ),
        "nothing says how a balance read is brought up": (
            "niets zegt hoe een gelezen saldo wordt bijgewerkt",
            "rien ne dit comment un solde relevé est mis à jour",
            "nichts sagt, wie ein abgelesener Saldo fortgeschrieben wird",
        ),
        "nothing stated for 2022": (
            "niets vermeld voor 2022",
            "rien d'indiqué pour 2022",
            "nichts angegeben für 2022",
        ),
        "on average a year": (
            "gemiddeld per jaar",
            "en moyenne par an",
            "im Durchschnitt pro Jahr",
        ),
        "one reference period a two-year period": (
            "één referteperiode per tweejaarlijkse periode",
            "une période de référence par période de deux ans",
            "eine Referenzperiode je Zweijahreszeitraum",
        ),
        "or six months after the tool works, where that is later": (
            "of zes maanden nadat het instrument werkt, als dat later is",
            "ou six mois après le fonctionnement de l'outil, si c'est plus tard",
            "oder sechs Monate, nachdem das Werkzeug funktioniert, wenn das später ist",
        ),
        "repealed, and no act sets another order": (
            "opgeheven, en geen wet bepaalt een andere volgorde",
            "abrogé, et aucune loi ne fixe un autre ordre",
            "aufgehoben, und kein Gesetz legt eine andere Reihenfolge fest",
        ),
        "some pages wrote 1 December": (
            "sommige pagina's schreven 1 december",
            "certaines pages ont écrit 1er décembre",
            "manche Seiten schrieben 1. Dezember",
        ),
        "that it ends with the start-up term is a deduction": (
            "dat het eindigt met de termijn van de eerste registratie, is een afleiding",
            "qu'il prenne fin avec le délai du premier enregistrement est une déduction",
            "dass es mit der Frist der Erstregistrierung endet, ist eine Ableitung",
        ),
        "the act is silent on this end": (
            "de wet zwijgt over dit einde",
            "la loi est muette sur cette fin",
            "das Gesetz schweigt zu diesem Ende",
        ),
        "the acts are silent": (
            "de wetten zwijgen",
            "les lois sont muettes",
            "die Gesetze schweigen",
        ),
        "the acts are silent on debts": (
            "de wetten zwijgen over schulden",
            "les lois sont muettes sur les dettes",
            "die Gesetze schweigen zu Minussalden",
        ),
        "the agreement gives as much to whoever meets its condition": (
            "de cao geeft evenveel aan wie aan haar voorwaarde voldoet",
            "la CCT en donne autant à qui remplit sa condition",
            "das Abkommen sieht ebenso viel vor, wenn seine Bedingung erfüllt ist",
        ),
        "the agreement of its joint committee does not name this sub-committee": (
            "de cao van zijn paritair comité noemt dit subcomité niet",
            "la CCT de sa commission paritaire ne mentionne pas cette sous-commission",
            (
                "das Abkommen der zugehörigen paritätischen Kommission nennt diese Unterkommission "
                "nicht"
            ),
        ),
        "the average is not rounded": (
            "het gemiddelde wordt niet afgerond",
            "la moyenne n'est pas arrondie",
            "der Durchschnitt wird nicht gerundet",
        ),
        "the committee's agreement gives no figure for this size": (
            "de cao van het comité geeft geen aantal voor deze omvang",
            "la CCT de la commission ne fixe aucun nombre de jours pour cette taille",
            "das Abkommen der Kommission nennt für diese Größe keine Zahl",
        ),
        "the committee's agreement has ended": (
            "de cao van het comité is afgelopen",
            "la CCT de la commission a pris fin",
            "das Abkommen der Kommission ist abgelaufen",
        ),
        "the committee's agreement was not made binding by royal decree": (
            "de cao van het comité is niet algemeen verbindend verklaard bij koninklijk besluit",
            "la CCT de la commission n'a pas été rendue obligatoire par arrêté royal",
            (
                "das Abkommen der Kommission wurde nicht durch Königlichen Erlass für allgemein "
                "verbindlich erklärt"
            ),
        ),
        "the days of the agreement are collective: a target of the employer, and nobody's credit": (
            (
                "de dagen van de cao zijn collectief: een streefcijfer van de werkgever, en "
                "niemands krediet"
            ),
            (
                "les jours de la CCT sont collectifs : un objectif de l'employeur, qui n'est le "
                "crédit de personne"
            ),
            (
                "die Tage des Abkommens sind kollektiv: ein Ziel des Arbeitgebers und niemandes "
                "Guthaben"
            ),
        ),
        "the employer verifies": (
            "de werkgever verifieert",
            "l'employeur vérifie",
            "der Arbeitgeber prüft",
        ),
        "the employer verifies what it entered": (
            "de werkgever verifieert wat hij invoerde",
            "l'employeur vérifie ce qu'il a introduit",
            "der Arbeitgeber prüft, was er eingetragen hat",
        ),
        "the last figure of the ended agreement is the same": (
            "het laatste aantal van de afgelopen cao is hetzelfde",
            "le dernier nombre de jours de la CCT expirée est le même",
            "die letzte Zahl des abgelaufenen Abkommens ist dieselbe",
        ),
        "the least a sector's list has": (
            "het minste dat de lijst van een sector bevat",
            "le minimum que contient la liste d'un secteur",
            "das Mindeste, was die Liste eines Sektors enthält",
        ),
        "the list": (
            "de lijst",
            "la liste",
            "die Liste",
        ),
        "the month in which an employment ends counts as begun": (
            "de maand waarin een tewerkstelling eindigt, telt als begonnen",
            "le mois où une occupation prend fin compte comme entamé",
            "der Monat, in dem eine Beschäftigung endet, zählt als angefangen",
        ),
        "the number of its article was not read": (
            "het nummer van het artikel werd niet gelezen",
            "le numéro de son article n'a pas été lu",
            "die Nummer des Artikels wurde nicht gelesen",
        ),
        "the term of GDPR 12(3)": (
            "de termijn van AVG 12, lid 3",
            "le délai de RGPD 12, § 3",
            "die Frist von DSGVO 12 Abs. 3",
        ),
        "the worker sees rights, trainings and credit": (
            "de werknemer ziet rechten, opleidingen en krediet",
            "le travailleur voit droits, formations et crédit",
            "der Arbeitnehmer sieht Rechte, Ausbildungen und Guthaben",
        ),
        "to the inspection, the council and the committees": (
            "aan de inspectie, de raad en de comités",
            "à l'inspection, au conseil et aux commissions",
            "an die Inspektion, den Rat und die Kommissionen",
        ),
        "until 31 March, say the ministry's news and Securex (5 February 2024)": (
            (
                "tot en met 31 maart, zeggen het nieuws van de overheidsdienst en Securex (5 "
                "februari 2024)"
            ),
            "jusqu'au 31 mars, disent les nouvelles du ministère et Securex (5 février 2024)",
            (
                "bis zum 31. März, sagen die Nachrichten des Ministeriums und Securex (5. Februar "
                "2024)"
            ),
        ),
        "what it entered itself": (
            "wat hij zelf invoerde",
            "ce qu'il a introduit lui-même",
            "was er selbst eingetragen hat",
        ),
        "which of the two holds what was not read": (
            "welk van de twee wat bepaalt, werd niet gelezen",
            "lequel des deux prévoit quoi n'a pas été lu",
            "welcher der beiden was vorsieht, wurde nicht gelesen",
        ),
        "which of them sets it was not read": (
            "welk ervan dit bepaalt, werd niet gelezen",
            "lequel d'entre eux le fixe n'a pas été lu",
            "welcher davon es festlegt, wurde nicht gelesen",
        ),
        "who enters it has verified it": (
            "wie ze invoert, heeft ze geverifieerd",
            "qui l'introduit l'a vérifiée",
            "wer sie einträgt, hat sie geprüft",
        ),
        "who may enter may also correct and withdraw what it entered": (
            "wie mag invoeren, mag ook verbeteren en intrekken wat hij invoerde",
            "qui peut introduire peut aussi corriger et retirer ce qu'il a introduit",
            "wer eintragen darf, darf auch berichtigen und zurückziehen, was er eingetragen hat",
        ),
        "who may enter may also correct and withdraw what it entered, within the term": (
            "wie mag invoeren, mag ook verbeteren en intrekken wat hij invoerde, binnen de termijn",
            (
                "qui peut introduire peut aussi corriger et retirer ce qu'il a introduit, dans le "
                "délai"
            ),
            (
                "wer eintragen darf, darf auch berichtigen und zurückziehen, was er eingetragen "
                "hat, innerhalb der Frist"
            ),
        ),
        "with TR 38": (
            "met TR 38",
            "avec TR 38",
            "mit TR 38",
        ),
        # What is said of an agreement.
        "3.5 collective days over two years, undated": (
            "3,5 collectieve dagen over twee jaar, zonder datum",
            "3,5 jours collectifs sur deux ans, sans date",
            "3,5 kollektive Tage über zwei Jahre, ohne Datum",
        ),
        (
            "a collective right reported as turned into an individual one, with another rule below "
            "20"
        ): (
            (
                "een collectief recht dat naar verluidt een individueel recht werd, met een andere "
                "regel onder 20"
            ),
            (
                "un droit collectif rapporté comme devenu individuel, avec une autre règle en "
                "dessous de 20"
            ),
            (
                "ein kollektives Recht, das den Angaben nach zu einem individuellen wurde, mit "
                "einer anderen Regel unter 20"
            ),
        ),
        "a condition of the second level of the fund's premiums, and no duty": (
            (
                "een voorwaarde voor het tweede niveau van de premies van het fonds, en geen "
                "verplichting"
            ),
            "une condition du deuxième niveau des primes du fonds, et non une obligation",
            "eine Bedingung der zweiten Stufe der Prämien des Fonds und keine Pflicht",
        ),
        "a path to 5 days in 2029 that runs on after its end": (
            "een groeipad naar 5 dagen in 2029 dat na haar einde doorloopt",
            "une trajectoire vers 5 jours en 2029 qui se poursuit après sa fin",
            "ein Pfad zu 5 Tagen im Jahr 2029, der nach seinem Ende weiterläuft",
        ),
        "a path to five individual days is announced": (
            "een groeipad naar vijf individuele dagen is aangekondigd",
            "une trajectoire vers cinq jours individuels est annoncée",
            "ein Pfad zu fünf individuellen Tagen ist angekündigt",
        ),
        "a training plan each year before the end of March, for the second level of premiums": (
            "elk jaar een opleidingsplan voor eind maart, voor het tweede niveau van premies",
            (
                "un plan de formation chaque année avant la fin mars, pour le deuxième niveau de "
                "primes"
            ),
            "jedes Jahr ein Ausbildungsplan vor Ende März, für die zweite Stufe der Prämien",
        ),
        "all employers, whatever their size": (
            "alle werkgevers, ongeacht hun omvang",
            "tous les employeurs, quelle que soit leur taille",
            "alle Arbeitgeber, unabhängig von ihrer Größe",
        ),
        "also for managerial staff": (
            "ook voor kaderleden",
            "aussi pour les cadres",
            "auch für Führungskräfte",
        ),
        "an agreement on training describes the path to five individual days": (
            "een cao over opleiding beschrijft het groeipad naar vijf individuele dagen",
            "une CCT sur la formation décrit la trajectoire vers cinq jours individuels",
            "ein Abkommen über Ausbildung beschreibt den Pfad zu fünf individuellen Tagen",
        ),
        "an average of 1 day a year, inside the collective figure": (
            "gemiddeld 1 dag per jaar, binnen het collectieve aantal",
            "1 jour par an en moyenne, compris dans le nombre collectif",
            "im Durchschnitt 1 Tag pro Jahr, innerhalb der kollektiven Zahl",
        ),
        "an individual right from 2023 to 2030 exists": (
            "er bestaat een individueel recht van 2023 tot 2030",
            "un droit individuel de 2023 à 2030 existe",
            "ein individuelles Recht von 2023 bis 2030 besteht",
        ),
        "an individual right reported as prolonged without end": (
            "een individueel recht dat naar verluidt zonder einddatum werd verlengd",
            "un droit individuel rapporté comme prolongé sans fin",
            "ein individuelles Recht, das den Angaben nach ohne Ende verlängert wurde",
        ),
        "at least 2 days in 2023 and 5 from 2027": (
            "minstens 2 dagen in 2023 en 5 vanaf 2027",
            "au moins 2 jours en 2023 et 5 dès 2027",
            "mindestens 2 Tage im Jahr 2023 und 5 ab 2027",
        ),
        "both pages without a date, read on 30 November 2026": (
            "beide pagina's zonder datum, gelezen op 30 november 2026",
            "les deux pages sans date, lues le 30 novembre 2026",
            "beide Seiten ohne Datum, gelesen am 30. November 2026",
        ),
        "collective days are nobody's credit": (
            "collectieve dagen zijn niemands krediet",
            "des jours collectifs ne sont le crédit de personne",
            "kollektive Tage sind niemandes Guthaben",
        ),
        "collective days only, which are nobody's credit": (
            "alleen collectieve dagen, die niemands krediet zijn",
            "seulement des jours collectifs, qui ne sont le crédit de personne",
            "nur kollektive Tage, die niemandes Guthaben sind",
        ),
        "dated after 30 September 2023 (TR 54 § 3)": (
            "gedateerd na 30 september 2023 (TR 54 § 3)",
            "datée d'après le 30 septembre 2023 (TR 54 § 3)",
            "datiert nach dem 30. September 2023 (TR 54 § 3)",
        ),
        "dated the same day as the protocol of 140.03": (
            "gedateerd op dezelfde dag als het protocol van 140.03",
            "datée du même jour que le protocole de 140.03",
            "vom selben Tag wie das Protokoll von 140.03",
        ),
        "equals the act": (
            "gelijk aan de wet",
            "égal à la loi",
            "gleich dem Gesetz",
        ),
        "excludes plastics processing in Limburg": (
            "zonder de kunststofverwerking in Limburg",
            "sans la transformation des matières plastiques au Limbourg",
            "ohne die Kunststoffverarbeitung in Limburg",
        ),
        "figures not found": (
            "cijfers niet gevonden",
            "chiffres non trouvés",
            "Zahlen nicht gefunden",
        ),
        "five days at 8:00 a day, more than five at 7:36": (
            "vijf dagen van 8:00 per dag, meer dan vijf van 7:36",
            "cinq jours à 8:00 par jour, plus de cinq à 7:36",
            "fünf Tage zu 8:00 pro Tag, mehr als fünf zu 7:36",
        ),
        "from 20 workers on in hours, and in no days": (
            "vanaf 20 werknemers in uren, en niet in dagen",
            "à partir de 20 travailleurs en heures, et non en jours",
            "ab 20 Arbeitnehmern in Stunden und nicht in Tagen",
        ),
        "it begins within six months": (
            "ze begint binnen zes maanden",
            "elle commence dans les six mois",
            "sie beginnt innerhalb von sechs Monaten",
        ),
        "its figures were not found": (
            "de cijfers werden niet gevonden",
            "ses chiffres n'ont pas été trouvés",
            "seine Zahlen wurden nicht gefunden",
        ),
        "known from the first of its two days": (
            "gekend vanaf de eerste van haar twee dagen",
            "connue à partir du premier de ses deux jours",
            "bekannt ab dem ersten seiner beiden Tage",
        ),
        "known from the first of their two days": (
            "gekend vanaf de eerste van hun twee dagen",
            "connues à partir du premier de leurs deux jours",
            "bekannt ab dem ersten ihrer beiden Tage",
        ),
        "later steps not found": (
            "latere stappen niet gevonden",
            "étapes suivantes non trouvées",
            "spätere Schritte nicht gefunden",
        ),
        "of indefinite duration": (
            "van onbepaalde duur",
            "à durée indéterminée",
            "auf unbestimmte Dauer",
        ),
        "on an undated page": (
            "op een pagina zonder datum",
            "sur une page sans date",
            "auf einer Seite ohne Datum",
        ),
        "one more day a year for workers of 50 and over with 20 years in the green sectors": (
            (
                "één dag per jaar meer voor werknemers van 50 en ouder met 20 jaar in de groene "
                "sectoren"
            ),
            (
                "un jour de plus par an pour les travailleurs de 50 ans et plus avec 20 ans dans "
                "les secteurs verts"
            ),
            "ein Tag mehr pro Jahr für Arbeitnehmer ab 50 mit 20 Jahren in den grünen Sektoren",
        ),
        "one more day a year, for workers of 50 and over with 20 years in the green sectors": (
            (
                "één dag per jaar meer, voor werknemers van 50 en ouder met 20 jaar in de groene "
                "sectoren"
            ),
            (
                "un jour de plus par an, pour les travailleurs de 50 ans et plus avec 20 ans dans "
                "les secteurs verts"
            ),
            "ein Tag mehr pro Jahr, für Arbeitnehmer ab 50 mit 20 Jahren in den grünen Sektoren",
        ),
        "page of the sector fund, without a date, read on 30 November 2026": (
            "pagina van het sectorfonds, zonder datum, gelezen op 30 november 2026",
            "page du fonds sectoriel, sans date, lue le 30 novembre 2026",
            "Seite des Sektorfonds, ohne Datum, gelesen am 30. November 2026",
        ),
        "pharmacy assistants: 3 days, and a flat half of them from half-time on": (
            "apotheekassistenten: 3 dagen, en forfaitair de helft daarvan vanaf halftijds",
            (
                "assistants en pharmacie : 3 jours, et forfaitairement la moitié à partir d'un "
                "mi-temps"
            ),
            "Apothekenassistenten: 3 Tage und ab Halbzeit pauschal die Hälfte davon",
        ),
        "reported together with 145": (
            "samen met 145 vermeld",
            "rapportée avec 145",
            "zusammen mit 145 angegeben",
        ),
        "six months of effective work in the calendar year": (
            "zes maanden effectief werk in het kalenderjaar",
            "six mois de travail effectif dans l'année civile",
            "sechs Monate tatsächliche Arbeit im Kalenderjahr",
        ),
        "steps between 2024 and 2030 not found": (
            "stappen tussen 2024 en 2030 niet gevonden",
            "étapes entre 2024 et 2030 non trouvées",
            "Schritte zwischen 2024 und 2030 nicht gefunden",
        ),
        "sub-sector and figures not found": (
            "subsector en cijfers niet gevonden",
            "sous-secteur et chiffres non trouvés",
            "Teilsektor und Zahlen nicht gefunden",
        ),
        "taken as that from 20 workers on": (
            "genomen als die vanaf 20 werknemers",
            "prise comme celle à partir de 20 travailleurs",
            "angenommen als jene ab 20 Arbeitnehmern",
        ),
        "that it is of this sub-sector is not proven, and its figures were not found": (
            "dat ze van deze subsector is, is niet bewezen, en de cijfers werden niet gevonden",
            (
                "qu'elle soit de ce sous-secteur n'est pas prouvé, et ses chiffres n'ont pas été "
                "trouvés"
            ),
            (
                "dass es von diesem Teilsektor ist, ist nicht belegt, und seine Zahlen wurden "
                "nicht gefunden"
            ),
        ),
        "the base right was not found": (
            "het basisrecht werd niet gevonden",
            "le droit de base n'a pas été trouvé",
            "das Grundrecht wurde nicht gefunden",
        ),
        "the climate transition": (
            "de klimaattransitie",
            "la transition climatique",
            "die Klimawende",
        ),
        "the federation calls it no longer relevant and says the act applies": (
            "de federatie noemt ze niet meer relevant en zegt dat de wet geldt",
            "la fédération la dit sans objet et dit que la loi s'applique",
            "der Verband nennt es nicht mehr maßgeblich und sagt, dass das Gesetz gilt",
        ),
        "the page does not name the committee, and does not say when the first step began": (
            "de pagina noemt het comité niet, en zegt niet wanneer de eerste stap begon",
            "la page ne nomme pas la commission et ne dit pas quand la première étape a commencé",
            "die Seite nennt die Kommission nicht und sagt nicht, wann der erste Schritt begann",
        ),
        "the part on training of the sector agreement 2025-2026 could not be read": (
            "het deel over opleiding van het sectoraal akkoord 2025-2026 kon niet worden gelezen",
            "la partie sur la formation de l'accord sectoriel 2025-2026 n'a pas pu être lue",
            "der Teil über Ausbildung des Sektorabkommens 2025-2026 konnte nicht gelesen werden",
        ),
        (
            "the sector fund gives 2 days a year since 2020, and on another page, without a date, "
            "read on 30 November 2026, a path 3, 4, 4, 5 from 2024 to 2027 above 20 workers"
        ): (
            (
                "het sectorfonds vermeldt 2 dagen per jaar sinds 2020, en op een andere pagina, "
                "zonder datum, gelezen op 30 november 2026, een groeipad 3, 4, 4, 5 van 2024 tot "
                "2027 boven 20 werknemers"
            ),
            (
                "le fonds sectoriel indique 2 jours par an depuis 2020, et sur une autre page, "
                "sans date, lue le 30 novembre 2026, une trajectoire 3, 4, 4, 5 de 2024 à 2027 "
                "au-dessus de 20 travailleurs"
            ),
            (
                "der Sektorfonds nennt 2 Tage pro Jahr seit 2020 und auf einer anderen Seite, ohne "
                "Datum, gelesen am 30. November 2026, einen Pfad 3, 4, 4, 5 von 2024 bis 2027 über "
                "20 Arbeitnehmern"
            ),
        ),
        (
            "the sector fund gives 9 to 18 hours, and the union says the same "
            "(https://www.accg.be/nl/sector/dienstencheques/andere/arbeiders/vorming-nieuwe-medewerkers)"
        ): (
            (
                "het sectorfonds vermeldt 9 tot 18 uur, en de vakbond zegt hetzelfde "
                "(https://www.accg.be/nl/sector/dienstencheques/andere/arbeiders/vorming-nieuwe-medewerkers)"
            ),
            (
                "le fonds sectoriel indique de 9 à 18 heures, et le syndicat dit de même "
                "(https://www.accg.be/nl/sector/dienstencheques/andere/arbeiders/vorming-nieuwe-medewerkers)"
            ),
            (
                "der Sektorfonds nennt 9 bis 18 Stunden, und die Gewerkschaft sagt dasselbe "
                "(https://www.accg.be/nl/sector/dienstencheques/andere/arbeiders/vorming-nieuwe-medewerkers)"
            ),
        ),
        "the size of enterprise is not stated": (
            "de omvang van de onderneming is niet vermeld",
            "la taille de l'entreprise n'est pas indiquée",
            "die Größe des Unternehmens ist nicht angegeben",
        ),
        "the size of enterprise is not stated, and taken as the act's": (
            "de omvang van de onderneming is niet vermeld, en genomen als die van de wet",
            "la taille de l'entreprise n'est pas indiquée, et prise comme celle de la loi",
            "die Größe des Unternehmens ist nicht angegeben und wie im Gesetz angenommen",
        ),
        "the steps between were not found": (
            "de stappen ertussen werden niet gevonden",
            "les étapes intermédiaires n'ont pas été trouvées",
            "die Schritte dazwischen wurden nicht gefunden",
        ),
        "the year is not stated": (
            "het jaar is niet vermeld",
            "l'année n'est pas indiquée",
            "das Jahr ist nicht angegeben",
        ),
        "totals over two years (7 for 2024-2025 from 20 workers on), which are not to be halved": (
            (
                "totalen over twee jaar (7 voor 2024-2025 vanaf 20 werknemers), die niet worden "
                "gehalveerd"
            ),
            (
                "totaux sur deux ans (7 pour 2024-2025 à partir de 20 travailleurs), à ne pas "
                "diviser par deux"
            ),
            (
                "Gesamtzahlen über zwei Jahre (7 für 2024-2025 ab 20 Arbeitnehmern), die nicht zu "
                "halbieren sind"
            ),
        ),
        "totals over two years (7 in 2024 from 20 workers on), which are not to be halved": (
            "totalen over twee jaar (7 in 2024 vanaf 20 werknemers), die niet worden gehalveerd",
            (
                "totaux sur deux ans (7 en 2024 à partir de 20 travailleurs), à ne pas diviser par "
                "deux"
            ),
            (
                "Gesamtzahlen über zwei Jahre (7 im Jahr 2024 ab 20 Arbeitnehmern), die nicht zu "
                "halbieren sind"
            ),
        ),
        "valid from 1 October 2023, with a path by calendar year from 2023 on": (
            "geldig vanaf 1 oktober 2023, met een groeipad per kalenderjaar vanaf 2023",
            "valable à partir du 1er octobre 2023, avec une trajectoire par année civile dès 2023",
            "gültig ab dem 1. Oktober 2023, mit einem Pfad nach Kalenderjahren ab 2023",
        ),
        "which of the two agreements carries the path is not established": (
            "welke van de twee cao's het groeipad bevat, staat niet vast",
            "laquelle des deux CCT porte la trajectoire n'est pas établi",
            "welches der beiden Abkommen den Pfad enthält, steht nicht fest",
        ),
        "who never worked in 322.01 before": (
            "wie nooit eerder in 322.01 werkte",
            "qui n'a jamais travaillé dans 322.01 avant",
            "wer nie zuvor in 322.01 arbeitete",
        ),
        "with the individual day inside it": (
            "met de individuele dag erin begrepen",
            "jour individuel compris",
            "mit dem individuellen Tag darin",
        ),
        # Sources.
        "a federation's page of 8 March 2024, address not kept": (
            "pagina van een federatie van 8 maart 2024, adres niet bewaard",
            "page d'une fédération du 8 mars 2024, adresse non conservée",
            "Seite eines Verbands vom 8. März 2024, Adresse nicht aufbewahrt",
        ),
        "one mention, address not kept": (
            "één vermelding, adres niet bewaard",
            "une mention, adresse non conservée",
            "eine Erwähnung, Adresse nicht aufbewahrt",
        ),
        "union news of 12 December 2023, address not kept": (
            "vakbondsnieuws van 12 december 2023, adres niet bewaard",
            "nouvelles syndicales du 12 décembre 2023, adresse non conservée",
            "Gewerkschaftsnachrichten vom 12. Dezember 2023, Adresse nicht aufbewahrt",
        ),
        "social security office, annex 26, list of joint committees, edition 2019/1": (
            "socialezekerheidsdienst, bijlage 26, lijst van paritaire comités, uitgave 2019/1",
            (
                "office de sécurité sociale, annexe 26, liste des commissions paritaires, édition "
                "2019/1"
            ),
            (
                "Amt für soziale Sicherheit, Anhang 26, Liste der paritätischen Kommissionen, "
                "Ausgabe 2019/1"
            ),
        ),
        (
            "employment ministry, register of collective agreements "
            "(public-search.emploi.belgique.be), agreements registered up to 23 February 2021, as "
            "copied on 11 March 2021 in github.com/ankitahaldia/AI-for-Document-Automation"
        ): (
            (
                "ministerie van werk, register van cao's (public-search.emploi.belgique.be), cao's "
                "geregistreerd tot en met 23 februari 2021, zoals gekopieerd op 11 maart 2021 in "
                "github.com/ankitahaldia/AI-for-Document-Automation"
            ),
            (
                "ministère de l'emploi, registre des CCT (public-search.emploi.belgique.be), CCT "
                "enregistrées jusqu'au 23 février 2021, copiées le 11 mars 2021 dans "
                "github.com/ankitahaldia/AI-for-Document-Automation"
            ),
            (
                "Arbeitsministerium, Register der Abkommen (public-search.emploi.belgique.be), bis "
                "zum 23. Februar 2021 registrierte Abkommen, kopiert am 11. März 2021 in "
                "github.com/ankitahaldia/AI-for-Document-Automation"
            ),
        ),
        (
            "employment ministry, register of collective agreements, its list of joint committees "
            "as copied in 2021, address not kept"
        ): (
            (
                "ministerie van werk, register van cao's, zijn lijst van paritaire comités zoals "
                "gekopieerd in 2021, adres niet bewaard"
            ),
            (
                "ministère de l'emploi, registre des CCT, sa liste des commissions paritaires "
                "copiée en 2021, adresse non conservée"
            ),
            (
                "Arbeitsministerium, Register der Abkommen, dessen Liste der paritätischen "
                "Kommissionen, 2021 kopiert, Adresse nicht aufbewahrt"
            ),
        ),
        (
            "crossroads bank of social security, variable joint committee (Nr_cp), "
            "https://www.ksz-bcss.fgov.be/fr/dwh/variabledetail/office-national-de-securite-sociale/Variables/commission-paritaire-2.html"
        ): (
            (
                "kruispuntbank van de sociale zekerheid, variabele paritair comité (Nr_cp), "
                "https://www.ksz-bcss.fgov.be/fr/dwh/variabledetail/office-national-de-securite-sociale/Variables/commission-paritaire-2.html"
            ),
            (
                "banque-carrefour de la sécurité sociale, variable commission paritaire (Nr_cp), "
                "https://www.ksz-bcss.fgov.be/fr/dwh/variabledetail/office-national-de-securite-sociale/Variables/commission-paritaire-2.html"
            ),
            (
                "Zentrale Datenbank der sozialen Sicherheit, Variable paritätische Kommission "
                "(Nr_cp), "
                "https://www.ksz-bcss.fgov.be/fr/dwh/variabledetail/office-national-de-securite-sociale/Variables/commission-paritaire-2.html"
            ),
        ),
        (
            "ministerial decree of 28 November 2020, annex, Belgian Official Gazette of 29 "
            "November 2020, "
            "http://www.ejustice.just.fgov.be/eli/besluit/2020/11/28/2020031695/staatsblad"
        ): (
            (
                "ministerieel besluit van 28 november 2020, bijlage, Belgisch Staatsblad van 29 "
                "november 2020, "
                "http://www.ejustice.just.fgov.be/eli/besluit/2020/11/28/2020031695/staatsblad"
            ),
            (
                "arrêté ministériel du 28 novembre 2020, annexe, Moniteur belge du 29 novembre "
                "2020, "
                "http://www.ejustice.just.fgov.be/eli/besluit/2020/11/28/2020031695/staatsblad"
            ),
            (
                "Ministerieller Erlass vom 28. November 2020, Anhang, Belgisches Staatsblatt vom "
                "29. November 2020, "
                "http://www.ejustice.just.fgov.be/eli/besluit/2020/11/28/2020031695/staatsblad"
            ),
        ),
        (
            "employment ministry, database of minimum wages, joint committee 303 on 15 January "
            "2022, "
            "https://minimumlonen.be/document.html?jcId=b21be690f1504b93829d97f1c6c250e9&date=15/01/2022"
        ): (
            (
                "ministerie van werk, databank van minimumlonen, paritair comité 303 op 15 januari "
                "2022, "
                "https://minimumlonen.be/document.html?jcId=b21be690f1504b93829d97f1c6c250e9&date=15/01/2022"
            ),
            (
                "ministère de l'emploi, banque de données des salaires minimums, commission "
                "paritaire 303 au 15 janvier 2022, "
                "https://minimumlonen.be/document.html?jcId=b21be690f1504b93829d97f1c6c250e9&date=15/01/2022"
            ),
            (
                "Arbeitsministerium, Datenbank der Mindestlöhne, paritätische Kommission 303 am "
                "15. Januar 2022, "
                "https://minimumlonen.be/document.html?jcId=b21be690f1504b93829d97f1c6c250e9&date=15/01/2022"
            ),
        ),
        "Prato, 30 October 2018, https://www.prato.be/pc-339-oprichting-paritaire-subcomites/": (
            "Prato, 30 oktober 2018, https://www.prato.be/pc-339-oprichting-paritaire-subcomites/",
            "Prato, 30 octobre 2018, https://www.prato.be/pc-339-oprichting-paritaire-subcomites/",
            "Prato, 30. Oktober 2018, https://www.prato.be/pc-339-oprichting-paritaire-subcomites/",
        ),
        (
            "metallos.be, 29 November 2017, "
            "http://metallos.be/nl/pagina/sectoren/paritair-comite-100"
        ): (
            (
                "metallos.be, 29 november 2017, "
                "http://metallos.be/nl/pagina/sectoren/paritair-comite-100"
            ),
            (
                "metallos.be, 29 novembre 2017, "
                "http://metallos.be/nl/pagina/sectoren/paritair-comite-100"
            ),
            (
                "metallos.be, 29. November 2017, "
                "http://metallos.be/nl/pagina/sectoren/paritair-comite-100"
            ),
        ),
        (
            "LBC-NVK, undated, "
            "https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Industrie/PC-207-Scheikunde/Even-voorstellen/Evenvoorstellen.html"
        ): (
            (
                "LBC-NVK, zonder datum, "
                "https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Industrie/PC-207-Scheikunde/Even-voorstellen/Evenvoorstellen.html"
            ),
            (
                "LBC-NVK, sans date, "
                "https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Industrie/PC-207-Scheikunde/Even-voorstellen/Evenvoorstellen.html"
            ),
            (
                "LBC-NVK, ohne Datum, "
                "https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Industrie/PC-207-Scheikunde/Even-voorstellen/Evenvoorstellen.html"
            ),
        ),
        (
            "ABVV Algemene Centrale, undated, "
            "https://www.accg.be/nl/sector/schoonmaak-en-ontsmetting/andere/voorstelling/voorstelling"
        ): (
            (
                "ABVV Algemene Centrale, zonder datum, "
                "https://www.accg.be/nl/sector/schoonmaak-en-ontsmetting/andere/voorstelling/voorstelling"
            ),
            (
                "ABVV Algemene Centrale, sans date, "
                "https://www.accg.be/nl/sector/schoonmaak-en-ontsmetting/andere/voorstelling/voorstelling"
            ),
            (
                "ABVV Algemene Centrale, ohne Datum, "
                "https://www.accg.be/nl/sector/schoonmaak-en-ontsmetting/andere/voorstelling/voorstelling"
            ),
        ),
        (
            "Constructiv, yearly report of 2019, "
            "https://jaarverslag2019constructiv.be/nl/de-bouw-in-cijfers/"
        ): (
            (
                "Constructiv, jaarverslag 2019, "
                "https://jaarverslag2019constructiv.be/nl/de-bouw-in-cijfers/"
            ),
            (
                "Constructiv, rapport annuel 2019, "
                "https://jaarverslag2019constructiv.be/nl/de-bouw-in-cijfers/"
            ),
            (
                "Constructiv, Jahresbericht 2019, "
                "https://jaarverslag2019constructiv.be/nl/de-bouw-in-cijfers/"
            ),
        ),
        "24,092": (
            "24.092",
            "24\u202f092",
            "24.092",
        ),
        "nearly 100,000": (
            "bijna 100.000",
            "près de 100\u202f000",
            "fast 100.000",
        ),
        "about 51,000": (
            "ongeveer 51.000",
            "environ 51\u202f000",
            "etwa 51.000",
        ),
        "147,738 in 2019": (
            "147.738 in 2019",
            "147\u202f738 en 2019",
            "147.738 im Jahr 2019",
        ),
        "438,006 at the end of 2016": (
            "438.006 op het einde van 2016",
            "438\u202f006 à la fin de 2016",
            "438.006 am Ende von 2016",
        ),
        (
            "Group S, 10 February 2005, "
            "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/33003000000/0301/03-0"
        ): (
            (
                "Group S, 10 februari 2005, "
                "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/33003000000/0301/03-0"
            ),
            (
                "Group S, 10 février 2005, "
                "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/33003000000/0301/03-0"
            ),
            (
                "Group S, 10. Februar 2005, "
                "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/33003000000/0301/03-0"
            ),
        ),
        "French name: social security office, category 532 of employers": (
            "Franse naam: socialezekerheidsdienst, werkgeverscategorie 532",
            "nom français : office de sécurité sociale, catégorie d'employeurs 532",
            "französischer Name: Amt für soziale Sicherheit, Arbeitgeberkategorie 532",
        ),
        (
            "Partena Professional, abolition of joint committee 218, "
            "https://www.partena-professional.be/nl/knowledge-center/infoflashes/opheffing-van-het-paritair-comite-nr-218"
        ): (
            (
                "Partena Professional, opheffing van paritair comité 218, "
                "https://www.partena-professional.be/nl/knowledge-center/infoflashes/opheffing-van-het-paritair-comite-nr-218"
            ),
            (
                "Partena Professional, suppression de la commission paritaire 218, "
                "https://www.partena-professional.be/nl/knowledge-center/infoflashes/opheffing-van-het-paritair-comite-nr-218"
            ),
            (
                "Partena Professional, Abschaffung der paritätischen Kommission 218, "
                "https://www.partena-professional.be/nl/knowledge-center/infoflashes/opheffing-van-het-paritair-comite-nr-218"
            ),
        ),
        "names: mp-advocaten.be, 26 April 2017, and groups.be, 28 June 2005": (
            "namen: mp-advocaten.be, 26 april 2017, en groups.be, 28 juni 2005",
            "noms : mp-advocaten.be, 26 avril 2017, et groups.be, 28 juin 2005",
            "Namen: mp-advocaten.be, 26. April 2017, und groups.be, 28. Juni 2005",
        ),
    }
)


def _column(place: int) -> Mapping[str, str]:
    return MappingProxyType({text: said[place] for text, said in _ROWS.items()})


DUTCH_QUOTES: Final = _column(0)
FRENCH_QUOTES: Final = MappingProxyType({text: unbroken(said) for text, said in _column(1).items()})
GERMAN_QUOTES: Final = _column(2)
