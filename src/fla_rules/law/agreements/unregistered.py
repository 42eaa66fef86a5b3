"""Agreements known to exist whose figures are not in the book.

For each: what was found, and why it is not enough to compute with. A worker of one of these
committees has an undetermined right until the caller registers the agreement. Of some not even the
agreement was found, only that there is likely one: such a row stands from the first year that is
spoken of, 2023 where none is.
"""

from datetime import date
from typing import Final

from attrs import evolve

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement


def _known(  # a row of the table below, in its columns
    code: str, known_from: str, known_by: KnownBy, title: str, source: str, note: str
) -> UnregisteredAgreement:
    committee = JointCommittee.parse(code)
    day = date.fromisoformat(known_from)
    return UnregisteredAgreement(committee, title, source, day, known_by, note)


def _likely(code: str, known_from: str, source: str, note: str) -> UnregisteredAgreement:
    known = _known(code, known_from, KnownBy.FIRST_YEAR, "likely, not identified", source, note)
    return evolve(known, likely=True)


UNREGISTERED: Final = (
    _known(
        "100",
        "2024-07-04",
        KnownBy.ROYAL_DECREE,
        "CBA 24 October 2023; RD 4 July 2024 (numac 2024203203)",
        "https://etaamb.openjustice.be/nl/fr/koninklijk-besluit-van-04-juli-2024_n2024203203.html",
        "a path to five individual days is announced; its figures were not found",
    ),
    _known(
        "106.01",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA not identified",
        "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/10601000000/4801/droit",
        "a path 2, 2, 3, 3, 4, 4, 5 from 2023 to 2029; the size of enterprise is not stated",
    ),
    _known(
        "110",
        "2024-03-24",
        KnownBy.ROYAL_DECREE,
        "CBA 20 September 2023; RD 24 March 2024 (numac 2024201178)",
        "numac 2024201178",
        "figures not found",
    ),
    _known(
        "111",
        "2024-05-30",
        KnownBy.ROYAL_DECREE,
        "CBA 13 November 2023; RD 30 May 2024 (numac 2024202665)",
        "https://etaamb.openjustice.be/nl/koninklijk-besluit-van-30-mei-2024_n2024202665",
        "figures not found; dated after 30 September 2023 (TR 54 § 3)",
    ),
    _known(
        "112",
        "2023-10-11",
        KnownBy.OWN_DATE,
        "national agreement 11 October 2023",
        "https://www.aclvb.be/nl/metaal/garage-arbeiders/artikels/garagebedrijf-pc-112-ontwerp-van-protocolakkoord-2023-2024-0",
        "totals over two years (7 for 2024-2025 from 20 workers on), which are not to be halved; steps between 2024 and 2030 not found",
    ),
    _known(
        "113",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA not identified",
        "https://accg.be/nl/sector/keramiekbedrijf/andere/arbeiders/opleiding",
        "collective days only, which are nobody's credit",
    ),
    _known(
        "114",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA of 2023, not identified",
        "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/11400000000/4801/droit",
        "a path 2, 2, 3, 3, 4, 4, 4.5, 5 from 2023 to 2030, from one source",
    ),
    _known(
        "115",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "sector agreement 2023-2024",
        "https://www.accg.be/index.php/nl/sector/glasnijverheid/arbeidscontract/arbeiders/opleidingen",
        "at least 2 days in 2023 and 5 from 2027; the steps between were not found",
    ),
    _likely(
        "118",
        "2020-01-01",
        "the sector fund, address not kept",
        "an individual credit of 2 days a year since 2020; 220, which bargains with it, has an agreement of 29 September 2023",
    ),
    _known(
        "120",
        "2024-01-01",
        KnownBy.FIRST_YEAR,
        "CBA 16 January 2025; RD 7 May 2025 (numac 2025201179); an earlier one not found",
        "https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
        "a path 3, 3, 4, 4, 5 from 2024 to 2028, on a page that does not name the committee",
    ),
    _known(
        "127",
        "2024-05-16",
        KnownBy.ROYAL_DECREE,
        "CBA 4 September 2023; RD 16 May 2024 (numac 2024202351)",
        "numac 2024202351",
        "figures not found",
    ),
    _known(
        "129",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA not identified",
        "https://www.accg.be/nl/sector/papierproductie/andere/arbeiders/vormingsplicht",
        "3.5 collective days over two years, undated; collective days are nobody's credit",
    ),
    _known(
        "136",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA of 2023, not identified",
        "https://www.groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/13600000000/48/individueel",
        "a path 2, 2, 2.5, 2.5, 3.5, 3.5, 4, 4, 5 from 2023 to 2031, with collective days beside it, from one source",
    ),
    _known(
        "140",
        "2023-07-21",
        KnownBy.ROYAL_DECREE,
        "CBA 16 February 2023, RD 21 July 2023 (numac 2023043770); CBA 19 October 2023, RD 3 May 2024 (numac 2024202200)",
        "https://etaamb.openjustice.be/fr/arrete-royal-du-21-juillet-2023_n2023043770.html",
        "sub-sector and figures not found",
    ),
    _known(
        "140.01",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "CBA not identified, possibly CBA 19 October 2023 of committee 140",
        "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/14001030000/4803/droit",
        "a path 2, 2, 3, 3, 4, 4, 4, 5 from 2023 to 2030, valid from 1 October 2023, from one source",
    ),
    _known(
        "140.03",
        "2024-05-03",
        KnownBy.ROYAL_DECREE,
        "CBA 19 October 2023 of committee 140; RD 3 May 2024 (numac 2024202200)",
        "https://etaamb.openjustice.be/fr/arrete-royal-du-03-mai-2024_n2024202200.html",
        "dated the same day as the protocol of 140.03; that it is of this sub-sector is not proven, and its figures were not found",
    ),
    _known(
        "140.04",
        "2023-11-12",
        KnownBy.ROYAL_DECREE,
        "CBA 27 June 2023 (180952); RD 12 November 2023",
        "https://groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/14004000000/180952/180952",
        "of indefinite duration; figures not found",
    ),
    _known(
        "142.03",
        "2024-09-01",
        KnownBy.ROYAL_DECREE,
        "CBA 20 December 2023; RD 1 September 2024 (numac 2024203923)",
        "numac 2024203923",
        "figures not found",
    ),
    _known(
        "142.04",
        "2024-02-21",
        KnownBy.ROYAL_DECREE,
        "CBA 26 September 2023; RD 21 February 2024 (numac 2024200681)",
        "numac 2024200681",
        "figures not found",
    ),
    _likely(
        "144",
        "2023-01-01",
        "union news of 12 December 2023, address not kept",
        "reported together with 145",
    ),
    _known(
        "145",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "sector agreement 2023-2024",
        "union news of 12 December 2023, address not kept",
        "one more day a year for workers of 50 and over with 20 years in the green sectors; the base right was not found",
    ),
    _known(
        "149.01",
        "2024-01-01",
        KnownBy.FIRST_YEAR,
        "sector agreements 2023-2024",
        "https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc14901/",
        "a path 3, 3, 4, 4, 5 from 2024 to 2028, with collective days beside it below 20, from one source",
    ),
    _known(
        "149.02",
        "2023-10-23",
        KnownBy.OWN_DATE,
        "national agreement 23 October 2023",
        "https://www.educam.be/fr/soutien-sectoriel/cct-mesures-daide/le-droit-la-formation/la-formation-accessible-pour-tous/secteur",
        "totals over two years (7 in 2024 from 20 workers on), which are not to be halved; later steps not found",
    ),
    _known(
        "149.04",
        "2025-01-19",
        KnownBy.ROYAL_DECREE,
        "agreements 4 October 2023 and 5 March 2024; RD 19 January 2025 (numac 2024206252)",
        "https://etaamb.openjustice.be/fr/arrete-royal-du-19-janvier-2025_n2024206252.html",
        "figures not found",
    ),
    _known(
        "202.01",
        "2024-02-04",
        KnownBy.ROYAL_DECREE,
        "CBA 28 September 2023; RD 4 February 2024 (numac 2024200347)",
        "https://etaamb.openjustice.be/fr/arrete-royal-du-04-fevrier-2024_n2024200347.html",
        "figures not found",
    ),
    _known(
        "207",
        "2023-06-29",
        KnownBy.OWN_DATE,
        "sector agreement 29 June 2023",
        "https://www.accg.be/nl/sector/scheikunde/lonen-en-vergoedingen/bedienden/loon/sectoraal-akkoord-23-24",
        "equals the act (4 in 2023, 5 from 2024); the size of enterprise is not stated",
    ),
    _known(
        "209",
        "2023-09-29",
        KnownBy.OWN_DATE,
        "national agreement 29 September 2023",
        "https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc209/",
        "in hours: 24, 32, 36, 40 from 2023 to 2026 from 20 workers on; 40 hours are five days only at 8 hours a day",
    ),
    _known(
        "214",
        "2024-05-30",
        KnownBy.ROYAL_DECREE,
        "CBA 29 September 2023; RD 30 May 2024 (numac 2024202358)",
        "https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
        "a path 3, 3, 4, 4, 5 from 2024 to 2028, on a page that does not name the committee",
    ),
    _known(
        "215",
        "2024-05-30",
        KnownBy.ROYAL_DECREE,
        "CBA 19 September and 8 November 2023; RD 30 May 2024 (numac 2024006359)",
        "numac 2024006359",
        "figures not found",
    ),
    _known(
        "219",
        "2024-02-21",
        KnownBy.ROYAL_DECREE,
        "CBA 25 September 2023; RD 21 February 2024 (numac 2024200734)",
        "https://www.aclvb.be/nl/metaal/erkende-controleorganismen-bedienden/artikels/pc-219-erkende-controleorganismen-sectoraal-0",
        "a path 2, 2.5, 3.5, 5 from 2023 to 2026; the size of enterprise is not stated",
    ),
    _known(
        "220",
        "2024-02-21",
        KnownBy.ROYAL_DECREE,
        "CBA 29 September 2023 (183075/CO/220); RD 21 February 2024 (numac 2024200702)",
        "https://vlex.be/vid/21-fevrier-2024-arrete-1025833112",
        "figures not found",
    ),
    _known(
        "226",
        "2024-03-25",
        KnownBy.ROYAL_DECREE,
        "CBA 28 September 2023; RD 25 March 2024 (numac 2024002734)",
        "https://etaamb.openjustice.be/fr/arrete-royal-du-25-mars-2024_n2024002734.html",
        "figures not found",
    ),
    _likely(
        "227",
        "2023-01-01",
        "a federation's page of 8 March 2024, address not kept",
        "an agreement on training describes the path to five individual days",
    ),
    _known(
        "306",
        "2023-11-30",
        KnownBy.OWN_DATE,
        "sector agreement of November 2023",
        "https://www.setcabhv.org/nl/bhv/iobject/H4B0UD02WG/inheritance/true",
        "equals the act (4 in 2023, 5 from 2024); the size of enterprise is not stated; known by the end of its month",
    ),
    _known(
        "310",
        "2023-07-03",
        KnownBy.OWN_DATE,
        "CBA 3 July 2023",
        "https://www.aclvb.be/nl/financiele-diensten/banken/artikels/banken-pc-310-sectorakkoord-banksector-0",
        "4 days in 2023 and 5 from 2024 whatever the size, from one source",
    ),
    _known(
        "313",
        "2023-01-01",
        KnownBy.FIRST_YEAR,
        "not identified",
        "https://afptab.be/fr/blog/droit-a-la-formation/",
        "pharmacy assistants: 3 days, and a flat half of them from half-time on; the year is not stated",
    ),
    _known(
        "317",
        "2024-10-24",
        KnownBy.ROYAL_DECREE,
        "CBA 26 June 2024; RD 24 October 2024 (numac 2024205221)",
        "https://etaamb.openjustice.be/nl/koninklijk-besluit-van-24-oktober-2024_n2024205221.html",
        "figures not found; dated after 30 September 2023 (TR 54 § 3)",
    ),
    _known(
        "322",
        "2023-09-19",
        KnownBy.OWN_DATE,
        "CBA 19 September 2023, ended 30 June 2025",
        "https://www.prato.be/sectorale-cao-betreffende-vorming-in-pc-322/",
        "a path 2, 2.5, 3, 3.5, 4, 4.5, 5 from 2023 to 2029, which runs on after the agreement's end; the size of enterprise is not stated",
    ),
    _likely(
        "325",
        "2023-01-01",
        "one mention, address not kept",
        "an individual right reported as prolonged without end",
    ),
    _likely(
        "326",
        "2023-01-01",
        "one mention, address not kept",
        "a collective right reported as turned into an individual one, with another rule below 20",
    ),
    _known(
        "327.01",
        "2021-06-15",
        KnownBy.OWN_DATE,
        "CBA 15 June 2021",
        "https://herwin.be/question/is-de-bestaande-cao-rond-vorming-nog-relevant-na-de-inwerkingtreding-van-de-arbeidsdeal/",
        "the federation calls it no longer relevant and says the act applies",
    ),
    _known(
        "336",
        "2023-09-27",
        KnownBy.OWN_DATE,
        "CBA of 2023 (agreement 27 September 2023)",
        "https://groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/33600000000/4801/beroepsopleiding",
        "an individual right from 2023 to 2030 exists; its figures were not found",
    ),
    _known(
        "341",
        "2023-09-26",
        KnownBy.OWN_DATE,
        "CBA 26 September 2023",
        "https://www.aclvb.be/nl/financiele-diensten/zelfstandige-bankbemiddeling/artikels/zelfstandige-bankbemiddeling-pc-341-11",
        "2 days below 10, a path 2 to 4 from 2023 to 2030 from 10 to 20, 4 then 5 days above, from one source",
    ),
)
