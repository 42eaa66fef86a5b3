"""German, as a payroll office in Eupen writes it: the messages and words of `en` by their ids.

No sentence agrees with an argument in case, gender or number: each is written so that it need not.
No official German version of the acts was found, so the terms are those of the glossary.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain import set_words

# Where the act's figure comes from, and why no growth path stands in its place.
_BY_THE_ACT: Final = "{figure} im Jahr {year} nach dem Gesetz selbst: "
_BY_ANOTHER: Final = "{figure} im Jahr {year} laut {act}: "
_NO_PATH: Final = MappingProxyType(
    {
        "no_agreement": "es ist kein Abkommen der paritätischen Kommission {committee} bekannt",
        "no_committee": "keine paritätische Kommission ist zuständig ({committee}), also gilt kein "
        "Abkommen",
        "not_named": "das Abkommen der zugehörigen paritätischen Kommission nennt {committee} "
        "nicht",
        "agreement_silent": "das Abkommen der paritätischen Kommission {committee} nennt für diese "
        "Größe keine Zahl",
        "agreement_ended": "das Abkommen der paritätischen Kommission {committee} ist abgelaufen",
        "agreement_ended_alike": "das Abkommen der paritätischen Kommission {committee} ist "
        "abgelaufen, und seine letzte Zahl ist dieselbe",
        "condition_alike": "das Abkommen der paritätischen Kommission {committee} sieht ebenso "
        "viel vor, ob seine Bedingung erfüllt ist oder nicht",
        "before_path": "der Wachstumspfad der paritätischen Kommission {committee} beginnt später",
        "collective_only": "das bekannte Abkommen der paritätischen Kommission {committee} sieht "
        "nur kollektive Tage vor, die niemandes Guthaben sind",
        "not_binding": "das Abkommen der paritätischen Kommission {committee} wurde nicht durch "
        "Königlichen Erlass für allgemein verbindlich erklärt",
    }
)

MESSAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Size of the enterprise.
        "act.not_in_force": "Kapitel 12 des Gesetzes ist im Jahr {year} nicht in Kraft, nach dem "
        "Stand vom {known_on}",
        "size.missing": "employer.quarter_end_fte: vom Quartal {first} bis zum Quartal {last} ist "
        "keines angegeben, und nach {last} ist kein first_employment angegeben, sodass die Größe "
        "für {year} unbekannt ist; die ganze juristische Einheit zählen, ohne Studenten mit "
        "Solidaritätsbeitrag und ohne Leiharbeitnehmer, die beim Leiharbeitsunternehmen zählen",
        "size.quarter": "Vollzeitäquivalente am Ende des Quartals {quarter}: {count}",
        "size.first_employment": "Arbeitnehmer am Ende des Quartals {quarter}, in dem die erste "
        "Beschäftigung liegt: {count}",
        "size.class": "{count} im Jahr {year}: {size}",
        # Figures for a full-timer.
        **{f"figure.act_{why}": _BY_THE_ACT + text for why, text in _NO_PATH.items()},
        **{f"figure.instrument_{why}": _BY_ANOTHER + text for why, text in _NO_PATH.items()},
        "figure.agreement": "{figure} im Jahr {year} nach dem Abkommen der paritätischen "
        "Kommission {committee}",
        "figure.last_of_path": "{figure} im Jahr {year}, die letzte Zahl des abgelaufenen "
        "Abkommens der paritätischen Kommission {committee}",
        "figure.not_lowered": "{figure} im Jahr {year}, gewährt durch ein früheres Abkommen der "
        "paritätischen Kommission {committee}; ein neueres darf diese Zahl nicht senken",
        "figure.one_source": "das Abkommen der paritätischen Kommission {committee} ist nur aus "
        "einer einzigen Quelle bekannt",
        "figure.at_least": "trotzdem mindestens {figure} im Jahr {year}, was auch immer ein "
        "Abkommen vorsieht",
        "figure.company": "{figure} im Jahr {year} vom Arbeitgeber",
        "figure.below_10": "der Durchschnitt von {count} liegt unter 10, also sieht das Gesetz "
        "kein Recht vor",
        "figure.no_company_days": "der Arbeitgeber gewährt im Jahr {year} keine eigenen Tage",
        "figure.no_sector_right": "es ist kein sektorales Recht der paritätischen Kommission "
        "{committee} bekannt",
        "figure.agreement_none": "das Abkommen der paritätischen Kommission {committee} sieht "
        "hier kein Recht vor",
        "figure.sector_right_ended": "das Abkommen der paritätischen Kommission {committee} ist am "
        "{last} abgelaufen",
        "figure.no_act_figure": "das Gesetz nennt keine Zahl für das ganze Jahr {year}",
        "agreement.unregistered": "agreements: die paritätische Kommission {committee} hat ein "
        "Abkommen, das nicht im Regelwerk steht ({title}); bitte eintragen",
        "agreement.likely": "agreements: die paritätische Kommission {committee} hat "
        "wahrscheinlich ein Abkommen, dessen Zahlen nicht bekannt sind; bitte eintragen",
        "agreement.of_committee": "agreements: die paritätische Kommission {parent} hat ein "
        "Abkommen, das nicht im Regelwerk steht ({title}), und {committee} kann darunter fallen; "
        "bitte mit seinem Geltungsbereich eintragen",
        "agreement.likely_of": "agreements: die paritätische Kommission {parent} hat "
        "wahrscheinlich ein Abkommen, dessen Zahlen nicht bekannt sind, und {committee} kann "
        "darunter fallen; bitte mit seinem Geltungsbereich eintragen",
        "agreement.size_not_found": "agreements: was das Abkommen der paritätischen Kommission "
        "{committee} für die Größe {size} vorsieht, wozu seine Quelle nichts sagt; bitte eintragen",
        "agreement.proration": "was das Abkommen der paritätischen Kommission {committee} für "
        "weniger als das ganze Jahr eines Vollzeitarbeitnehmers vorsieht, was es auf eigene Weise "
        "berechnet: {proration}",
        "agreement.proration_of_part": "was das Abkommen der paritätischen Kommission {committee} "
        "vom {first} bis zum {last} vorsieht, also für weniger als ein ganzes Jahr, was es auf "
        "eigene Weise berechnet: {proration}",
        "committee.unknown": "employments: joint_committee {committee}, eine Nummer, die in keiner "
        "Liste der paritätischen Kommissionen steht; bitte berichtigen oder das Abkommen "
        "eintragen",
        "committee.not_then": "employments: joint_committee {committee}, die an keinem Tag des "
        "Jahres {year} bestand; bitte die Kommission angeben, die an ihrer Stelle war",
        "committee.not_begun": "die paritätische Kommission {committee} besteht ab dem {first}, "
        "und eine Beschäftigung in ihr begann früher: zu welcher Kommission gehörte sie bis dahin?",
        "committee.ended": "die paritätische Kommission {committee} endete am {last}, und eine "
        "Beschäftigung in ihr läuft weiter: zu welcher Kommission gehört sie seitdem?",
        "committee.not_listed": "die paritätische Kommission {committee} steht in keiner Liste der "
        "paritätischen Kommissionen und in keinem Abkommen des Regelwerks: ist es ein "
        "Tippfehler? Die Rechte ihrer Arbeitnehmer sind unbestimmt",
        "committee.section_not_listed": "die paritätische Kommission {committee} steht in keiner "
        "Liste der paritätischen Kommissionen, {parent} hingegen schon: ist es ein Tippfehler? "
        "Von keiner der beiden ist ein Abkommen bekannt, also gilt die Zahl des Gesetzes selbst",
        "committee.not_named": "das Abkommen der paritätischen Kommission {parent} nennt "
        "{committee} nicht, also gilt die Zahl des Gesetzes selbst: stimmt die Nummer?",
        "committee.sub_committees": "Unterkommissionen der paritätischen Kommission {committee} "
        "haben eigene Abkommen ({others}): gehört ein Arbeitnehmer zu einer davon, bitte deren "
        "Nummer angeben",
        "committee.one_source": "das Abkommen der paritätischen Kommission {committee} ist nur aus "
        "einer einzigen Quelle bekannt ({source}): bitte seine Zahlen mit dem Text vergleichen, "
        "bevor sie verwendet werden",
        "committee.spelling": "die als {given} geschriebene paritätische Kommission wird als "
        "{committee} gelesen",
        "agreement.not_binding": "agreements: das Abkommen der paritätischen Kommission "
        "{committee} wurde nicht durch Königlichen Erlass für allgemein verbindlich erklärt und "
        "tritt daher nicht an die Stelle des Gesetzes",
        "agreement.same_first_day": "agreements: zwei Abkommen der paritätischen Kommission "
        "{committee} gelten ab dem {first}, und es gilt jenes, das in der Datei an letzter Stelle "
        "steht: bitte nur eines behalten oder angeben, ab wann jedes bekannt war",
        "agreement.deposited_late": "agreements: das Abkommen der paritätischen Kommission "
        "{committee} wurde am {day} hinterlegt, nach dem {last}, dem letzten Tag für seine "
        "Hinterlegung",
        "agreement.condition": "ob der Arbeitnehmer die Bedingung der paritätischen Kommission "
        "{committee} erfüllt: {condition}",
        "agreement.below_floor": "ein Abkommen der paritätischen Kommission {committee}, das das "
        "Minimum ({floor}) erreicht oder übersteigt: {figure} Stunden sind {days}",
        "agreement.before_path": "agreements: was in der paritätischen Kommission {committee} im "
        "Jahr {year} gilt, bevor ihr Wachstumspfad im Jahr {first} beginnt; bitte eintragen",
        "sector_size.missing": "employer.committee_quarter_end_fte: die Vollzeitäquivalente der "
        "paritätischen Kommission {committee} allein, nach denen ihre Tabelle die Größe für {year} "
        "bei der Lesart sector_size = committee bestimmt",
        "sector_size.silent": "was gilt, wenn die Arbeitnehmer der paritätischen Kommission "
        "{committee} dieser Größe entsprechen ({size}) und der Arbeitgeber größer ist: die "
        "Tabelle sieht weniger vor als das Minimum des Gesetzes; die Lesart sector_size = "
        "employer wählen oder eintragen, was gilt",
        "before_path.silent": "ob in der paritätischen Kommission {committee} vor {first}, wenn "
        "ihr Wachstumspfad beginnt, die Zahl des Gesetzes selbst gilt: die Lesart before_path",
        # What a sector has beside the yearly right.
        "sector.new_worker": "paritätische Kommission {committee}: neue Arbeitnehmer erhalten "
        "vom Unternehmen {figure} Stunden Ausbildung, was nicht als jährliches Recht zählt",
        "sector.new_worker_within": "paritätische Kommission {committee}: neue Arbeitnehmer "
        "erhalten nach dem Dienstantritt (Frist in Monaten: {months}) {figure} Stunden Ausbildung, "
        "was nicht als jährliches Recht zählt",
        "sector.new_worker_between": "paritätische Kommission {committee}: neue "
        "Arbeitnehmer erhalten vom Unternehmen {figure} bis {most} Stunden Ausbildung, was nicht "
        "als jährliches Recht zählt",
        "sector.new_worker_between_within": "paritätische Kommission {committee}: neue "
        "Arbeitnehmer erhalten nach dem Dienstantritt (Frist in Monaten: {months}) {figure} bis "
        "{most} Stunden Ausbildung, was nicht als jährliches Recht zählt",
        "sector.earmarked": "paritätische Kommission {committee}: {figure} pro Jahr, bestimmt "
        "für: {words}; ob innerhalb des jährlichen Rechts, ist der Quelle zu entnehmen, und "
        "nichts wird gezählt",
        "sector.by_the_hour": "paritätische Kommission {committee}: für {year} stundenweise "
        "nehmbar: {figure}",
        "sector.block": "paritätische Kommission {committee}: Tage, die nicht stundenweise "
        "genommen werden, werden in Blöcken von mindestens {figure} Stunden genommen",
        "sector.plan": "paritätische Kommission {committee}: der Ausbildungsplan für {year} geht "
        "bis zum {last} an den Sektor",
        "sector.plan_for": "paritätische Kommission {committee}: der Ausbildungsplan für {year} "
        "geht bis zum {last} an den Sektor: {words}",
        "sector.total": "paritätische Kommission {committee}: insgesamt {figure} über mehrere "
        "Jahre (Anzahl: {years}); kein jährliches Recht ist ein Teil davon, also wird nichts "
        "aufgeteilt",
        "sector.collective": "paritätische Kommission {committee}: der Arbeitgeber strebt im "
        "Durchschnitt {figure} pro Jahr je Vollzeitäquivalent an, worauf niemand ein eigenes "
        "Recht hat",
        "sector.collective_over_years": "paritätische Kommission {committee}: der Arbeitgeber "
        "strebt im Durchschnitt {figure} je Vollzeitäquivalent über mehrere Jahre (Anzahl: "
        "{years}) an, worauf niemand ein eigenes Recht hat und was nicht aufgeteilt wird",
        "sector.further": "paritätische Kommission {committee}: manche Arbeitnehmer haben "
        "zusätzlich {figure} pro Jahr, was nicht gezählt wird, da die Angaben nicht zeigen, wer "
        "dazugehört: {words}",
        # Months and result.
        "months.none": "keine Beschäftigung im Jahr {year}",
        "months.with_transferor": "der einzige Dienstmonat von {year} hatte beim übertragenden "
        "Arbeitgeber begonnen und zählt dort",
        "regime.missing": "employments.regime: die Arbeitsregelung des Arbeitnehmers {worker} in "
        "der Beschäftigung, die am {first} begann",
        "transfer.month": "ob der Monat des Übergangs am {first} hier zählt oder nur beim "
        "übertragenden Arbeitgeber, wo er begonnen hatte: die Lesart transfer = one oder two "
        "wählen",
        "months.as_agreed": "das Abkommen der paritätischen Kommission {committee} rechnet auf "
        "eigene Weise, anstelle der Arbeitsregelung: {proration}",
        "months.stretch": "{figure} × {regime} × {months} von 12 Monaten ab dem {first}",
        "right.total": "insgesamt {days}",
        "right.rounded": "gerundet auf {days} ({reading})",
        # Trainings.
        "training.not_followed": "nicht absolviert: {status}",
        "training.employer_says": "die eigene Antwort des Arbeitgebers: {answer}",
        "training.educational_leave": "im Bildungsurlaub absolviert",
        "training.counts": "eine Ausbildung dieser Form zählt: {form}",
        "training.wellbeing": "eine Ausbildung zum Wohlbefinden zählt",
        "training.before_right": "vor {year} absolviert, wenn das Recht in Tagen beginnt",
        "training.outside_employment": "Ausbildung {training} liegt außerhalb jeder Beschäftigung "
        "und wird nicht angerechnet",
        # The account.
        "movement.granted": "Recht für {year} ({kind}): {days}, nutzbar bis zum {last}",
        "movement.opened": "Recht für {year} ({kind}): noch {days} übrig ({origin}), nutzbar bis "
        "zum {last}",
        "movement.used": "Ausbildung {training}: {days} vom Recht für {year} ({kind})",
        "movement.set_to_zero": "Recht für {year} ({kind}): {days} am Ende des "
        "Fünfjahreszeitraums auf null gesetzt",
        "movement.replaced": "Recht für {year} ({kind}): {days} durch einen Anfangssaldo ersetzt",
        "movement.granted_without_end": "Recht für {year} ({kind}): {days}, nutzbar bis zum "
        "vollständigen Verbrauch",
        "movement.opened_without_end": "Recht für {year} ({kind}): noch {days} übrig ({origin}), "
        "nutzbar bis zum vollständigen Verbrauch",
        "movement.to_come": "das Recht für {year} beginnt am {first}",
        "movement.not_known": "Recht für {year} ({kind})",
        "movement.at_least": "Recht für {year} ({kind}), mindestens {days}",
        "movement.in_service": "Was bis zu einem späteren Tag als nutzbar angegeben ist, ist es "
        "nur, solange der Dienst dauert, der am {last} endet",
        "movement.taken_off": "Ausbildung {training}: {days} vom Recht für {year} ({kind}), da sie "
        "bekannt wurde, nachdem der Anfangssaldo vom {day} abgelesen war",
        "movement.given_back": "Ausbildung {training}: {days} an das Recht für {year} ({kind}) "
        "zurückgegeben, da sie weniger nimmt, als beim Anfangssaldo vom {day} bekannt sein konnte",
        "movement.debt_paid": "ein Minussaldo ({origin}): {days} vom Recht für {year} ({kind})",
        "excess.owed": "Minussaldo am {day} ({origin}), noch nicht ausgeglichen: {days}",
        "training.in_balance": "Ausbildung {training} gilt als bereits im Anfangssaldo vom {on} "
        "enthalten",
        "training.across": "Ausbildung {training} begann in einem anderen Jahr oder "
        "Fünfjahreszeitraum und wird ganz dem Jahr ihres letzten Tages angerechnet",
        "account.nothing_left": "kein Anfangssaldo des Rechts für {year} am {day}: davon war "
        "damals nichts übrig",
        "account.before": "das Konto beginnt mit den Anfangssalden vom {first}, und was davor "
        "liegt, wird nicht berechnet",
        "account.opening_balance": "opening_balances: was vom Recht für {first} bis {last} übrig "
        "war, oder account_from des Arbeitnehmers, wenn die Anfangssalden eines Tages das ganze "
        "Konto sind",
        "account.opening_balance_of_year": "opening_balances: was vom Recht für {year} übrig war, "
        "oder account_from des Arbeitnehmers, wenn die Anfangssalden eines Tages das ganze Konto "
        "sind",
        "account.credit_2023": "ob der Saldo von {year} ins nächste Jahr übergeht: bei der Lesart "
        "credit_2023 = dropped wird dieses Recht nicht gebraucht",
        "balance.of_lot": "Recht für {year} ({kind}): noch {days} übrig",
        "balance.left": "am {day} insgesamt noch {days} übrig",
        "balance.debt": "bis zum {day} insgesamt {days} mehr genommen, als übrig war",
        "credit.granted": "Recht für {year} ({kind}): {days}",
        "credit.opened": "Recht für {year} ({kind}): noch {days} übrig ({origin})",
        "credit.year": "Tage für {year}: {opening} am Anfang, {granted} gewährt, {used} genutzt, "
        "{lapsed} auf null gesetzt oder ersetzt, {closing} übrig",
        # A calendar.
        "lapse.known": "{days} am Ende des {last} auf null gesetzt, wenn bis dahin nichts mehr "
        "absolviert wird",
        "lapse.at_least": "mindestens {days} am Ende des {last} auf null gesetzt, wenn bis "
        "dahin nichts mehr absolviert wird",
        "aim.measured": "Ziel vom {first} bis zum {last} bisher: {wanted}; absolviert: {followed}, "
        "noch zu absolvieren: {missing}",
        "aim.before_account": "was vor dem {first} absolviert wurde, an dem das Konto beginnt",
        "excess": "Ausbildung {training} nimmt {days} mehr, als am {day} übrig war",
        "excess.unsure": "Ausbildung {training} nimmt {days} mehr, als am {day} bekanntermaßen "
        "übrig war, neben einem Recht, das nicht bekannt ist",
        "excess.by_change": "Ausbildung {training} nimmt {days} mehr, als am {day} übrig war, "
        "durch eine Änderung der Beschäftigung, die erst ab dem {known} bekannt war",
        "transfer.credit": "ob das Guthaben, das beim Arbeitgeber vor dem Übergang am {first} "
        "bestand, dem Arbeitnehmer folgt: die Lesart transfer = one oder two wählen",
        "transfer.balance": "opening_balances: was am {first} beim übertragenden Arbeitgeber von "
        "{year} übrig war, da das Guthaben dem Arbeitnehmer folgt",
        "aim.none": "kein Recht vom {first} bis zum {last}, also kein Ziel",
        "account.missing": "{item}: fehlt; das Konto muss diese Angabe enthalten",
        "statement.balance": "noch {days} übrig am Ende von {year}",
        "statement.debt": "{days} mehr genommen, als am Ende von {year} übrig war",
        "statement.consult": "Sie dürfen Ihr Konto jederzeit auf einfache Anfrage einsehen",
        "statement.correct": "Sie dürfen Fehler darin berichtigen lassen",
        # Where an account is kept, as the statement tells the worker.
        "statement.seen": "das Gesetz lässt Ihre Rechte und Ausbildungen im Federal Learning "
        "Account führen, wo Sie sie einsehen dürfen",
        "statement.corrected": "Sie dürfen Ihren Arbeitgeber bitten, sie berichtigen zu lassen",
        "statement.not_kept": "kein Gesetz verlangt, dass an diesem Tag ein Konto für Sie geführt "
        "wird",
        "leaving.lasts": "die Beschäftigung dauert am {on} an",
        "leaving.goes_on": "niemand scheidet am {last} aus: der Dienst geht weiter",
        "leaving.ended_and_goes_on": "die Beschäftigung bis zum {last} ist als beendet angegeben, "
        "aber der Dienst geht danach weiter: niemand scheidet dann aus",
        "leaving.transfer": "ob das offene Guthaben beim Übergang nach dem {last} mit dem "
        "Arbeitnehmer mitgeht: die Lesart transfer = one oder two wählen",
        "leaving.lost": "verfallen: das offene Guthaben darf vor dem Ende am {until} nicht "
        "genommen werden und begründet weder eine längere Kündigungsfrist noch eine höhere "
        "Entschädigung",
        "leaving.usable": "nutzbar: das offene Guthaben darf bis zum {until} genommen werden, wie "
        "Arbeitgeber und Arbeitnehmer es vereinbaren",
        "leaving.acquired": "erworben: das am {until} offene Guthaben ist ein Vorteil aufgrund "
        "des Vertrags und zählt bei der Entschädigung mit",
        "leaving.by_reading": "{credit}, nach der Lesart {reading}: das Gesetz sagt nichts zu "
        "diesem Ende ({ended}, am {until})",
        "pay.normal": "Ausbildung {training}: {hours} außerhalb der Arbeitszeit, als normaler Lohn "
        "ohne Überstundenzulage zu bezahlen",
        "pay.none": "Ausbildung {training} wurde nicht außerhalb der Arbeitszeit absolviert, "
        "sodass neben dem Lohn der Arbeitszeit nichts zu bezahlen ist",
        "leaving.unknown": "employments: ended_by, wie die Beschäftigung endete, die bis zum "
        "{last} dauerte",
        "leaving.hired_again": "die Tage des Dienstes ab dem {first} sind nicht darunter",
        "leaving.silent": "was aus dem am {last} offenen Guthaben wird: das Gesetz sagt nichts zu "
        "diesem Ende ({ended}); die Lesart leaving_other = lost oder usable wählen",
        # Duties.
        "term.no_such_day": "wo eine Frist in Monaten endet, die am {day} beginnt: ihr letzter "
        "Monat hat keinen solchen Tag, und die Lesart month_term = refuse verschiebt nichts",
        "term.no_start_up": "wann die Erstregistrierung fällig ist: die bekannte Rechtslage kennt "
        "keine Frist",
        "duty.triggered": "{duty}: beginnt am {day}",
        "duty.due": "letzter fristgerechter Tag {day}, bekannt ab dem {known_from}",
        "duty.undated": "so bald wie möglich zu erledigen: die Rechtslage setzt keinen letzten "
        "Tag fest (bekannt ab dem {known_from})",
        "duty.done": "erledigt am {day}",
        "duty.stands": "{status} am {on}",
        "duty.lifted": "{status}: {act} hat das Federal Learning Account ab dem {first} beendet",
        "duty.lifted_by_reading": "{status}, nach der Lesart {reading}: {act} hat das Federal "
        "Learning Account ab dem {first} beendet",
        "duty.overdue": "{duty}: der letzte Tag war der {last} (Tage über der Frist: {days})",
        "duty.late": "{duty}: nach dem letzten Tag erledigt, dem {last} (Tage über der Frist: "
        "{days})",
        "duty.due_soon": "{duty}: der letzte Tag ist der {last} (verbleibende Tage: {days})",
        "plan.consultation_missing": "employer.consultation: wer zum Ausbildungsplan angehört "
        "wird, ein Betriebsrat, eine Gewerkschaftsdelegation oder niemand",
        "plan.meeting_missing": "events: ein plan_meeting von {year}, von dem aus die Tage davor "
        "gezählt werden",
        "plan.filing_passed": "wann der Auszug eines Plans zu senden ist, der nach dem {last} in "
        "Kraft trat, dem letzten Tag für sein Jahr",
        "plan.heads_missing": "employer.heads: wie viele Arbeitnehmer, nach Köpfen, das "
        "Unternehmen im Jahr {year} hat",
        "plan.risk_groups_missing": "workers[].risk_groups: nicht angegeben von {workers}",
        # The social balance sheet.
        "social_balance.sex_missing": "workers[].sex: nicht angegeben von {workers}",
        "social_balance.sex_of_neither": "workers[].sex: x von {workers}, und das Modell hat eine "
        "Spalte für Männer und eine für Frauen",
        "social_balance.cost_missing": "trainings[].cost.{key}: nicht angegeben von {trainings}",
        "social_balance.contributions_missing": "employer.fund_contributions: nicht angegeben von "
        "{year}, und keine formelle Ausbildung hat trainings[].cost.contributions",
        "social_balance.year_not_over": "{year} ist am {on} nicht vorbei: was später folgt, steht "
        "nicht in den Zahlen",
        "social_balance.account_from": "das Konto beginnt {year} oder später: Weiterbildungen von "
        "{year} davor fehlen vielleicht im Dossier: {workers}",
        "to_do.start_up_registration": "die Daten des Arbeitnehmers registrieren und dabei das "
        "Recht prüfen",
        "to_do.register_worker_data": "die Daten des Arbeitnehmers registrieren und dabei das "
        "Recht prüfen",
        "to_do.update_worker_data": "die neue Arbeitsregelung oder paritätische Kommission "
        "registrieren",
        "to_do.register_quarter": "die im Quartal absolvierten Ausbildungen registrieren und "
        "prüfen, was vom Recht übrig ist",
        "to_do.verify_right": "das berechnete Recht prüfen und anpassen oder ergänzen",
        "to_do.give_information": "dem Arbeitnehmer das Dokument aushändigen",
        "to_do.handle_correction": "dem Arbeitnehmer antworten oder innerhalb des Monats "
        "mitteilen, warum es länger dauert",
        "to_do.notify_balance": "dem Arbeitnehmer mitteilen, was übrig ist und dass er das Recht "
        "hat, das Konto einzusehen und berichtigen zu lassen",
        "to_do.tell_new_worker": "dem Arbeitnehmer mitteilen, dass es ein Konto gibt",
        "to_do.record_training": "die Ausbildung im Konto des Arbeitnehmers eintragen",
        "to_do.fix_days": "die Anzahl Tage für das Jahr festlegen",
        "to_do.submit_plan": "den Planentwurf vorlegen oder, ohne Rat und Delegation, "
        "den Plan den Arbeitnehmern geben",
        "to_do.obtain_opinion": "die Stellungnahme zum Plan einholen",
        "to_do.adopt_plan": "den Plan verabschieden",
        "to_do.file_plan": "den Auszug des Plans elektronisch senden",
        # Supervision.
        "register.no_term": "von einem Tag nach dem Jahr {last} an wird keine Frist gezählt; bitte "
        "einen früheren Tag angeben",
        "list.default": "{duty}: nicht innerhalb der Frist erledigt seit dem {since}",
        "list.message": "{duty} von {worker}: nicht innerhalb der Frist erledigt seit dem "
        "{since}; wer die Pflicht bis zum {last} erfüllt, wird von der Liste gestrichen",
        "list.told_early": "die Mitteilung vom {day} setzt keine Frist in Gang: die Artikel "
        "darüber waren, soweit bekannt, damals nicht in Kraft",
        "list.on_it": "auf der Liste des Quartals {quarter}",
        "list.published": "die Liste darf ab dem {first} veröffentlicht werden",
        "list.public": "am {day} auf der veröffentlichten Liste genannt",
        "list.none": "für das Quartal {quarter} wurde, soweit bekannt, keine Liste erstellt",
        "list.not_on_it": "am {day} kein Grund für die Liste",
        "list.never_public": "soweit bekannt, darf keine Liste veröffentlicht werden",
        "list.not_public": "am {day} darf keine Liste veröffentlicht werden",
        # The account: who may do what.
        "access.granted": "{act}: offen für die Rolle „{role}“",
        "access.role": "{act}: nicht offen für die Rolle „{role}“",
        "access.missing": "ob es erlaubt ist, hängt von einer Angabe ab, die fehlt: {fact}",
        "access.no_account": "am {day} gibt es kein Konto, nach dem Stand vom {known_on}",
        "access.closes": "das Konto ist bis zum {last} {term}",
        "access.published": "die Liste ist ab dem {first} veröffentlicht",
        "access.itself": "Arbeitgeber {employer} handelt für sich selbst",
        "access.other_employer": "dies ist Sache des Arbeitgebers {employer} und seiner "
        "Bevollmächtigten",
        "access.mandate": "ein Mandat des Arbeitgebers {employer} vom {first} bis zum {last}",
        "access.mandate_open": "ein Mandat des Arbeitgebers {employer} ab dem {first}",
        "access.no_mandate": "kein Mandat des Arbeitgebers {employer}",
        "access.exit": "der Austritt des Arbeitnehmers {worker} wurde am {declared} gemeldet, was "
        "den Zugang nach dem {last} schließt",
        "access.in_service": "Arbeitnehmer {worker} ist ab dem {first} im Dienst",
        "access.not_employed": "Arbeitnehmer {worker} hat keine Beschäftigung beim Arbeitgeber",
        "access.channel": "ein Ausbildungsanbieter benutzt REST oder Batch",
        "access.not_own_training": "die Ausbildung wurde von jemand anderem eingetragen",
        "access.status": "ein Anbieter trägt ein, was geplant oder absolviert ist, und dies ist: "
        "{status}",
        "access.not_participant": "Arbeitnehmer {worker} ist während der Ausbildung nicht bei "
        "{employer} beschäftigt",
        "access.verified": "der Arbeitgeber hat die Ausbildung am {day} geprüft",
        "access.term": "ein Anbieter trägt eine Ausbildung, die am {ended} endet, bis zum {last} "
        "ein",
        "access.no_term": "es ist keine Frist gesetzt, in der ein Anbieter eine Ausbildung "
        "einträgt, die am {ended} endet",
        "access.other_training": "Ausbildung {training} ist keine des Arbeitnehmers {worker}",
        "access.other_staff": "dies gilt für die Arbeitnehmer des Arbeitgebers {employer}",
        "access.other_worker": "die Daten sind nicht die des Arbeitnehmers {worker}",
        "verified.not_entered": "events: kein training_registered sagt, wann {training} "
        "eingetragen wurde",
        "verified.at_entry": "geprüft am {day}, mit der Eintragung durch den Arbeitgeber",
        "verified.confirmed": "geprüft am {day}, als der Arbeitgeber sie bestätigte",
        "verified.expired": "gilt am {day} als geprüft, wenn die Frist des Quartals abläuft",
        "verified.no_term": "es ist keine Frist gesetzt, nach der eine Ausbildung, die am {ended} "
        "endet, als geprüft gilt",
        # The register.
        "register.id_taken": "eine andere Meldung hat die Kennung {id}",
        "register.training_known": "Ausbildung {training} steht im Register: bitte berichtigen "
        "oder eine andere Kennung angeben",
        "register.no_such_training": "der Arbeitnehmer hat keine Ausbildung {training} im Register",
        "register.withdrawn": "Ausbildung {training} wurde zurückgezogen",
        "register.corrected": "Ausbildung {training} wurde durch {by} berichtigt, die nun gilt",
        "register.sent_later": "die Meldung wurde nach eigener Angabe am {sent} gesendet und am "
        "{received} empfangen",
        "register.foreign_id": "Ausbildung {training} hat eine Kennung, die nicht ihrem Absender "
        "gehört: die Kennung der Ausbildung eines Anbieters beginnt mit seiner eigenen Kennung und "
        "zwei Doppelpunkten, und keine andere Kennung enthält diese",
        "register.not_over": "Ausbildung {training} endet am {last} und war am {sent} nicht "
        "absolviert",
        "register.too_much": "kein Recht und keine Ausbildung ist länger als {most}",
        "register.year": "{year} liegt außerhalb der Jahre von {first} bis {last}",
        "register.too_early": "die Meldung baut auf dem auf, was am {day}, also nach ihr, "
        "gesendet wurde",
        "register.request_known": "Antrag {request} wurde schon früher gestellt: bitte eine andere "
        "Nummer angeben",
        "register.no_such_request": "der Arbeitnehmer hat keinen Antrag {request} gestellt",
        "register.other_channel": "die Meldung gehört zu einem anderen Kanal: {channel}",
        # Data from authentic sources, the yearly calculation, keeping.
        "authentic.no_account": "es gibt kein Konto, nach dem Stand vom {known_on}",
        "authentic.missing": "{item} des Arbeitnehmers {worker}: keine authentische Quelle enthält "
        "diese Angabe, und niemand hat sie eingetragen",
        "authentic.holds": "{item}: {value}, von {by} am {day}",
        "authentic.replaced": "{item}: {value}, eingetragen von {by} am {day}, ist ersetzt",
        "yearly.announced": "die Rechte für {year} werden am {day} bekannt gegeben (Bekanntgaben: "
        "{count})",
        "yearly.verify": "sie können bis zum {last} geprüft, angepasst oder ergänzt werden",
        "yearly.none": "für den Arbeitgeber wird kein Recht für {year} berechnet",
        "yearly.nobody": "{worker} ist am {day} nicht im Dienst, sodass kein Recht bekannt gegeben "
        "wird",
        "yearly.stopped": "die automatische Berechnung für {year} ist für Arbeitnehmer {worker} "
        "abgeschaltet",
        "retention.until": "längstens bis zum {last} aufbewahrt",
        "retention.missing": "der Tag, mit dem die Aufbewahrungsfrist beginnt: {fact}",
        "retention.none": "am {day} beginnt keine Aufbewahrungsfrist, nach dem Stand vom "
        "{known_on}",
        "retention.destroyed": "nach dem {last} wird alles vernichtet",
        # Findings.
        "fla.unread": "was das Federal Learning Account enthält, kann bis zum {last} gelesen "
        "werden (verbleibende Tage: {days}) und wird danach vernichtet; Arbeitnehmer ohne "
        "Anfangssaldo, der daraus abgelesen wurde: {count}, beginnend mit {workers}",
        "fla.destroyed": "was das Federal Learning Account enthielt, konnte bis zum {last} "
        "gelesen werden und wurde dann vernichtet; Arbeitnehmer ohne Anfangssaldo, der daraus "
        "abgelesen wurde: {count}, beginnend mit {workers}",
        "training.never_confirmed": "Ausbildung {training} war bis zum {last} geplant: niemand hat "
        "angegeben, ob sie absolviert wurde",
        "training.followed_later": "als absolviert angegebene Ausbildungen, die nach dem {day} "
        "enden: {count}, die erste ist {training}; keine davon wird bis dahin angerechnet",
        "training.beyond_calendar": "Ausbildung {training} nimmt {taken}, mehr als ihre "
        "Kalendertage vom {first} bis zum {last} fassen können: {calendar}",
        "training.together_beyond_calendar": "Ausbildung {training} und die Ausbildungen derselben "
        "Tage (vom {first} bis zum {last}: insgesamt {count}) nehmen {taken}, mehr als diese "
        "Kalendertage fassen können: {calendar}",
        "training.charged_above_duration": "Ausbildung {training}: angerechnet {charged}, gedauert "
        "{duration}",
        "training.known_before": "Ausbildung {training} wurde bis zum {last} absolviert und war am "
        "{known_from} als absolviert bekannt, bevor sie vorbei war",
        "training.partly_outside_employment": "Ausbildung {training} läuft vom {first} bis zum "
        "{last}, {calendar} Tage, und der Arbeitnehmer ist an {served} davon im Dienst",
        "training.twice": "Ausbildung {training} sieht aus wie {other}, ein zweites Mal "
        "eingetragen",
        "certificate.issued_before": "das Zertifikat der Ausbildung {training} wurde am {issued} "
        "ausgestellt, bevor die Ausbildung am {first} begann",
        "certificate.ran_out": "das Zertifikat für {title} (Ausbildung {training}) ist am {last} "
        "abgelaufen",
        "finding.opening_balance": "der Anfangssaldo vom {day} für das Recht für {year} ({kind}) "
        "lautet {stated}, während die Berechnung {computed} ergeben hatte",
        "finding.opening_balance_owed": "der Anfangssaldo vom {day} für das Recht für {year} "
        "({kind}) ist ein Minussaldo: {owed}, während die Berechnung {computed} ergeben hatte",
        "finding.opening_balance_brought_up": "der Anfangssaldo vom {day} für das Recht für "
        "{year} ({kind}) lautet {stated} und mit dem, was seither bekannt wurde, {held}, während "
        "die Berechnung {computed} ergeben hatte",
        "finding.opening_balance_above": "der Anfangssaldo vom {day} für das Recht für {year} "
        "({kind}) lautet {held} mit dem, was ihm zurückgegeben wird, während das Recht {granted} "
        "beträgt",
        "finding.opening_balance_out_of_service": "der Anfangssaldo vom {day} für das Recht für "
        "{year} ({kind}) zählt, obwohl hier keine Beschäftigung im Jahr {year} lag: stimmen sein "
        "Jahr und sein Arbeitnehmer?",
        "finding.opening_balance_of_no_right": "der Anfangssaldo vom {day} für das Recht für "
        "{year} ({kind}) zählt, obwohl es hier kein solches Recht gibt: stimmt seine Art?",
        "finding.account_empty": "kein Anfangssaldo vom {first}, ab dem das Konto geführt wird, "
        "ist angegeben: es beginnt mit nichts",
        "finding.account_empty_year": "kein Anfangssaldo vom {first} für das Recht für {year} "
        "({kind}) ist angegeben, also war davon damals nichts übrig",
        "finding.full_time_day": "ab dem {first} wird der Tag eines Vollzeitarbeitnehmers für "
        "Arbeitnehmer {worker} mit {used} angesetzt und nicht mit {employers} wie beim Arbeitgeber",
        "finding.full_time_days": "ab dem {first} gelten in nebeneinander bestehenden "
        "Beschäftigungen unterschiedliche Tage eines Vollzeitarbeitnehmers ({used} und {others}): "
        "für Arbeitnehmer {worker} wird {used} angesetzt, aus der Beschäftigung, die zuerst begann",
        "finding.set_aside": "Anzahl Arbeitnehmer, die wegen Fehlern in ihren eigenen Zeilen "
        "beiseitegelassen wurden: {workers}; nichts hier betrifft sie, und die Pflichten des "
        "Arbeitgebers sind ohne jene für sie aufgeführt",
        "employment.none": "es ist keine Beschäftigung des Arbeitnehmers {worker} angegeben, also "
        "kann nichts fällig sein: fehlt ihre Zeile?",
        "employment.no_last_day": "die Beschäftigung, die am {first} begann, ist als beendet "
        "angegeben oder ihr Ende wurde gemeldet, aber es ist kein letzter Tag angegeben: es wird "
        "angenommen, dass sie weiterläuft",
        "employment.declared_before": "das Ende einer Beschäftigung wurde am {declared} gemeldet, "
        "bevor sie am {first} begann",
        "employment.twice": "zwei Beschäftigungen ab dem {first} sind in allem gleich: wurde eine "
        "davon zweimal eingetragen, bitte eine entfernen, da sie zusammengezählt werden",
        "finding.before_right": "das Recht in Tagen beginnt am {first}: an einem Tag davor gibt es "
        "kein Konto",
        "finding.before_service": "bis zum {on} hat keine Beschäftigung begonnen: die erste "
        "beginnt am {first}",
        "finding.no_first_day": "ein Vertrag, der am {day} beginnt, wie Exporte es schreiben, wenn "
        "niemand den ersten Tag kennt, gilt als vor jedem gefragten Tag begonnen; bitte den "
        "ersten Tag angeben, wenn er später liegt",
        "finding.beyond_horizon": "das Regelwerk wurde zuletzt am {horizon} überprüft: was dazu "
        "gesagt wird ({asked}), beruht auf der Rechtslage, wie sie bis dahin festgehalten war",
    }
)

# Words for quantities and closed sets.
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": "Tag",
        "days": "Tage",
        # Undeclined: a sentence puts them in brackets.
        "Kind.LEGAL": "gesetzlich",
        "Kind.SECTORAL": "sektoral",
        "Kind.COMPANY": "betrieblich",
        "Asked.FIVE_YEAR_AIM": "das Fünfjahresziel",
        "Asked.NORMAL_PAY": "Lohn außerhalb der Arbeitszeit",
        "Asked.KEPT_UNTIL": "wie lange das Konto es aufbewahrt",
        "Asked.RIGHT_ANNOUNCED": "das bekannt gegebene Recht",
        "Asked.VERIFIED_FROM": "wann es als geprüft gilt",
        "Asked.ALLOWED": "wer es darf",
        "KeptData.RIGHTS": "Rechte und Guthaben",
        "KeptData.TRAININGS": "Ausbildungen",
        "KeptData.MEASURES": "Maßnahmen zur Beschäftigungsfähigkeit",
        "TrainingForm.FORMAL": "formell",
        "TrainingForm.INFORMAL": "informell",
        "TrainingStatus.PLANNED": "geplant",
        "TrainingStatus.FOLLOWED": "absolviert",
        "TrainingStatus.NOT_FOLLOWED": "nicht absolviert",
        "TrainingStatus.CANCELLED": "abgesagt",
        "EmployersAnswer.COUNTS": "sie zählt",
        "EmployersAnswer.DOES_NOT_COUNT": "sie zählt nicht",
        "EndedBy.SERIOUS_CAUSE": "Entlassung aus schwerwiegendem Grund",
        "EndedBy.RESIGNATION": "Kündigung durch den Arbeitnehmer",
        "EndedBy.DISMISSAL": "Entlassung mit Kündigungsfrist",
        "EndedBy.DISMISSAL_WITH_INDEMNITY": "Entlassung mit Entschädigung",
        "EndedBy.AGREEMENT": "gegenseitiges Einvernehmen",
        "EndedBy.TERM": "Ende der vereinbarten Dauer",
        "EndedBy.RETIREMENT": "Pensionierung",
        "EndedBy.FORCE_MAJEURE": "höhere Gewalt",
        "EndedBy.TRANSFER": "Übergang des Unternehmens",
        "OpenCredit.LOST": "verfallen",
        "OpenCredit.USABLE": "bis zum Ende nutzbar",
        "OpenCredit.ACQUIRED": "aufgrund des Vertrags erworben",
        "OpenCredit.FOLLOWS": "vom neuen Arbeitgeber übernommen",
        "Proration.FLAT_HALF": "wer mindestens halbzeitig arbeitet, hat pauschal die Hälfte der "
        "Zahl",
        "Proration.EFFECTIVE_TIME": "nach dem Stundenplan und dem Zeitraum, in dem gearbeitet "
        "wurde",
        "SizeClass.UNDER_10": "weniger als 10",
        "SizeClass.FROM_10_TO_20": "10 bis weniger als 20",
        "SizeClass.FROM_20": "20 oder mehr",
        "DutyName.START_UP_REGISTRATION": "Erstregistrierung",
        "DutyName.REGISTER_WORKER_DATA": "Registrierung eines neuen Arbeitnehmers",
        "DutyName.UPDATE_WORKER_DATA": "Aktualisierung der Daten eines Arbeitnehmers",
        "DutyName.REGISTER_QUARTER": "Registrierung der Ausbildungen eines Quartals",
        "DutyName.VERIFY_RIGHT": "Prüfung des Rechts",
        "DutyName.GIVE_INFORMATION": "Information an den Arbeitnehmer",
        "DutyName.HANDLE_CORRECTION": "Antwort auf einen Antrag auf Berichtigung",
        "DutyName.CLOSE_ACCESS": "Schließung des Zugangs",
        "DutyName.NOTIFY_BALANCE": "jährliche Mitteilung des Saldos",
        "DutyName.TELL_NEW_WORKER": "Mitteilung an einen neuen Arbeitnehmer über das Konto",
        "DutyName.RECORD_TRAINING": "Eintragung einer Ausbildung im Konto",
        "DutyName.FIX_DAYS": "Festlegung der Anzahl Tage",
        "DutyName.SUBMIT_PLAN": "Vorlage des Planentwurfs",
        "DutyName.OBTAIN_OPINION": "Stellungnahme zum Plan",
        "DutyName.ADOPT_PLAN": "Verabschiedung des Plans",
        "DutyName.FILE_PLAN": "Hinterlegung des Plans",
        "AccountItem.SURNAME": "Familienname",
        "AccountItem.FIRST_NAMES": "Vornamen",
        "AccountItem.BORN": "Geburtsdatum",
        "AccountItem.BIRTHPLACE": "Geburtsort",
        "AccountItem.DOMICILE": "Wohnsitz",
        "AccountItem.NATIONAL_NUMBER": "Nationalregisternummer",
        "AccountItem.REGIME": "Arbeitsregelung",
        "AccountItem.COMMITTEES": "paritätische Kommission",
        "AccountItem.CREDIT": "Ausbildungsguthaben",
        "AccountItem.FOLLOWED": "absolvierte Tage",
        "AccountItem.LEFT": "verbleibende Tage",
        "AccountItem.GROWTH_PATH": "Wachstumspfad",
        "Status.OVERDUE": "überfällig",
        "Status.OPEN": "offen",
        "Status.NOT_DUE": "noch nicht fällig",
        "Status.LATE": "verspätet erledigt",
        "Status.MET": "fristgerecht erledigt",
        "Status.LIFTED": "nicht mehr auferlegt",
        "TermName.EXTENDED_CORRECTION": "verlängerte Antwort auf einen Antrag auf Berichtigung",
        "TermName.PLAN_TO_WORKERS": "Vorlage des Plans an die Arbeitnehmer",
        "TermName.CURE": "Erfüllung nach einer Inverzugsetzung",
        "TermName.PUBLICATION": "Veröffentlichung der Liste",
        "TermName.KEEP_RIGHTS": "Aufbewahrung von Rechten und Guthaben",
        "TermName.KEEP_TRAININGS": "Aufbewahrung von Ausbildungen",
        "TermName.KEEP_MEASURES": "Aufbewahrung von Maßnahmen zur Beschäftigungsfähigkeit",
        "TermName.WRITING": "zum Schreiben offen",
        "TermName.READING": "zum Lesen offen",
        "AccessFact.WORKER": "Arbeitnehmer",
        "AccessFact.TRAINING": "Ausbildung",
        "AccessFact.OWNER": "wer die Ausbildung eingetragen hat",
        "AccessFact.CHANNEL": "Kanal",
        "KeepingFact.CANNOT_WORK": "Feststellung, dass die Person keine Arbeit mehr aufnehmen kann",
        "KeepingFact.DECIDED": "Entscheidung des Arbeitsamts",
        "Role.EMPLOYER": "Arbeitgeber",
        "Role.MANDATARY": "Bevollmächtigter",
        "Role.PROVIDER": "Ausbildungsanbieter",
        "Role.SIGEDIS": "Stelle, die das Konto führt",
        "Role.WORKER": "Arbeitnehmer",
        "Role.INSPECTION": "Inspektion",
        "Channel.ONLINE": "Onlinedienst",
        "Channel.REST": "REST",
        "Channel.BATCH": "Batch",
        "Operation.REGISTER_TRAINING": "eine Ausbildung registrieren",
        "Operation.CORRECT_TRAINING": "eine Ausbildung berichtigen",
        "Operation.WITHDRAW_TRAINING": "eine Ausbildung zurückziehen",
        "Operation.CONFIRM_TRAINING": "eine Ausbildung bestätigen",
        "Operation.REGISTER_RIGHT": "ein Recht registrieren oder anpassen",
        "Operation.CONFIRM_RIGHT": "ein Recht bestätigen",
        "Operation.STOP_CALCULATION": "die automatische Berechnung abschalten",
        "Operation.SEE_RIGHTS": "Rechte einsehen",
        "Operation.SEE_TRAININGS": "Ausbildungen einsehen",
        "Operation.ASK_CORRECTION": "eine Berichtigung beantragen",
        "Operation.ANSWER_CORRECTION": "einen Antrag auf Berichtigung beantworten",
        "Operation.CALCULATE_RIGHTS": "Rechte berechnen und bekannt geben",
        "Operation.DRAW_UP_LIST": "die Liste der säumigen Arbeitgeber erstellen",
        "Operation.SEE_LIST": "die Liste der säumigen Arbeitgeber einsehen",
        **set_words.GERMAN,
    }
)
