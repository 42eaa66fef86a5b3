"""The joint committees and sub-committees: numbers, names in Dutch and French, days of existence.

That a number exists stands in the list of the social security office (annex 26 of its structured
declarations, edition 2019/1), as far as the list does not give it as ended before 2023. Most names
are those of the register of collective agreements of the employment ministry, which writes them in
capitals without accents: here they have the small letters and the accents of their language. A name
that no source gives is left out, and so is a first or last day. A committee of a later day may be
missing: `Rulebook.with_committees` adds one.

A section that only wage tables know (111.01, 140.01.03) has no number of its own here.
"""

from datetime import date
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import OPEN_END, Period
from fla_rules.errors import LawError
from fla_rules.identifiers import JointCommittee


@frozen(field_transformer=checks.checked)
class ListedCommittee:
    """A joint committee or sub-committee of the list; raises `LawError` without a source.

    `committee` bears the days on which it existed, as far as a source gives them. `nl` and `fr` are
    its official names, None where none was found.

    >>> banks = ListedCommittee(JointCommittee.parse("310"), "annex 26", nl="Paritair Comité ...")
    >>> banks.existed_in(Period(date(2025, 1, 1)))
    True
    """

    committee: JointCommittee
    source: str
    nl: str | None = None
    fr: str | None = None

    def __attrs_post_init__(self) -> None:
        if not self.source:
            raise LawError(f"joint committee {self.committee} has no source", "give its source")

    @property
    def first(self) -> date | None:
        """Its first day, None where no source gives it."""
        first = self.committee.existed.first
        return None if first == date.min else first

    @property
    def last(self) -> date | None:
        """Its last day, None where it still exists or no source gives it."""
        last = self.committee.existed.last
        return None if last == OPEN_END else last

    def existed_in(self, days: Period) -> bool:
        """Tell whether it existed on one of some days."""
        return self.committee.existed.overlaps(days)

    def name(self) -> str:
        """Give its names, the Dutch one first, or nothing where none was found."""
        return " / ".join(filter(None, (self.nl, self.fr)))


@frozen(field_transformer=checks.checked)
class WorkersFound:
    """How many workers some committees have together, as a source says it, and when."""

    codes: tuple[str, ...]
    said: str
    source: str


LIST: Final = "social security office, annex 26, list of joint committees, edition 2019/1"
REGISTER: Final = (
    "employment ministry, register of collective agreements (public-search.emploi.belgique.be), "
    "agreements registered up to 23 February 2021, as copied on 11 March 2021 in "
    "github.com/ankitahaldia/AI-for-Document-Automation"
)
_COPIED: Final = (
    "employment ministry, register of collective agreements, its list of joint committees as copied "
    "in 2021, address not kept"
)
_CROSSROADS_BANK: Final = (
    "crossroads bank of social security, variable joint committee (Nr_cp), "
    "https://www.ksz-bcss.fgov.be/fr/dwh/variabledetail/office-national-de-securite-sociale/"
    "Variables/commission-paritaire-2.html"
)
_GAZETTE: Final = (
    "ministerial decree of 28 November 2020, annex, Belgian Official Gazette of 29 November 2020, "
    "http://www.ejustice.just.fgov.be/eli/besluit/2020/11/28/2020031695/staatsblad"
)
_WAGES: Final = (
    "employment ministry, database of minimum wages, joint committee 303 on 15 January 2022, "
    "https://minimumlonen.be/document.html?jcId=b21be690f1504b93829d97f1c6c250e9&date=15/01/2022"
)
_HOUSING: Final = (
    "Prato, 30 October 2018, https://www.prato.be/pc-339-oprichting-paritaire-subcomites/"
)

_ALL_ALONG: Final = Period(date.min)

# Number, Dutch name, French name: as the register has them.
_REGISTERED: Final = """
100 | Aanvullend Paritair Comité voor de werklieden | Commission paritaire auxiliaire pour ouvriers
102.01 | Paritair Subcomité voor het bedrijf der hardsteengroeven en der groeven van uit te houwen kalksteen in de provincie Henegouwen | Sous-commission paritaire de l'industrie des carrières de petit granit et de calcaire à tailler de la province de Hainaut
102.02 | Paritair Subcomité voor het bedrijf der hardsteengroeven en der groeven van uit te houwen kalksteen in de provincies Luik en Namen | Sous-commission paritaire de l'industrie des carrières de petit granit et de calcaire à tailler des provinces de Liège et de Namur
102.03 | Paritair Subcomité voor de porfiergroeven in de provincies Waals-Brabant en Henegouwen en de kwartsietgroeven in de provincie Waals-Brabant | Sous-commission paritaire des carrières de porphyre des provinces du Brabant wallon et de Hainaut et des carrières de quartzite de la province du Brabant wallon
102.04 | Paritair Subcomité voor het bedrijf van de zandsteen- en kwartsietgroeven op het gehele grondgebied van het Rijk, uitgezonderd de kwartsietgroeven van de provincie Waals-Brabant | Sous-commission paritaire de l'industrie des carrières de grès et de quartzite de tout le territoire du Royaume, à l'exception des carrières de quartzite de la province du Brabant wallon
102.05 | Paritair Subcomité voor het bedrijf der porseleinaarde- en zandgroeven welke in openlucht geëxploiteerd worden in de provincies Waals-Brabant, Henegouwen, Luik, Luxemburg en Namen | Sous-commission paritaire de l'industrie des carrières de kaolin et de sable exploitées à ciel ouvert dans les provinces du Brabant wallon, de Hainaut, de Liège, de Luxembourg et de Namur
102.06 | Paritair Subcomité voor het bedrijf der grint- en zandgroeven welke in openlucht geëxploiteerd worden in de provincies Antwerpen, West-Vlaanderen, Oost-Vlaanderen, Limburg en Vlaams-Brabant | Sous-commission paritaire de l'industrie des carrières de gravier et de sable exploitées à ciel ouvert dans les provinces d'Anvers, de Flandre occidentale, de Flandre orientale, de Limbourg et du Brabant flamand
102.07 | Paritair Subcomité voor het bedrijf der kalksteengroeven, cementfabrieken en kalkovens van het administratief arrondissement Doornik | Sous-commission paritaire de l'industrie des carrières, cimenteries et fours à chaux de l'arrondissement administratif de Tournai
102.08 | Paritair Subcomité voor het bedrijf der marmergroeven en -zagerijen op het gehele grondgebied van het Rijk | Sous-commission paritaire de l'industrie des carrières et scieries de marbres de tout le territoire du Royaume
102.09 | Paritair Subcomité voor het bedrijf van de groeven van niet uit te houwen kalksteen en van de kalkovens, van de bitterspaatgroeven en -ovens op het gehele grondgebied van het Rijk | Sous-commission paritaire de l'industrie des carrières de calcaire non taillé et des fours à chaux, des carrières de dolomies et des fours à dolomies de tout le territoire du Royaume
104 | Paritair Comité voor de ijzernijverheid | Commission paritaire de l'industrie sidérurgique
105 | Paritair Comité voor de non-ferro metalen | Commission paritaire des métaux non-ferreux
106.01 | Paritair Subcomité voor de cementfabrieken | Sous-commission paritaire pour les fabriques de ciment
106.02 | Paritair Subcomité voor de betonindustrie | Sous-commission paritaire de l'industrie du béton
106.03 | Paritair Subcomité voor de vezelcement | Sous-commission paritaire pour le fibrociment
107 | Paritair Comité voor de meester-kleermakers, de kleermaaksters en naaisters | Commission paritaire des maîtres-tailleurs, des tailleuses et couturières
109 | Paritair Comité voor het kleding- en confectiebedrijf | Commission paritaire de l'industrie de l'habillement et de la confection
110 | Paritair Comité voor de textielverzorging | Commission paritaire pour l'entretien du textile
111 | Paritair Comité voor de metaal-, machine- en elektrische bouw | Commission paritaire des constructions métallique, mécanique et électrique
112 | Paritair Comité voor het garagebedrijf | Commission paritaire des entreprises de garage
113 | Paritair Comité voor het ceramiekbedrijf | Commission paritaire de l'industrie céramique
113.04 | Paritair Subcomité voor de pannenbakkerijen | Sous-commission paritaire des tuileries
114 | Paritair Comité voor de steenbakkerij | Commission paritaire de l'industrie des briques
115 | Paritair Comité voor het glasbedrijf | Commission paritaire de l'industrie verrière
116 | Paritair Comité voor de scheikundige nijverheid | Commission paritaire de l'industrie chimique
117 | Paritair Comité voor de petroleumnijverheid en -handel | Commission paritaire de l'industrie et du commerce du pétrole
118 | Paritair Comité voor de voedingsnijverheid | Commission paritaire de l'industrie alimentaire
119 | Paritair Comité voor de handel in voedingswaren | Commission paritaire du commerce alimentaire
120 | Paritair Comité voor de textielnijverheid | Commission paritaire de l'industrie textile
120.01 | Paritair Subcomité voor de textielnijverheid uit het administratief arrondissement Verviers | Sous-commission paritaire de l'industrie textile de l'arrondissement administratif de Verviers
120.03 | Paritair Subcomité voor het vervaardigen van en de handel in zakken in jute of in vervangingsmaterialen | Sous-commission paritaire de la fabrication et du commerce de sacs en jute ou en matériaux de remplacement
121 | Paritair Comité voor de schoonmaak | Commission paritaire pour le nettoyage
124 | Paritair Comité voor het bouwbedrijf | Commission paritaire de la construction
125 | Paritair Comité voor de houtnijverheid | Commission paritaire de l'industrie du bois
125.01 | Paritair Subcomité voor de bosontginningen | Sous-commission paritaire pour les exploitations forestières
125.02 | Paritair Subcomité voor de zagerijen en aanverwante nijverheden | Sous-commission paritaire des scieries et industries connexes
125.03 | Paritair Subcomité voor de houthandel | Sous-commission paritaire pour le commerce du bois
126 | Paritair Comité voor de stoffering en de houtbewerking | Commission paritaire de l'ameublement et de l'industrie transformatrice du bois
127 | Paritair Comité voor de handel in brandstoffen | Commission paritaire pour le commerce de combustibles
128 | Paritair Comité voor het huiden- en lederbedrijf en vervangingsproducten | Commission paritaire de l'industrie des cuirs et peaux et des produits de remplacement
129 | Paritair Comité voor de voortbrenging van papierpap, papier en karton | Commission paritaire pour la production des pâtes, papiers et cartons
130 | Paritair Comité voor het drukkerij-, grafische kunst- en dagbladbedrijf | Commission paritaire de l'imprimerie, des arts graphiques et des journaux
132 | Paritair Comité voor de ondernemingen van technische land- en tuinbouwwerken | Commission paritaire pour les entreprises de travaux techniques agricoles et horticoles
133 | Paritair Comité voor het tabaksbedrijf | Commission paritaire de l'industrie des tabacs
136 | Paritair Comité voor de papier- en kartonbewerking | Commission paritaire de la transformation du papier et du carton
139 | Paritair Comité voor de binnenscheepvaart | Commission paritaire de la batellerie
140 | Paritair Comité voor het vervoer en de logistiek | Commission paritaire du transport et de la logistique
140.01 | Paritair Subcomité voor de autobussen en autocars | Sous-commission paritaire pour les autobus et autocars
140.02 | Paritair Subcomité voor de taxi's | Sous-commission paritaire pour les taxis
140.03 | Paritair Subcomité voor het wegvervoer en de logistiek voor rekening van derden | Sous-commission paritaire pour le transport routier et la logistique pour compte de tiers
140.04 | Paritair Subcomité voor de grondafhandeling op luchthavens | Sous-commission paritaire pour l'assistance en escale dans les aéroports
142 | Paritair Comité voor de ondernemingen waar teruggewonnen grondstoffen opnieuw ter waarde worden gebracht | Commission paritaire pour les entreprises de valorisation de matières premières de récupération
142.01 | Paritair Subcomité voor de terugwinning van metalen | Sous-commission paritaire pour la récupération de métaux
142.02 | Paritair Subcomité voor de terugwinning van lompen | Sous-commission paritaire pour la récupération de chiffons
142.03 | Paritair Subcomité voor de terugwinning van papier | Sous-commission paritaire pour la récupération du papier
142.04 | Paritair Subcomité voor de terugwinning van allerlei producten | Sous-commission paritaire pour la récupération de produits divers
143 | Paritair Comité voor de zeevisserij | Commission paritaire de la pêche maritime
144 | Paritair Comité voor de landbouw | Commission paritaire de l'agriculture
145 | Paritair Comité voor het tuinbouwbedrijf | Commission paritaire pour les entreprises horticoles
146 | Paritair Comité voor het bosbouwbedrijf | Commission paritaire pour les entreprises forestières
148 | Paritair Comité voor het bont en kleinvel | Commission paritaire de la fourrure et de la peau en poil
149.01 | Paritair Subcomité voor de elektriciens: installatie en distributie | Sous-commission paritaire des électriciens: installation et distribution
149.02 | Paritair Subcomité voor het koetswerk | Sous-commission paritaire pour la carrosserie
149.03 | Paritair Subcomité voor de edele metalen | Sous-commission paritaire pour les métaux précieux
149.04 | Paritair Subcomité voor de metaalhandel | Sous-commission paritaire pour le commerce du métal
152 | Paritair Comité voor de gesubsidieerde inrichtingen van het vrij onderwijs | Commission paritaire pour les institutions subsidiées de l'enseignement libre
152.01 | Paritair Subcomité voor de gesubsidieerde inrichtingen van het vrij onderwijs van de Vlaamse Gemeenschap | Sous-commission paritaire pour les institutions subsidiées de l'enseignement libre de la Communauté flamande
152.02 | Paritair Subcomité voor de gesubsidieerde inrichtingen van het vrij onderwijs van de Franse Gemeenschap en de Duitstalige Gemeenschap | Sous-commission paritaire pour les institutions subsidiées de l'enseignement libre de la Communauté française et de la Communauté germanophone
200 | Aanvullend Paritair Comité voor de bedienden | Commission paritaire auxiliaire pour employés
201 | Paritair Comité voor de zelfstandige kleinhandel | Commission paritaire du commerce de détail indépendant
202 | Paritair Comité voor de bedienden uit de kleinhandel in voedingswaren | Commission paritaire pour les employés du commerce de détail alimentaire
202.01 | Paritair Subcomité voor de middelgrote levensmiddelenbedrijven | Sous-commission paritaire pour les moyennes entreprises d'alimentation
203 | Paritair Comité voor de bedienden uit de hardsteengroeven | Commission paritaire pour employés des carrières de petit granit
207 | Paritair Comité voor de bedienden uit de scheikundige nijverheid | Commission paritaire pour employés de l'industrie chimique
209 | Paritair Comité voor de bedienden der metaalfabrikatennijverheid | Commission paritaire pour employés des fabrications métalliques
210 | Paritair Comité voor de bedienden van de ijzernijverheid | Commission paritaire pour les employés de la sidérurgie
211 | Paritair Comité voor de bedienden uit de petroleumnijverheid en -handel | Commission paritaire pour employés de l'industrie et du commerce du pétrole
214 | Paritair Comité voor de bedienden van de textielnijverheid | Commission paritaire pour employés de l'industrie textile
215 | Paritair Comité voor de bedienden van het kleding- en confectiebedrijf | Commission paritaire pour employés de l'industrie de l'habillement et de la confection
216 | Paritair Comité voor de notarisbedienden | Commission paritaire pour les employés occupés chez les notaires
217 | Paritair Comité voor de casinobedienden | Commission paritaire pour les employés de casino
219 | Paritair Comité voor de diensten en organismen voor technische controles en gelijkvormigheidstoetsing | Commission paritaire pour les services et les organismes de contrôle technique et d'évaluation de la conformité
220 | Paritair Comité voor de bedienden uit de voedingsnijverheid | Commission paritaire pour les employés de l'industrie alimentaire
221 | Paritair Comité voor de bedienden uit de papiernijverheid | Commission paritaire des employés de l'industrie papetière
222 | Paritair Comité voor de bedienden van de papier- en kartonbewerking | Commission paritaire des employés de la transformation du papier et du carton
223 | Nationaal Paritair Comité voor de sport | Commission paritaire nationale des sports
224 | Paritair Comité voor de bedienden van de non-ferro metalen | Commission paritaire pour les employés des métaux non-ferreux
225 | Paritair Comité voor de bedienden van de inrichtingen van het gesubsidieerd vrij onderwijs | Commission paritaire pour les employés des institutions de l'enseignement libre subventionné
225.01 | Paritair Subcomité voor de bedienden van de inrichtingen van het gesubsidieerd vrij onderwijs van de Vlaamse Gemeenschap | Sous-commission paritaire pour les employés des institutions de l'enseignement libre subventionné de la Communauté flamande
225.02 | Paritair Subcomité voor de bedienden van de inrichtingen van het gesubsidieerd vrij onderwijs van de Franse Gemeenschap en de Duitstalige Gemeenschap | Sous-commission paritaire pour les employés des institutions de l'enseignement libre subventionné de la Communauté française et de la Communauté germanophone
226 | Paritair Comité voor de bedienden uit de internationale handel, het vervoer en de logistiek | Commission paritaire pour les employés du commerce international, du transport et de la logistique
227 | Paritair Comité voor de audiovisuele sector | Commission paritaire pour le secteur audio-visuel
300 | Nationale Arbeidsraad | Conseil national du Travail
301 | Paritair Comité voor het havenbedrijf | Commission paritaire des ports
301.01 | Paritair Subcomité voor de haven van Antwerpen, 'Nationaal Paritair Comité der haven van Antwerpen' genaamd | Sous-commission paritaire pour le port d'Anvers, dénommée 'Nationaal Paritair Comité der haven van Antwerpen'
301.02 | Paritair Subcomité voor de haven van Gent | Sous-commission paritaire pour le port de Gand
301.05 | Paritair Subcomité voor de havens van Zeebrugge-Brugge, Oostende en Nieuwpoort | Sous-commission paritaire pour les ports de Zeebrugge-Bruges, d'Ostende et de Nieuport
302 | Paritair Comité voor het hotelbedrijf | Commission paritaire de l'industrie hôtelière
303.01 | Paritair Subcomité voor de filmproductie | Sous-commission paritaire pour la production de films
303.03 | Paritair Subcomité voor de exploitatie van bioscoopzalen | Sous-commission paritaire pour l'exploitation de salles de cinéma
304 | Paritair Comité voor het vermakelijkheidsbedrijf | Commission paritaire du spectacle
306 | Paritair Comité voor het verzekeringswezen | Commission paritaire des entreprises d'assurances
307 | Paritair Comité voor de makelarij en verzekeringsagentschappen | Commission paritaire pour les entreprises de courtage et agences d'assurances
309 | Paritair Comité voor de beursvennootschappen | Commission paritaire pour les sociétés de bourse
310 | Paritair Comité voor de banken | Commission paritaire pour les banques
311 | Paritair Comité voor de grote kleinhandelszaken | Commission paritaire des grandes entreprises de vente au détail
312 | Paritair Comité voor de warenhuizen | Commission paritaire des grands magasins
313 | Paritair Comité voor de apotheken en tarificatiediensten | Commission paritaire pour les pharmacies et offices de tarification
314 | Paritair Comité voor het kappersbedrijf en de schoonheidszorgen | Commission paritaire de la coiffure et des soins de beauté
315.01 | Paritair Subcomité voor het technisch onderhoud, bijstand en opleiding in de luchtvaartsector | Sous-commission paritaire pour la maintenance technique, l'assistance et la formation dans le secteur de l'aviation
315.02 | Paritair Subcomité voor de luchtvaartmaatschappijen | Sous-commission paritaire des compagnies aériennes
315.03 | Paritair Subcomité voor het luchthavenbeheer | Sous-commission paritaire pour la gestion des aéroports
316 | Paritair Comité voor de koopvaardij | Commission paritaire pour la marine marchande
317 | Paritair Comité voor de bewakings- en/of toezichtsdiensten | Commission paritaire pour les services de gardiennage et/ou de surveillance
318.01 | Paritair Subcomité voor de diensten voor gezins- en bejaardenhulp van de Franse Gemeenschap, het Waalse Gewest en de Duitstalige Gemeenschap | Sous-commission paritaire pour les services des aides familiales et des aides seniors de la Communauté française, de la Région wallonne et de la Communauté germanophone
318.02 | Paritair Subcomité voor de diensten voor gezins- en bejaardenhulp van de Vlaamse Gemeenschap | Sous-commission paritaire pour les services des aides familiales et des aides seniors de la Communauté flamande
319 | Paritair Comité voor de opvoedings- en huisvestingsinrichtingen en -diensten | Commission paritaire des établissements et services d'éducation et d'hébergement
319.01 | Paritair Subcomité voor de opvoedings- en huisvestingsinrichtingen en -diensten van de Vlaamse Gemeenschap | Sous-commission paritaire des établissements et services d'éducation et d'hébergement de la Communauté flamande
319.02 | Paritair Subcomité voor de opvoedings- en huisvestingsinrichtingen en -diensten van de Franse Gemeenschap, het Waalse Gewest en de Duitstalige Gemeenschap | Sous-commission paritaire des établissements et services d'éducation et d'hébergement de la Communauté française, de la Région wallonne et de la Communauté germanophone
320 | Paritair Comité voor de begrafenisondernemingen | Commission paritaire des pompes funèbres
321 | Paritair Comité voor de groothandelaars-verdelers in geneesmiddelen | Commission paritaire pour les grossistes-répartiteurs de médicaments
322 | Paritair Comité voor de uitzendarbeid en de erkende ondernemingen die buurtwerken of -diensten leveren | Commission paritaire pour le travail intérimaire et les entreprises agréées fournissant des travaux ou services de proximité
322.01 | Paritair Subcomité voor de erkende ondernemingen die buurtwerken of -diensten leveren | Sous-commission paritaire pour les entreprises agréées fournissant des travaux ou services de proximité
323 | Paritair Comité voor het beheer van gebouwen, de vastgoedmakelaars en de dienstboden | Commission paritaire pour la gestion d'immeubles, les agents immobiliers et les travailleurs domestiques
324 | Paritair Comité voor de diamantnijverheid en -handel | Commission paritaire de l'industrie et du commerce du diamant
325 | Paritair Comité voor de openbare kredietinstellingen | Commission paritaire pour les institutions publiques de crédit
326 | Paritair Comité voor het gas- en elektriciteitsbedrijf | Commission paritaire de l'industrie du gaz et de l'électricité
327 | Paritair Comité voor de beschutte werkplaatsen, de sociale werkplaatsen en de maatwerkbedrijven | Commission paritaire pour les entreprises de travail adapté, les ateliers sociaux et les 'maatwerkbedrijven'
327.01 | Paritair Subcomité voor de Vlaamse sector van de beschutte werkplaatsen, de sociale werkplaatsen en de maatwerkbedrijven | Sous-commission paritaire pour le secteur flamand des entreprises de travail adapté, des ateliers sociaux et des 'maatwerkbedrijven'
327.02 | Paritair Subcomité voor de beschutte werkplaatsen gesubsidieerd door de Franse Gemeenschapscommissie | Sous-commission paritaire pour les entreprises de travail adapté subsidiées par la Commission communautaire française
327.03 | Paritair Subcomité voor de beschutte werkplaatsen van het Waalse Gewest en van de Duitstalige Gemeenschap | Sous-commission paritaire pour les entreprises de travail adapté de la Région wallonne et de la Communauté germanophone
328.01 | Paritair Subcomité voor het stads- en streekvervoer van het Vlaamse Gewest | Sous-commission paritaire du transport urbain et régional de la Région flamande
328.02 | Paritair Subcomité voor het stads- en streekvervoer van het Waalse Gewest | Sous-commission paritaire du transport urbain et régional de la Région wallonne
328.03 | Paritair Subcomité voor het stads- en streekvervoer van het Brusselse Hoofdstedelijk Gewest | Sous-commission paritaire du transport urbain et régional de la Région de Bruxelles-Capitale
329 | Paritair Comité voor de socio-culturele sector | Commission paritaire pour le secteur socio-culturel
329.01 | Paritair Subcomité voor de socio-culturele sector van de Vlaamse Gemeenschap | Sous-commission paritaire pour le secteur socio-culturel de la Communauté flamande
329.02 | Paritair Subcomité voor de socio-culturele sector van de Franstalige en Duitstalige Gemeenschap en het Waalse Gewest | Sous-commission paritaire pour le secteur socio-culturel de la Communauté française et germanophone et de la Région wallonne
329.03 | Paritair Subcomité voor de federale en bicommunautaire socio-culturele organisaties | Sous-commission paritaire pour les organisations socio-culturelles fédérales et bicommunautaires
330 | Paritair Comité voor de gezondheidsinrichtingen en -diensten | Commission paritaire des établissements et des services de santé
331 | Paritair Comité voor de Vlaamse welzijns- en gezondheidssector | Commission paritaire pour le secteur flamand de l'aide sociale et des soins de santé
332 | Paritair Comité voor de Franstalige en Duitstalige welzijns- en gezondheidssector | Commission paritaire pour le secteur francophone et germanophone de l'aide sociale et des soins de santé
333 | Paritair Comité voor toeristische attracties | Commission paritaire pour les attractions touristiques
336 | Paritair Comité voor de vrije beroepen | Commission paritaire pour les professions libérales
337 | Aanvullend Paritair Comité voor de non-profitsector | Commission paritaire auxiliaire pour le secteur non-marchand
340 | Paritair Comité voor de orthopedische technologieën | Commission paritaire pour les technologies orthopédiques
341 | Paritair Comité voor de bemiddeling in bank- en beleggingsdiensten | Commission paritaire pour l'intermédiation en services bancaires et d'investissement
"""
# In the list of numbers, and no name of them was found.
_UNNAMED: Final = "102.10 102.11 149 205 301.03 315 318 328 330.01 330.02 330.04 334"


def _registered(line: str) -> ListedCommittee:
    number, dutch, french = line.split(" | ")
    return ListedCommittee(JointCommittee.parse(number), REGISTER, dutch, french)


def _listed(
    number: str,
    source: str,
    nl: str | None = None,
    fr: str | None = None,
    existed: Period = _ALL_ALONG,
) -> ListedCommittee:
    return ListedCommittee(JointCommittee.parse(number, existed), source, nl, fr)


_NAMED_ELSEWHERE: Final = (
    _listed(
        "101",
        _CROSSROADS_BANK,
        "Nationale Gemengde Mijncommissie",
        "Commission nationale mixte des mines",
    ),
    _listed("102", _CROSSROADS_BANK, fr="Commission paritaire de l'industrie des carrières"),
    _listed(
        "106",
        _GAZETTE,
        "Paritair Comité voor het cementbedrijf",
        "Commission paritaire des industries du ciment",
    ),
    _listed(
        "120.02",
        REGISTER,
        "Paritair Subcomité voor de vlasbereiding",
        "Sous-commission paritaire de la préparation du lin",
        existed=Period(date.min, date(2019, 6, 30)),
    ),
    _listed("140.05", _COPIED, fr="Sous-commission paritaire pour le déménagement"),
    _listed(
        "218",
        "Partena Professional, abolition of joint committee 218, "
        "https://www.partena-professional.be/nl/knowledge-center/infoflashes/"
        "opheffing-van-het-paritair-comite-nr-218; names: mp-advocaten.be, 26 April 2017, and "
        "groups.be, 28 June 2005",
        "Aanvullend Nationaal Paritair Comité voor de bedienden",
        "Commission paritaire nationale auxiliaire pour employés",
        existed=Period(date.min, date(2015, 3, 31)),
    ),
    _listed(
        "303",
        "LBC-NVK, https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Diensten/PC-303-Film/"
        "Even-voorstellen/Evenvoorstellen.html",
        "Paritair Comité voor het filmbedrijf",
    ),
    _listed("303.02", _WAGES, existed=Period(date.min, date(2008, 10, 10))),
    _listed("303.04", _WAGES, existed=Period(date.min, date(2008, 10, 10))),
    _listed(
        "330.03",
        "Group S, 10 February 2005, https://www.groups.be/fr/legislation-sociale/"
        "documentation-sectorielle/commissions-paritaires/33003000000/0301/03-0",
        fr="Sous-commission paritaire de la prothèse dentaire",
    ),
    _listed(
        "335",
        "Deloitte, https://www2.deloitte.com/be/en/pages/accountancy/articles/kmo-updates/"
        "kmo-doek-valt-paritair-comite-bedienden.html",
        "Paritair Comité voor de dienstverlening aan en de ondersteuning van het bedrijfsleven en "
        "de zelfstandigen",
    ),
    _listed(
        "339",
        f"{_HOUSING}; French name: social security office, category 532 of employers",
        "Paritair Comité voor de erkende maatschappijen voor sociale huisvesting",
        "Commission paritaire pour les sociétés de logement social agréées",
    ),
    _listed(
        "339.01",
        _HOUSING,
        "Paritair Subcomité voor de erkende maatschappijen voor sociale huisvesting van het "
        "Vlaamse Gewest",
        existed=Period(date(2018, 10, 4)),
    ),
    _listed(
        "339.02",
        _HOUSING,
        "Paritair Subcomité voor de erkende maatschappijen voor sociale huisvesting van het "
        "Waalse Gewest",
        existed=Period(date(2018, 10, 4)),
    ),
    _listed(
        "339.03",
        _HOUSING,
        "Paritair Subcomité voor de erkende maatschappijen voor sociale huisvesting van het "
        "Brussels Hoofdstedelijk Gewest",
        existed=Period(date(2018, 10, 4)),
    ),
)


def _number(row: ListedCommittee) -> str:
    return row.committee.code


COMMITTEES: Final = tuple(
    sorted(
        (
            *map(_registered, _REGISTERED.strip().splitlines()),
            *_NAMED_ELSEWHERE,
            *(_listed(number, LIST) for number in _UNNAMED.split()),
        ),
        key=_number,
    )
)
# No number of the law rests on these: they only say for how many an answer is.
WORKERS: Final = (
    WorkersFound(
        ("100",),
        "24,092",
        "metallos.be, 29 November 2017, http://metallos.be/nl/pagina/sectoren/paritair-comite-100",
    ),
    WorkersFound(
        ("116", "207"),
        "nearly 100,000",
        "LBC-NVK, undated, https://lbc-nvk.acv-online.be/lbc-nvk/Ik-werk/Industrie/"
        "PC-207-Scheikunde/Even-voorstellen/Evenvoorstellen.html",
    ),
    WorkersFound(
        ("121",),
        "about 51,000",
        "ABVV Algemene Centrale, undated, https://www.accg.be/nl/sector/schoonmaak-en-ontsmetting/"
        "andere/voorstelling/voorstelling",
    ),
    WorkersFound(
        ("124",),
        "147,738 in 2019",
        "Constructiv, yearly report of 2019, "
        "https://jaarverslag2019constructiv.be/nl/de-bouw-in-cijfers/",
    ),
    WorkersFound(
        ("200",),
        "438,006 at the end of 2016",
        "Cevora, https://issuu.com/cevoracefora/docs/het_apcb_in_een_notendop",
    ),
)
