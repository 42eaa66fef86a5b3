"""Dutch: one message for each step, with its arguments by name.

The terms are those of the glossary, which says of each where it was found.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain import set_words

# Where the act's figure comes from, and why no growth path stands in its place.
_BY_THE_ACT: Final = "{figure} in {year} volgens de wet zelf: "
_BY_ANOTHER: Final = "{figure} in {year} volgens {act}: "
_NO_PATH: Final = MappingProxyType(
    {
        "no_agreement": "van paritair comité {committee} is geen cao gekend",
        "no_committee": "geen paritair comité is bevoegd ({committee}), dus is geen cao van "
        "toepassing",
        "not_named": "de cao van zijn paritair comité noemt {committee} niet",
        "agreement_silent": "de cao van paritair comité {committee} geeft geen aantal voor deze "
        "omvang",
        "agreement_ended": "de cao van paritair comité {committee} is afgelopen",
        "agreement_ended_alike": "de cao van paritair comité {committee} is afgelopen, en haar "
        "laatste aantal is hetzelfde",
        "condition_alike": "de cao van paritair comité {committee} geeft evenveel, of aan haar "
        "voorwaarde is voldaan of niet",
        "before_path": "het groeipad van paritair comité {committee} begint later",
        "collective_only": "de gekende cao van paritair comité {committee} heeft alleen "
        "collectieve dagen, die niemands krediet zijn",
        "not_binding": "de cao van paritair comité {committee} is niet algemeen verbindend "
        "verklaard bij koninklijk besluit",
    }
)

MESSAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Size of the enterprise.
        "act.not_in_force": "hoofdstuk 12 van de wet is niet van kracht in {year}, zoals gekend "
        "op {known_on}",
        "size.missing": "employer.quarter_end_fte: geen kwartaal van {first} tot {last} is "
        "aangegeven, en geen first_employment na {last} is gegeven, zodat de omvang van {year} "
        "niet gekend is; tel de hele juridische entiteit, zonder studenten met een "
        "solidariteitsbijdrage en zonder uitzendkrachten, die bij het uitzendkantoor tellen",
        "size.quarter": "voltijdse equivalenten op het einde van {quarter}: {count}",
        "size.first_employment": "werknemers op het einde van {quarter}, dat van de eerste "
        "tewerkstelling: {count}",
        "size.class": "{count} in {year}: {size}",
        # Figures for a full-timer.
        **{f"figure.act_{why}": _BY_THE_ACT + text for why, text in _NO_PATH.items()},
        **{f"figure.instrument_{why}": _BY_ANOTHER + text for why, text in _NO_PATH.items()},
        "figure.agreement": "{figure} in {year} volgens de cao van paritair comité {committee}",
        "figure.last_of_path": "{figure} in {year}, het laatste aantal van de afgelopen cao van "
        "paritair comité {committee}",
        "figure.not_lowered": "{figure} in {year}, toegekend door een vroegere cao van paritair "
        "comité {committee}; een nieuwere mag dat niet verlagen",
        "figure.one_source": "de cao van paritair comité {committee} is uit één enkele bron gekend",
        "figure.at_least": "in elk geval minstens {figure} in {year}, wat een cao ook zegt",
        "figure.company": "{figure} in {year} van de werkgever",
        "figure.below_10": "een gemiddelde van {count} is minder dan 10, dus geeft de wet geen "
        "recht",
        "figure.no_company_days": "de werkgever kent in {year} zelf geen dagen toe",
        "figure.no_sector_right": "er is geen sectoraal recht van paritair comité {committee} "
        "gekend",
        "figure.agreement_none": "de cao van paritair comité {committee} geeft hier geen recht",
        "figure.sector_right_ended": "de cao van paritair comité {committee} liep af op {last}",
        "figure.no_act_figure": "de wet geeft geen aantal voor heel {year}",
        "agreement.unregistered": "agreements: paritair comité {committee} heeft een cao die "
        "niet in het regelboek staat ({title}); registreer ze",
        "agreement.likely": "agreements: paritair comité {committee} heeft waarschijnlijk een "
        "cao, waarvan de cijfers niet gekend zijn; registreer ze",
        "agreement.of_committee": "agreements: paritair comité {parent} heeft een cao die niet "
        "in het regelboek staat ({title}), en {committee} valt er misschien onder; registreer "
        "ze, met wat ze omvat",
        "agreement.likely_of": "agreements: paritair comité {parent} heeft waarschijnlijk een "
        "cao, waarvan de cijfers niet gekend zijn, en {committee} valt er misschien onder; "
        "registreer ze, met wat ze omvat",
        "agreement.size_not_found": "agreements: wat de cao van paritair comité {committee} "
        "geeft voor de omvang {size}, waarover haar bron niets zegt; registreer het",
        "agreement.proration": "wat de cao van paritair comité {committee} geeft voor minder dan "
        "het volle jaar van een voltijdse, dat ze op haar eigen manier telt: {proration}",
        "agreement.proration_of_part": "wat de cao van paritair comité {committee} geeft van "
        "{first} tot {last}, minder dan een vol jaar, dat ze op haar eigen manier telt: "
        "{proration}",
        "committee.unknown": "employments: joint_committee {committee}, een nummer dat in geen "
        "lijst van paritaire comités staat; verbeter het, of registreer de cao ervan",
        "committee.not_then": "employments: joint_committee {committee}, dat op geen enkele dag "
        "van {year} bestond; geef het comité dat toen in de plaats stond",
        "committee.not_begun": "paritair comité {committee} bestaat vanaf {first}, en een "
        "tewerkstelling erin begon vroeger: onder welk comité viel ze tot dan?",
        "committee.ended": "paritair comité {committee} hield op te bestaan op {last}, en een "
        "tewerkstelling erin loopt door: onder welk comité valt ze sindsdien?",
        "committee.not_listed": "paritair comité {committee} staat in geen lijst van paritaire "
        "comités en in geen cao van het regelboek: is het een tikfout? De rechten van zijn "
        "werknemers zijn onbepaald",
        "committee.section_not_listed": "paritair comité {committee} staat in geen lijst van "
        "paritaire comités, al staat {parent} er wel in: is het een tikfout? Van geen van beide "
        "is een cao gekend, dus geldt het eigen aantal van de wet",
        "committee.not_named": "de cao van paritair comité {parent} noemt {committee} niet, dus "
        "geldt het eigen aantal van de wet: klopt het nummer?",
        "committee.sub_committees": "paritaire subcomités van paritair comité {committee} hebben "
        "een eigen cao ({others}): geef het nummer ervan als een werknemer onder een ervan valt",
        "committee.one_source": "de cao van paritair comité {committee} is uit één enkele bron "
        "gekend ({source}): vergelijk de cijfers met de tekst voor u erop steunt",
        "committee.spelling": "het paritair comité geschreven als {given} wordt gelezen als "
        "{committee}",
        "agreement.not_binding": "agreements: de cao van paritair comité {committee} is niet "
        "algemeen verbindend verklaard bij koninklijk besluit, dus komt ze niet in de plaats van "
        "de wet",
        "agreement.same_first_day": "agreements: twee cao's van paritair comité {committee} "
        "gelden vanaf {first}, en die welke het laatst in het bestand staat, geldt: behoud er "
        "één, of zeg vanaf wanneer elke gekend was",
        "agreement.deposited_late": "agreements: de cao van paritair comité {committee} werd "
        "neergelegd op {day}, na {last}, de laatste dag om ze neer te leggen",
        "agreement.condition": "of de werknemer aan de voorwaarde van paritair comité "
        "{committee} voldoet: {condition}",
        "agreement.below_floor": "een cao van paritair comité {committee} op of boven het "
        "minimum van {floor}: {figure} uur is {days}",
        "agreement.before_path": "agreements: wat in paritair comité {committee} in {year} "
        "geldt, voor het groeipad begint in {first}; registreer het",
        "sector_size.missing": "employer.committee_quarter_end_fte: de voltijdse equivalenten "
        "van paritair comité {committee} alleen, waarmee zijn tabel de omvang van {year} telt "
        "onder de lezing sector_size = committee",
        "sector_size.silent": "wat geldt waar de werknemers van paritair comité {committee} "
        "{size} zijn en de werkgever groter is: de tabel geeft minder dan het minimum van de "
        "wet; kies de lezing sector_size = employer, of registreer wat geldt",
        "before_path.silent": "of het eigen aantal van de wet in paritair comité {committee} "
        "geldt voor {first}, wanneer het groeipad begint: de lezing before_path",
        # What a sector has beside the yearly right.
        "sector.new_worker": "paritair comité {committee}: nieuwe werknemers krijgen {figure} "
        "uur opleiding van de onderneming, wat niet als het jaarlijkse recht telt",
        "sector.new_worker_within": "paritair comité {committee}: nieuwe werknemers krijgen "
        "{figure} uur opleiding binnen zoveel maanden na de indiensttreding ({months}), wat niet "
        "als het jaarlijkse recht telt",
        "sector.new_worker_between": "paritair comité {committee}: nieuwe werknemers krijgen "
        "{figure} tot {most} uur opleiding van de onderneming, wat niet als het jaarlijkse recht "
        "telt",
        "sector.new_worker_between_within": "paritair comité {committee}: nieuwe werknemers "
        "krijgen {figure} tot {most} uur opleiding binnen zoveel maanden na de indiensttreding "
        "({months}), wat niet als het jaarlijkse recht telt",
        "sector.earmarked": "paritair comité {committee}: {figure} per jaar voor {words}; of dat "
        "binnen het jaarlijkse recht valt, moet de bron zeggen, en niets ervan wordt geteld",
        "sector.by_the_hour": "paritair comité {committee}: per uur op te nemen in {year}: "
        "{figure}",
        "sector.block": "paritair comité {committee}: dagen die niet per uur worden opgenomen, "
        "worden opgenomen in blokken van minstens {figure} uur",
        "sector.plan": "paritair comité {committee}: het opleidingsplan van {year} gaat "
        "uiterlijk op {last} naar de sector",
        "sector.plan_for": "paritair comité {committee}: het opleidingsplan van {year} gaat "
        "uiterlijk op {last} naar de sector: {words}",
        "sector.total": "paritair comité {committee}: {figure} in totaal over zoveel jaren "
        "({years}); geen jaarlijks recht is daar een deel van, dus wordt het niet verdeeld",
        "sector.collective": "paritair comité {committee}: de werkgever streeft naar gemiddeld "
        "{figure} per jaar voor elk voltijds equivalent, wat niemands eigen recht is",
        "sector.collective_over_years": "paritair comité {committee}: de werkgever streeft naar "
        "gemiddeld {figure} voor elk voltijds equivalent over zoveel jaren ({years}), wat "
        "niemands eigen recht is en niet wordt verdeeld",
        "sector.further": "paritair comité {committee}: sommige werknemers hebben daarnaast "
        "{figure} per jaar, wat niet wordt geteld omdat de feiten niet tonen wie: {words}",
        # Months and result.
        "months.none": "geen tewerkstelling in {year}",
        "months.with_transferor": "de enige maand van {year} in dienst was begonnen bij de "
        "overdrager, waar ze telt",
        "regime.missing": "employments.regime: het arbeidsregime van werknemer {worker} in de "
        "tewerkstelling die begon op {first}",
        "transfer.month": "of de maand van de overgang op {first} hier telt, of alleen bij de "
        "overdrager, waar ze begonnen was: kies de lezing transfer = one of two",
        "months.as_agreed": "de cao van paritair comité {committee} telt op haar eigen manier, "
        "in plaats van met het arbeidsregime: {proration}",
        "months.stretch": "{figure} × {regime} × {months} van 12 maanden vanaf {first}",
        "right.total": "in totaal {days}",
        "right.rounded": "afgerond op {days} ({reading})",
        # Trainings.
        "training.not_followed": "niet gevolgd: {status}",
        "training.employer_says": "het eigen antwoord van de werkgever: {answer}",
        "training.educational_leave": "gevolgd tijdens educatief verlof",
        "training.counts": "opleiding ({form}) telt mee",
        "training.wellbeing": "opleiding over welzijn telt mee",
        "training.before_right": "gevolgd voor {year}, wanneer het recht in dagen begint",
        "training.outside_employment": "opleiding {training} valt buiten elke tewerkstelling en "
        "wordt niet aangerekend",
        # The account.
        "movement.granted": "recht van {year} ({kind}): {days}, opneembaar tot en met {last}",
        "movement.opened": "recht van {year} ({kind}): nog {days} ({origin}), opneembaar tot en "
        "met {last}",
        "movement.used": "opleiding {training}: {days} van het recht van {year} ({kind})",
        "movement.set_to_zero": "{days} van het recht van {year} ({kind}) op nul gezet op het "
        "einde van de periode van vijf jaar",
        "movement.replaced": "{days} van het recht van {year} ({kind}), vervangen door een "
        "beginsaldo",
        "movement.granted_without_end": "recht van {year} ({kind}): {days}, opneembaar tot het "
        "opgebruikt is",
        "movement.opened_without_end": "recht van {year} ({kind}): nog {days} ({origin}), "
        "opneembaar tot het opgebruikt is",
        "movement.to_come": "het recht van {year} begint op {first}",
        "movement.not_known": "recht van {year} ({kind})",
        "movement.at_least": "recht van {year} ({kind}), minstens {days}",
        "movement.in_service": "Wat opneembaar heet tot een latere dag, is dat zolang de dienst "
        "duurt, die eindigt op {last}",
        "movement.taken_off": "opleiding {training}: {days} van het recht van {year} ({kind}), "
        "omdat ze gekend werd nadat het beginsaldo van {day} was gelezen",
        "movement.given_back": "opleiding {training}: {days} teruggegeven aan het recht van "
        "{year} ({kind}), omdat ze minder kost dan het beginsaldo van {day} kon weten",
        "movement.debt_paid": "een schuld ({origin}): {days} van het recht van {year} ({kind})",
        "excess.owed": "{days} verschuldigd op {day} ({origin}) en nog niet ingehaald",
        "training.in_balance": "opleiding {training} wordt geacht al in het beginsaldo van {on} "
        "te zitten",
        "training.across": "opleiding {training} begon in een ander jaar of een andere periode "
        "van vijf jaar en wordt in haar geheel aangerekend op het jaar van haar laatste dag",
        "account.nothing_left": "geen beginsaldo van het recht van {year} op {day}: er bleef "
        "toen niets van over",
        "account.before": "de rekening begint met de beginsaldi van {first}, en wat eraan "
        "voorafgaat wordt niet berekend",
        "account.opening_balance": "opening_balances: wat overbleef van het recht van {first} "
        "tot {last}, of account_from van de werknemer waar de beginsaldi van een dag de hele "
        "rekening zijn",
        "account.opening_balance_of_year": "opening_balances: wat overbleef van het recht van "
        "{year}, of account_from van de werknemer waar de beginsaldi van een dag de hele "
        "rekening zijn",
        "account.credit_2023": "of het saldo van {year} naar het volgende jaar gaat: zijn recht "
        "is niet nodig onder de lezing credit_2023 = dropped",
        "balance.of_lot": "nog {days} van het recht van {year} ({kind})",
        "balance.left": "in totaal nog {days} op {day}",
        "balance.debt": "in totaal tegen {day} {days} meer opgenomen dan er over was",
        "credit.granted": "recht van {year} ({kind}): {days}",
        "credit.opened": "recht van {year} ({kind}): nog {days} ({origin})",
        "credit.year": "dagen van {year}: {opening} bij het begin, {granted} toegekend, {used} "
        "gebruikt, {lapsed} op nul gezet of vervangen, {closing} over",
        # A calendar.
        "lapse.known": "{days} op nul gezet op het einde van {last}, als tot dan niets meer "
        "wordt gevolgd",
        "lapse.at_least": "minstens {days} op nul gezet op het einde van {last}, als tot dan "
        "niets meer wordt gevolgd",
        "aim.measured": "het streefcijfer van {first} tot {last} is tot nu toe {wanted}; "
        "{followed} gevolgd, {missing} nog te volgen",
        "aim.before_account": "wat werd gevolgd voor {first}, wanneer de rekening begint",
        "excess": "opleiding {training} neemt {days} meer op dan er over was op {day}",
        "excess.unsure": "opleiding {training} neemt {days} meer op dan waarvan gekend is dat "
        "het over is op {day}, naast een recht dat niet gekend is",
        "excess.by_change": "opleiding {training} neemt {days} meer op dan er over was op {day}, "
        "door een wijziging van de tewerkstelling die pas vanaf {known} gekend was",
        "transfer.credit": "of het krediet van de werkgever van voor de overgang op {first} met "
        "de werknemer meegaat: kies de lezing transfer = one of two",
        "transfer.balance": "opening_balances: wat van {year} bij de overdrager overbleef op "
        "{first}, omdat het krediet met de werknemer meegaat",
        "aim.none": "geen recht van {first} tot {last}, dus geen streefcijfer",
        "account.missing": "{item}: ontbreekt; de rekening moet het bevatten",
        "statement.balance": "nog {days} op het einde van {year}",
        "statement.debt": "{days} meer opgenomen dan er over was op het einde van {year}",
        "statement.consult": "u mag uw rekening op elk moment op eenvoudig verzoek raadplegen",
        "statement.correct": "u mag fouten erin laten verbeteren",
        # Where an account is kept, as the statement tells the worker.
        "statement.seen": "de wet laat uw rechten en opleidingen bijhouden in de Federal Learning "
        "Account, waar u ze mag inzien",
        "statement.corrected": "u mag uw werkgever vragen ze te laten verbeteren",
        "statement.not_kept": "geen wet vraagt dat op deze dag een rekening voor u wordt "
        "bijgehouden",
        "leaving.lasts": "de tewerkstelling loopt op {on}",
        "leaving.goes_on": "niemand vertrekt op {last}: de dienst loopt door",
        "leaving.ended_and_goes_on": "van de tewerkstelling tot en met {last} is gezegd dat ze "
        "beëindigd werd, maar de dienst loopt erna door: niemand vertrekt dan",
        "leaving.transfer": "of het openstaande krediet met de werknemer meegaat bij de overgang "
        "na {last}: kies de lezing transfer = one of two",
        "leaving.lost": "verloren: het openstaande krediet mag niet voor het einde op {until} "
        "worden opgenomen, en geeft geen langere opzegging en geen hogere vergoeding",
        "leaving.usable": "opneembaar: het openstaande krediet mag worden opgenomen tot en met "
        "{until}, zoals werkgever en werknemer overeenkomen",
        "leaving.acquired": "verworven: het krediet dat openstaat op {until} is een voordeel "
        "krachtens de overeenkomst, en telt mee in de vergoeding",
        "leaving.by_reading": "{credit}, volgens de lezing {reading}: de wet zegt niets over dit "
        "einde ({ended}, op {until})",
        "pay.normal": "opleiding {training}: {hours} buiten de arbeidstijd, te betalen als "
        "normaal loon zonder overwerktoeslag",
        "pay.none": "opleiding {training} werd niet buiten de arbeidstijd gevolgd, zodat naast "
        "het loon van de arbeidstijd niets te betalen is",
        "leaving.unknown": "employments: ended_by, hoe de tewerkstelling eindigde die duurde tot "
        "en met {last}",
        "leaving.hired_again": "de dagen van de dienst vanaf {first} zijn hier niet bij",
        "leaving.silent": "wat er gebeurt met het krediet dat openstaat op {last}: de wet zegt "
        "niets over dit einde ({ended}); kies de lezing leaving_other = lost of usable",
        # Duties.
        "term.no_such_day": "waar een termijn van maanden eindigt die begint op {day}: de "
        "laatste maand ervan heeft die dag niet, en de lezing month_term = refuse verschuift "
        "niets",
        "term.no_start_up": "wanneer de eerste registratie moet gebeuren: het recht zoals gekend "
        "heeft geen termijn",
        "duty.triggered": "{duty}: begint op {day}",
        "duty.due": "laatste dag op tijd {day}, gekend vanaf {known_from}",
        "duty.undated": "zo snel mogelijk te doen: het recht stelt geen laatste dag (gekend "
        "vanaf {known_from})",
        "duty.done": "gedaan op {day}",
        "duty.stands": "{status} op {on}",
        "duty.lifted": "{status}: {act} beëindigde de Federal Learning Account vanaf {first}",
        "duty.lifted_by_reading": "{status}, volgens de lezing {reading}: {act} beëindigde de "
        "Federal Learning Account vanaf {first}",
        "duty.overdue": "{duty}: de laatste dag was {last} (dagen te laat: {days})",
        "duty.late": "{duty}: gedaan na de laatste dag, {last} (dagen te laat: {days})",
        "duty.due_soon": "{duty}: de laatste dag is {last} (dagen over: {days})",
        "plan.consultation_missing": "employer.consultation: wie over het opleidingsplan wordt "
        "geraadpleegd, een raad, een afvaardiging of niemand",
        "plan.meeting_missing": "events: een plan_meeting van {year}, vanaf welke de dagen "
        "ervoor worden geteld",
        "plan.filing_passed": "wanneer het uittreksel wordt opgestuurd van een plan dat in "
        "werking trad na {last}, de laatste dag voor zijn jaar",
        "plan.heads_missing": "employer.heads: hoeveel werknemers, in personen, de onderneming "
        "heeft in {year}",
        "plan.risk_groups_missing": "workers[].risk_groups: niet vermeld van {workers}",
        # The social balance sheet.
        "social_balance.sex_missing": "workers[].sex: niet vermeld van {workers}",
        "social_balance.sex_of_neither": "workers[].sex: x van {workers}, en het model heeft een "
        "kolom mannen en een kolom vrouwen",
        "social_balance.cost_missing": "trainings[].cost.{key}: niet vermeld van {trainings}",
        "social_balance.contributions_missing": "employer.fund_contributions: niet vermeld van "
        "{year}, en geen formele opleiding heeft trainings[].cost.contributions",
        "social_balance.year_not_over": "{year} is op {on} niet voorbij: wat later volgt, staat "
        "niet in de cijfers",
        "social_balance.account_from": "de rekening begint in {year} of later: opleidingen van "
        "{year} daarvoor staan misschien niet in het dossier: {workers}",
        "to_do.start_up_registration": "registreer de gegevens van de werknemer, en verifieer "
        "daarbij het recht",
        "to_do.register_worker_data": "registreer de gegevens van de werknemer, en verifieer "
        "daarbij het recht",
        "to_do.update_worker_data": "registreer het nieuwe arbeidsregime of paritair comité",
        "to_do.register_quarter": "registreer de opleidingen die in het kwartaal werden gevolgd, "
        "en verifieer wat van het recht overblijft",
        "to_do.verify_right": "verifieer het berekende recht, en pas het aan of vul het aan",
        "to_do.give_information": "bezorg de werknemer het document",
        "to_do.handle_correction": "antwoord de werknemer, of zeg binnen de maand waarom het "
        "langer duurt",
        "to_do.notify_balance": "meld de werknemer wat overblijft, en het recht om de rekening "
        "te raadplegen en te laten verbeteren",
        "to_do.tell_new_worker": "meld de werknemer dat er een rekening is",
        "to_do.record_training": "noteer de opleiding in de rekening van de werknemer",
        "to_do.fix_days": "stel het aantal dagen voor het jaar vast",
        "to_do.submit_plan": "leg het ontwerp van plan voor, of geef het plan aan de werknemers "
        "waar er geen raad en geen afvaardiging is",
        "to_do.obtain_opinion": "verkrijg het advies over het plan",
        "to_do.adopt_plan": "stel het plan op",
        "to_do.file_plan": "stuur het uittreksel van het plan elektronisch op",
        # Supervision.
        "register.no_term": "geen termijn wordt geteld vanaf een dag na het jaar {last}; geef "
        "een vroegere dag",
        "list.default": "{duty}: niet binnen de termijn gedaan sinds {since}",
        "list.message": "{duty} van {worker}: niet binnen de termijn gedaan sinds {since}; wie "
        "uiterlijk op {last} in orde is, wordt van de lijst geschrapt",
        "list.told_early": "het bericht van {day} doet geen termijn lopen: voor zover bekend waren "
        "de artikelen daarover toen niet van kracht",
        "list.on_it": "op de lijst van {quarter}",
        "list.published": "de lijst mag worden gepubliceerd vanaf {first}",
        "list.public": "genoemd op de gepubliceerde lijst op {day}",
        "list.none": "er is geen lijst van {quarter} opgesteld, zoals gekend",
        "list.not_on_it": "geen grond voor de lijst op {day}",
        "list.never_public": "er mag geen lijst worden gepubliceerd, zoals gekend",
        "list.not_public": "op {day} mag geen lijst worden gepubliceerd",
        # The account: who may do what.
        "access.granted": "{act}: open voor de {role}",
        "access.role": "{act}: niet open voor de {role}",
        "access.missing": "of het mag, hangt af van wat niet is gegeven: {fact}",
        "access.no_account": "er is geen rekening op {day}, zoals gekend op {known_on}",
        "access.closes": "de rekening is {term} tot en met {last}",
        "access.published": "de lijst wordt gepubliceerd vanaf {first}",
        "access.itself": "werkgever {employer} handelt voor zichzelf",
        "access.other_employer": "het is voor werkgever {employer} en zijn mandatarissen",
        "access.mandate": "een mandaat van werkgever {employer} van {first} tot {last}",
        "access.mandate_open": "een mandaat van werkgever {employer} vanaf {first}",
        "access.no_mandate": "geen mandaat van werkgever {employer}",
        "access.exit": "de uitdiensttreding van werknemer {worker} werd aangegeven op {declared}, "
        "wat de toegang sluit na {last}",
        "access.in_service": "werknemer {worker} is in dienst vanaf {first}",
        "access.not_employed": "werknemer {worker} heeft geen tewerkstelling bij de werkgever",
        "access.channel": "een opleidingsverstrekker gebruikt REST of batch",
        "access.not_own_training": "de opleiding werd door iemand anders ingevoerd",
        "access.status": "een verstrekker voert in wat gepland of gevolgd is, en dit is: {status}",
        "access.not_participant": "werknemer {worker} is tijdens de opleiding niet in dienst bij "
        "{employer}",
        "access.verified": "de werkgever verifieerde de opleiding op {day}",
        "access.term": "een verstrekker voert een opleiding die eindigt op {ended} in tot en met "
        "{last}",
        "access.no_term": "er is geen termijn bepaald waarin een verstrekker een opleiding "
        "invoert die eindigt op {ended}",
        "access.other_training": "opleiding {training} is er geen van werknemer {worker}",
        "access.other_staff": "het is voor de werknemers van werkgever {employer}",
        "access.other_worker": "de gegevens zijn niet die van werknemer {worker}",
        "verified.not_entered": "events: geen training_registered zegt wanneer {training} werd "
        "ingevoerd",
        "verified.at_entry": "geverifieerd op {day}, bij de invoer ervan door de werkgever",
        "verified.confirmed": "geverifieerd op {day}, toen de werkgever ze bevestigde",
        "verified.expired": "geldt als geverifieerd op {day}, wanneer de termijn van het "
        "kwartaal verstrijkt",
        "verified.no_term": "er is geen termijn bepaald waarna een opleiding die eindigt op "
        "{ended} als geverifieerd geldt",
        # The register.
        "register.id_taken": "een ander bericht heeft het kenmerk {id}",
        "register.training_known": "opleiding {training} staat in het register: verbeter ze, of "
        "geef een ander kenmerk",
        "register.no_such_training": "de werknemer heeft geen opleiding {training} in het register",
        "register.withdrawn": "opleiding {training} werd ingetrokken",
        "register.corrected": "opleiding {training} werd verbeterd door {by}, die nu geldt",
        "register.sent_later": "het zegt dat het verstuurd is op {sent}, en werd ontvangen op "
        "{received}",
        "register.foreign_id": "opleiding {training} heeft een kenmerk dat niet van haar "
        "afzender is: dat van een verstrekker begint met zijn eigen kenmerk en twee dubbele "
        "punten, en geen ander kenmerk bevat die",
        "register.not_over": "opleiding {training} eindigt op {last}, en was niet gevolgd op "
        "{sent}",
        "register.too_much": "geen recht en geen opleiding is langer dan {most}",
        "register.year": "{year} valt buiten de jaren van {first} tot {last}",
        "register.too_early": "het bouwt voort op wat erna, op {day}, werd verstuurd",
        "register.request_known": "vraag {request} werd al gesteld: geef een ander nummer",
        "register.no_such_request": "de werknemer stelde geen vraag {request}",
        "register.other_channel": "het bericht hoort bij een ander kanaal: {channel}",
        # Data from authentic sources, the yearly calculation, keeping.
        "authentic.no_account": "er is geen rekening, zoals gekend op {known_on}",
        "authentic.missing": "{item} van werknemer {worker}: geen authentieke bron heeft het, en "
        "niemand voerde het in",
        "authentic.holds": "{item}: {value}, van {by} op {day}",
        "authentic.replaced": "{item}: {value}, ingevoerd door {by} op {day}, wordt vervangen",
        "yearly.announced": "de rechten van {year} worden aangekondigd op {day} (aankondigingen: "
        "{count})",
        "yearly.verify": "ze kunnen worden geverifieerd, aangepast of aangevuld tot en met {last}",
        "yearly.none": "er wordt voor de werkgever geen recht van {year} berekend",
        "yearly.nobody": "{worker} is niet in dienst op {day}, zodat geen recht wordt aangekondigd",
        "yearly.stopped": "de automatische berekening van {year} staat uit voor werknemer {worker}",
        "retention.until": "uiterlijk bewaard tot en met {last}",
        "retention.missing": "de dag waarop de bewaartermijn begint: {fact}",
        "retention.none": "er begint geen bewaartermijn op {day}, zoals gekend op {known_on}",
        "retention.destroyed": "alles wordt vernietigd na {last}",
        # Findings.
        "fla.unread": "wat de Federal Learning Account bevat, kan worden gelezen tot en met "
        "{last} (dagen over: {days}) en wordt daarna vernietigd; werknemers zonder een daaruit "
        "gelezen beginsaldo: {count}, te beginnen met {workers}",
        "fla.destroyed": "wat de Federal Learning Account bevatte, kon worden gelezen tot en met "
        "{last} en werd toen vernietigd; werknemers zonder een daaruit gelezen beginsaldo: "
        "{count}, te beginnen met {workers}",
        "training.never_confirmed": "opleiding {training} was gepland tot en met {last}: niemand "
        "zei of ze werd gevolgd",
        "training.followed_later": "opleidingen die gevolgd heten maar eindigen na {day}: "
        "{count}, de eerste is {training}; geen ervan is tegen dan aangerekend",
        "training.beyond_calendar": "opleiding {training} neemt {taken} op, meer dan haar "
        "kalenderdagen, van {first} tot {last}, kunnen bevatten: {calendar}",
        "training.together_beyond_calendar": "opleiding {training} en die van dezelfde dagen "
        "(van {first} tot {last}: {count} in totaal) nemen {taken} op, meer dan deze "
        "kalenderdagen kunnen bevatten: {calendar}",
        "training.charged_above_duration": "opleiding {training} is aangerekend als {charged}, "
        "en duurde {duration}",
        "training.known_before": "opleiding {training} werd gevolgd tot en met {last}, en was "
        "als gevolgd gekend op {known_from}, voor ze voorbij was",
        "training.partly_outside_employment": "opleiding {training} loopt van {first} tot "
        "{last}, {calendar} dagen, en de werknemer is op {served} daarvan in dienst",
        "training.twice": "opleiding {training} lijkt op {other}, een tweede keer ingevoerd",
        "certificate.issued_before": "het getuigschrift van opleiding {training} werd uitgereikt "
        "op {issued}, voor de opleiding begon op {first}",
        "certificate.ran_out": "het getuigschrift van {title} (opleiding {training}) verstreek "
        "op {last}",
        "finding.opening_balance": "het beginsaldo van {day} voor het recht van {year} ({kind}) "
        "is {stated}, waar {computed} was berekend",
        "finding.opening_balance_owed": "het beginsaldo van {day} voor het recht van {year} "
        "({kind}) is een schuld van {owed}, waar {computed} was berekend",
        "finding.opening_balance_brought_up": "het beginsaldo van {day} voor het recht van "
        "{year} ({kind}) is {stated}, en {held} met wat sindsdien bekend werd, waar {computed} "
        "was berekend",
        "finding.opening_balance_above": "het beginsaldo van {day} voor het recht van {year} "
        "({kind}) is {held} met wat eraan wordt teruggegeven, waar het recht {granted} is",
        "finding.opening_balance_out_of_service": "het beginsaldo van {day} voor het recht van "
        "{year} ({kind}) telt, al was er hier in {year} geen tewerkstelling: klopt het jaar, en "
        "de werknemer?",
        "finding.opening_balance_of_no_right": "het beginsaldo van {day} voor het recht van "
        "{year} ({kind}) telt, al bestaat dat recht hier niet: klopt de soort?",
        "finding.account_empty": "er is geen beginsaldo gegeven van {first}, vanaf wanneer de "
        "rekening wordt bijgehouden: ze begint met niets",
        "finding.account_empty_year": "er is geen beginsaldo van {first} gegeven voor het recht "
        "van {year} ({kind}), dus bleef er toen niets van over",
        "finding.full_time_day": "vanaf {first} wordt voor werknemer {worker} een voltijdse dag "
        "van {used} gebruikt, en niet die van de werkgever van {employers}",
        "finding.full_time_days": "vanaf {first} hebben tewerkstellingen naast elkaar voltijdsen "
        "met een verschillende dag ({used} en {others}): voor werknemer {worker} wordt {used} "
        "gebruikt, van die welke het eerst begon",
        "finding.set_aside": "aantal werknemers dat terzijde is gelaten wegens fouten in hun "
        "eigen rijen: {workers}; niets hier gaat over hen, en de verplichtingen van de werkgever "
        "zijn zonder de hunne",
        "employment.none": "er is geen tewerkstelling van werknemer {worker} gegeven, dus kan er "
        "niets te doen zijn: ontbreekt de rij?",
        "employment.no_last_day": "van de tewerkstelling die begon op {first} is gezegd dat ze "
        "beëindigd werd, of haar einde werd aangegeven, maar er is geen laatste dag gegeven: ze "
        "wordt geacht door te lopen",
        "employment.declared_before": "het einde van een tewerkstelling werd aangegeven op "
        "{declared}, voor ze begon op {first}",
        "employment.twice": "twee tewerkstellingen vanaf {first} zijn in alles gelijk: haal er "
        "een uit als ze twee keer werd ingevoerd, want ze worden opgeteld",
        "finding.before_right": "het recht in dagen begint op {first}: er is geen rekening op "
        "een dag ervoor",
        "finding.before_service": "geen tewerkstelling is begonnen tegen {on}: de eerste begint "
        "op {first}",
        "finding.no_first_day": "een overeenkomst die begint op {day}, zoals exports schrijven "
        "waar niemand de eerste dag kent, wordt geacht te zijn begonnen voor elke dag waarover "
        "vragen worden gesteld; geef haar eerste dag als die later valt",
        "finding.beyond_horizon": "het regelboek werd het laatst nagekeken op {horizon}: wat "
        "over {asked} wordt gezegd, steunt op het recht zoals toen opgeschreven",
    }
)

# Words for quantities and closed sets.
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": "dag",
        "days": "dagen",
        "Kind.LEGAL": "wettelijk",
        "Kind.SECTORAL": "sectoraal",
        "Kind.COMPANY": "van de onderneming",
        "Asked.FIVE_YEAR_AIM": "het streefcijfer over vijf jaar",
        "Asked.NORMAL_PAY": "loon buiten de arbeidstijd",
        "Asked.KEPT_UNTIL": "hoelang de rekening het bewaart",
        "Asked.RIGHT_ANNOUNCED": "het aangekondigde recht",
        "Asked.VERIFIED_FROM": "wanneer het als geverifieerd geldt",
        "Asked.ALLOWED": "wie het mag doen",
        "KeptData.RIGHTS": "rechten en krediet",
        "KeptData.TRAININGS": "opleidingen",
        "KeptData.MEASURES": "inzetbaarheidsmaatregelen",
        "TrainingForm.FORMAL": "formeel",
        "TrainingForm.INFORMAL": "informeel",
        "TrainingStatus.PLANNED": "gepland",
        "TrainingStatus.FOLLOWED": "gevolgd",
        "TrainingStatus.NOT_FOLLOWED": "niet gevolgd",
        "TrainingStatus.CANCELLED": "geannuleerd",
        "EmployersAnswer.COUNTS": "ze telt mee",
        "EmployersAnswer.DOES_NOT_COUNT": "ze telt niet mee",
        "EndedBy.SERIOUS_CAUSE": "ontslag om dringende reden",
        "EndedBy.RESIGNATION": "ontslag door de werknemer",
        "EndedBy.DISMISSAL": "opzegging door de werkgever",
        "EndedBy.DISMISSAL_WITH_INDEMNITY": "verbreking met vergoeding",
        "EndedBy.AGREEMENT": "onderling akkoord",
        "EndedBy.TERM": "einde van de bepaalde tijd",
        "EndedBy.RETIREMENT": "pensioen",
        "EndedBy.FORCE_MAJEURE": "overmacht",
        "EndedBy.TRANSFER": "overgang van onderneming",
        "OpenCredit.LOST": "verloren",
        "OpenCredit.USABLE": "opneembaar tot het einde",
        "OpenCredit.ACQUIRED": "verworven krachtens de overeenkomst",
        "OpenCredit.FOLLOWS": "gaat mee naar de nieuwe werkgever",
        "Proration.FLAT_HALF": "wie minstens halftijds werkt, heeft forfaitair de helft van het "
        "aantal",
        "Proration.EFFECTIVE_TIME": "volgens het gewerkte rooster en de gewerkte periode",
        "SizeClass.UNDER_10": "minder dan 10",
        "SizeClass.FROM_10_TO_20": "10 tot minder dan 20",
        "SizeClass.FROM_20": "minstens 20",
        "DutyName.START_UP_REGISTRATION": "eerste registratie",
        "DutyName.REGISTER_WORKER_DATA": "registratie van een nieuwe werknemer",
        "DutyName.UPDATE_WORKER_DATA": "bijwerking van de gegevens van een werknemer",
        "DutyName.REGISTER_QUARTER": "registratie van de opleidingen van een kwartaal",
        "DutyName.VERIFY_RIGHT": "verificatie van het opleidingsrecht",
        "DutyName.GIVE_INFORMATION": "informatie aan de werknemer",
        "DutyName.HANDLE_CORRECTION": "behandeling van de vraag tot verbetering",
        "DutyName.CLOSE_ACCESS": "afsluiten van de toegang",
        "DutyName.NOTIFY_BALANCE": "jaarlijkse melding van het saldo",
        "DutyName.TELL_NEW_WORKER": "een nieuwe werknemer inlichten over de rekening",
        "DutyName.RECORD_TRAINING": "de opleiding in de rekening noteren",
        "DutyName.FIX_DAYS": "vaststelling van het aantal dagen",
        "DutyName.SUBMIT_PLAN": "voorleggen van het ontwerp van plan",
        "DutyName.OBTAIN_OPINION": "advies over het plan",
        "DutyName.ADOPT_PLAN": "opstellen van het plan",
        "DutyName.FILE_PLAN": "neerleggen van het plan",
        "AccountItem.SURNAME": "naam",
        "AccountItem.FIRST_NAMES": "voornamen",
        "AccountItem.BORN": "geboortedatum",
        "AccountItem.BIRTHPLACE": "geboorteplaats",
        "AccountItem.DOMICILE": "woonplaats",
        "AccountItem.NATIONAL_NUMBER": "rijksregisternummer",
        "AccountItem.REGIME": "arbeidsregime",
        "AccountItem.COMMITTEES": "paritair comité",
        "AccountItem.CREDIT": "opleidingskrediet",
        "AccountItem.FOLLOWED": "gevolgde dagen",
        "AccountItem.LEFT": "overblijvende dagen",
        "AccountItem.GROWTH_PATH": "groeipad",
        "Status.OVERDUE": "over tijd",
        "Status.OPEN": "openstaand",
        "Status.NOT_DUE": "nog niet te doen",
        "Status.LATE": "laattijdig",
        "Status.MET": "nagekomen",
        "Status.LIFTED": "opgeheven",
        "TermName.EXTENDED_CORRECTION": "verlengde behandeling van de vraag tot verbetering",
        "TermName.PLAN_TO_WORKERS": "voorleggen van het plan aan de werknemers",
        "TermName.CURE": "zich in orde stellen na een ingebrekestelling",
        "TermName.PUBLICATION": "publicatie van de lijst",
        "TermName.KEEP_RIGHTS": "bewaring van rechten en krediet",
        "TermName.KEEP_TRAININGS": "bewaring van opleidingen",
        "TermName.KEEP_MEASURES": "bewaring van inzetbaarheidsmaatregelen",
        "TermName.WRITING": "open om te schrijven",
        "TermName.READING": "open om te lezen",
        "AccessFact.WORKER": "werknemer",
        "AccessFact.TRAINING": "opleiding",
        "AccessFact.OWNER": "partij die de opleiding invoerde",
        "AccessFact.CHANNEL": "kanaal",
        "KeepingFact.CANNOT_WORK": "vaststelling dat de persoon geen werk meer kan opnemen",
        "KeepingFact.DECIDED": "beslissing van de dienst voor arbeidsbemiddeling",
        "Role.EMPLOYER": "werkgever",
        "Role.MANDATARY": "mandataris",
        "Role.PROVIDER": "opleidingsverstrekker",
        "Role.SIGEDIS": "instelling die de rekening beheert",
        "Role.WORKER": "werknemer",
        "Role.INSPECTION": "inspectie",
        "Channel.ONLINE": "onlinedienst",
        "Channel.REST": "REST",
        "Channel.BATCH": "batch",
        "Operation.REGISTER_TRAINING": "een opleiding registreren",
        "Operation.CORRECT_TRAINING": "een opleiding verbeteren",
        "Operation.WITHDRAW_TRAINING": "een opleiding intrekken",
        "Operation.CONFIRM_TRAINING": "een opleiding bevestigen",
        "Operation.REGISTER_RIGHT": "een recht registreren of aanpassen",
        "Operation.CONFIRM_RIGHT": "een recht bevestigen",
        "Operation.STOP_CALCULATION": "de automatische berekening uitzetten",
        "Operation.SEE_RIGHTS": "rechten zien",
        "Operation.SEE_TRAININGS": "opleidingen zien",
        "Operation.ASK_CORRECTION": "een verbetering vragen",
        "Operation.ANSWER_CORRECTION": "een vraag tot verbetering beantwoorden",
        "Operation.CALCULATE_RIGHTS": "rechten berekenen en aankondigen",
        "Operation.DRAW_UP_LIST": "de lijst van werkgevers in gebreke opstellen",
        "Operation.SEE_LIST": "de lijst van werkgevers in gebreke zien",
        **set_words.DUTCH,
    }
)
