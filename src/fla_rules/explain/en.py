"""English: one message for each step, with its arguments by name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain import set_words

# Where the act's figure comes from, and why no growth path stands in its place.
_BY_THE_ACT: Final = "{figure} in {year} by the act itself: "
_BY_ANOTHER: Final = "{figure} in {year} by {act}: "
_NO_PATH: Final = MappingProxyType(
    {
        "no_agreement": "no agreement of joint committee {committee} is known",
        "no_committee": "no joint committee is competent ({committee}), so no agreement applies",
        "not_named": "the agreement of its joint committee does not name {committee}",
        "agreement_silent": "the agreement of joint committee {committee} gives no figure for "
        "this size",
        "agreement_ended": "the agreement of joint committee {committee} has ended",
        "agreement_ended_alike": "the agreement of joint committee {committee} has ended, and its "
        "last figure is the same",
        "condition_alike": "the agreement of joint committee {committee} gives as much, whether "
        "its condition is met or not",
        "before_path": "the path of joint committee {committee} begins later",
        "collective_only": "the agreement known of joint committee {committee} has collective days "
        "only, which are nobody's credit",
        "not_binding": "the agreement of joint committee {committee} was not made binding by royal "
        "decree",
    }
)

MESSAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Size of the enterprise.
        "act.not_in_force": "chapter 12 of the act is not in force in {year}, "
        "as known on {known_on}",
        "size.missing": "employer.quarter_end_fte: no quarter from {first} to {last} is "
        "declared, and no first_employment after {last} is given, so the size of {year} is "
        "unknown; count the whole legal entity, without students on solidarity contributions, and "
        "without agency workers, who count at the agency",
        "size.quarter": "full-time equivalents at the end of {quarter}: {count}",
        "size.first_employment": "workers at the end of {quarter}, that of the first "
        "employment: {count}",
        "size.class": "{count} in {year}: {size}",
        # Figures for a full-timer.
        **{f"figure.act_{why}": _BY_THE_ACT + text for why, text in _NO_PATH.items()},
        **{f"figure.instrument_{why}": _BY_ANOTHER + text for why, text in _NO_PATH.items()},
        "figure.agreement": "{figure} in {year} by the agreement of joint committee {committee}",
        "figure.last_of_path": "{figure} in {year}, the last figure of the ended agreement of "
        "joint committee {committee}",
        "figure.not_lowered": "{figure} in {year}, granted by an earlier agreement of joint "
        "committee {committee}; a newer one may not lower it",
        "figure.one_source": "the agreement of joint committee {committee} is known from one "
        "source alone",
        "figure.at_least": "at least {figure} in {year} all the same, whatever an agreement says",
        "figure.company": "{figure} in {year} from the employer",
        "figure.below_10": "an average of {count} is below 10, so the act gives no right",
        "figure.no_company_days": "the employer grants no days of its own in {year}",
        "figure.no_sector_right": "no sector right of joint committee {committee} is known",
        "figure.agreement_none": "the agreement of joint committee {committee} gives no right here",
        "figure.sector_right_ended": "the agreement of joint committee {committee} ended on {last}",
        "figure.no_act_figure": "the act gives no figure for the whole of {year}",
        "agreement.unregistered": "agreements: joint committee {committee} has an agreement that "
        "is not in the rulebook ({title}); register it",
        "agreement.likely": "agreements: joint committee {committee} likely has an agreement, "
        "whose figures are not known; register it",
        "agreement.of_committee": "agreements: joint committee {parent} has an agreement that is "
        "not in the rulebook ({title}), and {committee} may be under it; register it, with "
        "what it covers",
        "agreement.likely_of": "agreements: joint committee {parent} likely has an agreement, "
        "whose figures are not known, and {committee} may be under it; register it, with what it "
        "covers",
        "agreement.size_not_found": "agreements: what the agreement of joint committee {committee} "
        "gives for the size {size}, of which its source says nothing; register it",
        "agreement.proration": "what the agreement of joint committee {committee} gives for less "
        "than a full-timer's whole year, which it counts in its own way: {proration}",
        "agreement.proration_of_part": "what the agreement of joint committee {committee} gives "
        "from {first} to {last}, less than a whole year, which it counts in its own way: "
        "{proration}",
        "committee.unknown": "employments: joint_committee {committee}, a number that no list of "
        "joint committees holds; correct it, or register its agreement",
        "committee.not_then": "employments: joint_committee {committee}, which existed on no day "
        "of {year}; give the committee that had its place",
        "committee.not_begun": "joint committee {committee} exists from {first} on, and an "
        "employment in it began before: which committee was it in until then?",
        "committee.ended": "joint committee {committee} ended on {last}, and an employment in it "
        "goes on: which committee is it in since?",
        "committee.not_listed": "joint committee {committee} is in no list of joint committees and "
        "in no agreement of the rulebook: is it a typing error? Its workers' rights are "
        "undetermined",
        "committee.section_not_listed": "joint committee {committee} is in no list of joint "
        "committees, though {parent} is: is it a typing error? No agreement of either is known, so "
        "the act's own figure is given",
        "committee.not_named": "the agreement of joint committee {parent} does not name "
        "{committee}, so the act's own figure is given: is the number right?",
        "committee.sub_committees": "sub-committees of joint committee {committee} have agreements "
        "of their own ({others}): if a worker is in one, give its number",
        "committee.one_source": "the agreement of joint committee {committee} is known from one "
        "source alone ({source}): compare its figures with its text before you rely on them",
        "committee.spelling": "the joint committee written {given} is read as {committee}",
        "agreement.not_binding": "agreements: that of joint committee {committee} was not made "
        "binding by royal decree, so it does not stand in the act's place",
        "agreement.same_first_day": "agreements: two of joint committee {committee} are valid from "
        "{first}, and the one that stands last in the file holds: keep one, or say from when each "
        "was known",
        "agreement.deposited_late": "agreements: that of joint committee {committee} was deposited "
        "on {day}, after {last}, the last day to deposit it",
        "agreement.condition": "whether the worker meets the condition of joint committee "
        "{committee}: {condition}",
        "agreement.below_floor": "an agreement of joint committee {committee} at or above the "
        "floor of {floor}: {figure} hours are {days}",
        "agreement.before_path": "agreements: what holds in joint committee {committee} in {year}, "
        "before its path begins in {first}; register it",
        "sector_size.missing": "employer.committee_quarter_end_fte: the full-time equivalents of "
        "joint committee {committee} alone, by which its table counts the size of {year} under the "
        "reading sector_size = committee",
        "sector_size.silent": "what holds where the workers of joint committee {committee} are "
        "{size} and the employer is larger: the table gives less than the act's floor; choose the "
        "reading sector_size = employer, or register what holds",
        "before_path.silent": "whether the act's own figure holds in joint committee {committee} "
        "before {first}, when its path begins: the reading before_path",
        # What a sector has beside the yearly right.
        "sector.new_worker": "joint committee {committee}: new workers get {figure} hours of "
        "training from the firm, which is not counted as the yearly right",
        "sector.new_worker_within": "joint committee {committee}: new workers get {figure} "
        "hours of training within so many months of the entry ({months}), which is not counted as "
        "the yearly right",
        "sector.new_worker_between": "joint committee {committee}: new workers get {figure} "
        "to {most} hours of training from the firm, which is not counted as the yearly right",
        "sector.new_worker_between_within": "joint committee {committee}: new workers get "
        "{figure} to {most} hours of training within so many months of the entry ({months}), which "
        "is not counted as the yearly right",
        "sector.earmarked": "joint committee {committee}: {figure} a year are for {words}; whether "
        "within the yearly right is for its source to say, and nothing is counted",
        "sector.by_the_hour": "joint committee {committee}: {figure} of {year} may be taken by the "
        "hour",
        "sector.block": "joint committee {committee}: days that are not taken by the hour are "
        "taken in blocks of at least {figure} hours",
        "sector.plan": "joint committee {committee}: the training plan of {year} goes to the "
        "sector by {last}",
        "sector.plan_for": "joint committee {committee}: the training plan of {year} goes to the "
        "sector by {last}: {words}",
        "sector.total": "joint committee {committee}: {figure} in all over so many years "
        "({years}); no yearly right is a part of that, so it is not divided",
        "sector.collective": "joint committee {committee}: the employer aims at {figure} a year "
        "on average for each full-time equivalent, which is nobody's own right",
        "sector.collective_over_years": "joint committee {committee}: the employer aims at "
        "{figure} on average for each full-time equivalent over so many years ({years}), which is "
        "nobody's own right and is not divided",
        "sector.further": "joint committee {committee}: some workers have {figure} a year besides, "
        "which is not counted, since the facts do not show whom: {words}",
        # Months and result.
        "months.none": "no employment in {year}",
        "months.with_transferor": "the only month of {year} in service had begun with the "
        "transferor, where it counts",
        "regime.missing": "employments.regime: the working regime of worker {worker} in the "
        "employment that began on {first}",
        "transfer.month": "whether the month of the transfer on {first} counts here, or only with "
        "the transferor, where it had begun: choose the reading transfer = one or two",
        "months.as_agreed": "the agreement of joint committee {committee} counts in its own way, "
        "in place of the working regime: {proration}",
        "months.stretch": "{figure} × {regime} × {months} of 12 months from {first}",
        "right.total": "in all {days}",
        "right.rounded": "rounded to {days} ({reading})",
        # Trainings.
        "training.not_followed": "not followed: {status}",
        "training.employer_says": "the employer's own answer: {answer}",
        "training.educational_leave": "followed on educational leave",
        "training.counts": "{form} training counts",
        "training.wellbeing": "training on well-being counts",
        "training.before_right": "followed before {year}, when the right in days begins",
        "training.outside_employment": "training {training} lies outside every employment and is "
        "not charged",
        # The account.
        "movement.granted": "{kind} right of {year}: {days}, usable until {last}",
        "movement.opened": "{kind} right of {year}: {days} left ({origin}), usable until {last}",
        "movement.used": "training {training}: {days} of the {kind} right of {year}",
        "movement.set_to_zero": "{days} of the {kind} right of {year} set to zero at the end "
        "of the five-year period",
        "movement.replaced": "{days} of the {kind} right of {year} give way to an opening balance",
        "movement.granted_without_end": "{kind} right of {year}: {days}, usable until "
        "it is used up",
        "movement.opened_without_end": "{kind} right of {year}: {days} left ({origin}), usable "
        "until it is used up",
        "movement.to_come": "the right of {year} opens on {first}",
        "movement.not_known": "{kind} right of {year}",
        "movement.at_least": "{kind} right of {year}, at least {days}",
        "movement.in_service": "What is said to be usable until a later day is so while the "
        "service lasts, which ends on {last}",
        "movement.taken_off": "training {training}: {days} of the {kind} right of {year}, since it "
        "became known after the opening balance of {day} was read",
        "movement.given_back": "training {training}: {days} given back to the {kind} right of "
        "{year}, since it takes less than the opening balance of {day} could know",
        "movement.debt_paid": "a debt ({origin}): {days} of the {kind} right of {year}",
        "excess.owed": "{days} owed on {day} ({origin}) and not made up for yet",
        "training.in_balance": "training {training} is taken to be in the opening balance of {on} "
        "already",
        "training.across": "training {training} began in another year or five-year period and is "
        "charged as a whole to the year of its last day",
        "account.nothing_left": "no opening balance of the right of {year} on {day}: nothing of it "
        "was left then",
        "account.before": "the account begins with the opening balances of {first}, and what lies "
        "before is not computed",
        "account.opening_balance": "opening_balances: what was left of the right of {first} to "
        "{last}, or account_from of the worker where the opening balances of a day are the whole "
        "account",
        "account.opening_balance_of_year": "opening_balances: what was left of the right of "
        "{year}, or account_from of the worker where the opening balances of a day are the whole "
        "account",
        "account.credit_2023": "whether the balance of {year} enters the next year: its right is "
        "not needed under the reading credit_2023 = dropped",
        "balance.of_lot": "{days} left of the {kind} right of {year}",
        "balance.left": "in all {days} left on {day}",
        "balance.debt": "in all {days} more taken by {day} than was left",
        "credit.granted": "{kind} right of {year}: {days}",
        "credit.opened": "{kind} right of {year}: {days} left ({origin})",
        "credit.year": "days of {year}: {opening} at its start, {granted} granted, {used} used, "
        "{lapsed} set to zero or replaced, {closing} left",
        # A calendar.
        "lapse.known": "{days} set to zero at the end of {last}, if nothing more is followed by "
        "then",
        "lapse.at_least": "at least {days} set to zero at the end of {last}, if nothing more is "
        "followed by then",
        "aim.measured": "{wanted} are the aim from {first} to {last} so far; {followed} followed, "
        "{missing} still to follow",
        "aim.before_account": "what was followed before {first}, where the account begins",
        "excess": "training {training} takes {days} more than was left on {day}",
        "excess.unsure": "training {training} takes {days} more than is known to be left on {day}, "
        "beside a right that is not known",
        "excess.by_change": "training {training} takes {days} more than was left on {day}, by a "
        "change of the employment that was known only from {known} on",
        "transfer.credit": "whether the credit of the employer before the transfer on {first} "
        "follows the worker: choose the reading transfer = one or two",
        "transfer.balance": "opening_balances: what was left of {year} with the transferor on "
        "{first}, since the credit follows the worker",
        "aim.none": "no right from {first} to {last}, so no aim",
        "account.missing": "{item}: missing; the account has to hold it",
        "statement.balance": "{days} left at the end of {year}",
        "statement.debt": "{days} more taken than was left at the end of {year}",
        "statement.consult": "you may consult your account at any time on simple request",
        "statement.correct": "you may have errors in it corrected",
        # Where an account is kept, as the statement tells the worker.
        "statement.seen": "the act has your rights and trainings kept in the Federal Learning "
        "Account, where you may see them",
        "statement.corrected": "you may ask your employer to have them corrected",
        "statement.not_kept": "no act asks that an account be kept for you on this day",
        "leaving.lasts": "the employment lasts on {on}",
        "leaving.goes_on": "nobody leaves on {last}: the service goes on",
        "leaving.ended_and_goes_on": "the employment until {last} is said to have ended, "
        "but the service goes on after it: nobody leaves then",
        "leaving.transfer": "whether the open credit goes with the worker at the transfer after "
        "{last}: choose the reading transfer = one or two",
        "leaving.lost": "lost: the open credit may not be taken before the end on {until}, and "
        "is worth neither longer notice nor more indemnity",
        "leaving.usable": "usable: the open credit may be taken until {until}, as employer and "
        "worker settle",
        "leaving.acquired": "acquired: the credit open on {until} is a benefit under the contract, "
        "and counts in the indemnity",
        "leaving.by_reading": "{credit}, by the reading {reading}: the act says nothing of this "
        "end ({ended}, on {until})",
        "pay.normal": "training {training}: {hours} outside working hours, to be paid as normal "
        "wage without overtime supplement",
        "pay.none": "training {training} was not followed outside working hours, so that nothing "
        "is to be paid beside the wage of the working hours",
        "leaving.unknown": "employments: ended_by, how the employment ended that lasted until "
        "{last}",
        "leaving.hired_again": "the days of the service from {first} on are not among these",
        "leaving.silent": "what becomes of the credit open on {last}: the act says nothing of "
        "this end ({ended}); choose the reading leaving_other = lost or usable",
        # Duties.
        "term.no_such_day": "where a term of months ends that begins on {day}: its last month has "
        "no such day, and the reading month_term = refuse moves nothing",
        "term.no_start_up": "when the start-up registration is due: the law as known has no term",
        "duty.triggered": "{duty}: begins on {day}",
        "duty.due": "last day in time {day}, known from {known_from}",
        "duty.undated": "to be done as soon as possible: the law sets no last day "
        "(known from {known_from})",
        "duty.done": "done on {day}",
        "duty.stands": "{status} on {on}",
        "duty.lifted": "{status}: {act} ended the Federal Learning Account from {first} on",
        "duty.lifted_by_reading": "{status}, by the reading {reading}: {act} ended the Federal "
        "Learning Account from {first} on",
        "duty.overdue": "{duty}: the last day was {last} (days over: {days})",
        "duty.late": "{duty}: done after the last day, {last} (days over: {days})",
        "duty.due_soon": "{duty}: the last day is {last} (days left: {days})",
        "plan.consultation_missing": "employer.consultation: who is consulted on the training "
        "plan, a council, a delegation or none",
        "plan.meeting_missing": "events: a plan_meeting of {year}, from which the days before it "
        "are counted",
        "plan.filing_passed": "when the extract of a plan is sent that came into force after "
        "{last}, the last day for its year",
        "plan.heads_missing": "employer.heads: how many workers, by heads, the enterprise has in "
        "{year}",
        "plan.risk_groups_missing": "workers[].risk_groups: not given of {workers}",
        # The social balance sheet.
        "social_balance.sex_missing": "workers[].sex: not given of {workers}",
        "social_balance.sex_of_neither": "workers[].sex: x of {workers}, and the model has a "
        "column of men and one of women",
        "social_balance.cost_missing": "trainings[].cost.{key}: not given of {trainings}",
        "social_balance.contributions_missing": "employer.fund_contributions: not given of {year}, "
        "and no formal training has trainings[].cost.contributions",
        "social_balance.year_not_over": "{year} is not over on {on}: what follows later is not in "
        "the figures",
        "social_balance.account_from": "the account begins in {year} or later: trainings of {year} "
        "before it may not be in the dossier: {workers}",
        "to_do.start_up_registration": "register the worker's data, and verify the right with them",
        "to_do.register_worker_data": "register the worker's data, and verify the right with them",
        "to_do.update_worker_data": "register the new regime or joint committee",
        "to_do.register_quarter": "register the trainings followed in the quarter, "
        "and verify what is left of the right",
        "to_do.verify_right": "verify the computed right, and adapt or complete it",
        "to_do.give_information": "hand the document over to the worker",
        "to_do.handle_correction": "answer the worker, or say within the month why it takes longer",
        "to_do.notify_balance": "tell the worker what is left, and of the right to consult and "
        "correct the account",
        "to_do.tell_new_worker": "tell the worker that there is an account",
        "to_do.record_training": "record the training in the worker's account",
        "to_do.fix_days": "fix the number of days for the year",
        "to_do.submit_plan": "submit the draft plan, or without council and delegation give the "
        "plan to the workers",
        "to_do.obtain_opinion": "obtain the opinion on the plan",
        "to_do.adopt_plan": "adopt the plan",
        "to_do.file_plan": "send the extract of the plan electronically",
        # Supervision.
        "register.no_term": "no term is counted from a day after the year {last}; give an earlier "
        "day",
        "list.default": "{duty}: not done in its term since {since}",
        "list.message": "{duty} of {worker}: not done in its term since {since}; whoever complies "
        "by {last} is removed from the list",
        "list.told_early": "the message of {day} begins no term: the articles on it are not known "
        "to have been in force then",
        "list.on_it": "on the list of {quarter}",
        "list.published": "the list may be published from {first} on",
        "list.public": "named on the published list on {day}",
        "list.none": "no list of {quarter} has been drawn up, as known",
        "list.not_on_it": "no ground for the list on {day}",
        "list.never_public": "no list may be published, as known",
        "list.not_public": "on {day} no list may be published",
        # The account: who may do what.
        "access.granted": "{act}: open to the {role}",
        "access.role": "{act}: not open to the {role}",
        "access.missing": "whether it is allowed depends on the {fact}, which is not given",
        "access.no_account": "there is no account on {day}, as known on {known_on}",
        "access.closes": "the account is {term} until {last}",
        "access.published": "the list is published from {first} on",
        "access.itself": "employer {employer} acts for itself",
        "access.other_employer": "it is for employer {employer} and its mandataries",
        "access.mandate": "a mandate of employer {employer} from {first} to {last}",
        "access.mandate_open": "a mandate of employer {employer} from {first} on",
        "access.no_mandate": "no mandate of employer {employer}",
        "access.exit": "the exit of worker {worker} was declared on {declared}, which closes the "
        "access after {last}",
        "access.in_service": "worker {worker} is in service from {first} on",
        "access.not_employed": "worker {worker} has no employment with the employer",
        "access.channel": "a training provider uses REST or batch",
        "access.not_own_training": "the training was entered by somebody else",
        "access.status": "a provider enters what is planned or followed, and this is: {status}",
        "access.not_participant": "worker {worker} is not employed by {employer} during the "
        "training",
        "access.verified": "the employer verified the training on {day}",
        "access.term": "a provider enters a training that ends on {ended} until {last}",
        "access.no_term": "no term is set in which a provider enters a training that ends on "
        "{ended}",
        "access.other_training": "training {training} is not one of worker {worker}",
        "access.other_staff": "it is for the workers of employer {employer}",
        "access.other_worker": "the data are not those of worker {worker}",
        "verified.not_entered": "events: no training_registered tells when {training} was entered",
        "verified.at_entry": "verified on {day}, with its entry by the employer",
        "verified.confirmed": "verified on {day}, when the employer confirmed it",
        "verified.expired": "counts as verified on {day}, when the term of the quarter expires",
        "verified.no_term": "no term is set after which a training that ends on {ended} counts "
        "as verified",
        # The register.
        "register.id_taken": "another message has the id {id}",
        "register.training_known": "training {training} is in the register: correct it, or give "
        "another id",
        "register.no_such_training": "the worker has no training {training} in the register",
        "register.withdrawn": "training {training} was withdrawn",
        "register.corrected": "training {training} was corrected by {by}, which holds now",
        "register.sent_later": "it says that it was sent on {sent}, and was received on {received}",
        "register.foreign_id": "training {training} has an id that is not its sender's: that of a "
        "provider begins with its own id and two colons, and no other id holds them",
        "register.not_over": "training {training} ends on {last}, and was not followed on {sent}",
        "register.too_much": "no right and no training is longer than {most}",
        "register.year": "{year} is outside the years from {first} to {last}",
        "register.too_early": "it builds on what was sent on {day}, after it",
        "register.request_known": "request {request} was made before: give another number",
        "register.no_such_request": "the worker made no request {request}",
        "register.other_channel": "the message belongs to another channel: {channel}",
        # Data from authentic sources, the yearly calculation, keeping.
        "authentic.no_account": "there is no account, as known on {known_on}",
        "authentic.missing": "{item} of worker {worker}: no authentic source has it, and nobody "
        "entered it",
        "authentic.holds": "{item}: {value}, from {by} on {day}",
        "authentic.replaced": "{item}: {value}, entered by {by} on {day}, is replaced",
        "yearly.announced": "the rights of {year} are announced on {day} (announcements: {count})",
        "yearly.verify": "they can be verified, adapted or completed until {last}",
        "yearly.none": "no right of {year} is computed for the employer",
        "yearly.nobody": "{worker} is not in service on {day}, so that no right is announced",
        "yearly.stopped": "the automatic calculation of {year} is off for worker {worker}",
        "retention.until": "kept until {last} at the latest",
        "retention.missing": "the day of the {fact}, which begins the term of keeping",
        "retention.none": "no term of keeping begins on {day}, as known on {known_on}",
        "retention.destroyed": "all is destroyed after {last}",
        # Findings.
        "fla.unread": "what the Federal Learning Account holds can be read until {last} (days "
        "left: {days}) and is destroyed after that; workers without an opening balance read from "
        "it: {count}, beginning with {workers}",
        "fla.destroyed": "what the Federal Learning Account held could be read until {last} and "
        "was destroyed then; workers without an opening balance read from it: {count}, beginning "
        "with {workers}",
        "training.never_confirmed": "training {training} was planned until {last}: nobody said "
        "whether it was followed",
        "training.followed_later": "trainings said to be followed that end after {day}: {count}, "
        "the first is {training}; none of them is charged by then",
        "training.beyond_calendar": "training {training} takes {taken}, more than its calendar "
        "days, from {first} to {last}, can hold: {calendar}",
        "training.together_beyond_calendar": "training {training} and those of the same days "
        "(from {first} to {last}: {count} in all) take {taken}, more than these calendar "
        "days can hold: {calendar}",
        "training.charged_above_duration": "training {training} is charged as {charged}, and took "
        "{duration}",
        "training.known_before": "training {training} was followed until {last}, and known to be "
        "followed on {known_from}, before it was over",
        "training.partly_outside_employment": "training {training} runs from {first} to {last}, "
        "{calendar} days, and the worker is in service on {served} of them",
        "training.twice": "training {training} looks like {other}, entered a second time",
        "certificate.issued_before": "the certificate of training {training} was issued on "
        "{issued}, before the training began on {first}",
        "certificate.ran_out": "the certificate of {title} (training {training}) ran out on {last}",
        "finding.opening_balance": "the opening balance of {day} for the {kind} right of {year} is "
        "{stated}, where {computed} had been computed",
        "finding.opening_balance_owed": "the opening balance of {day} for the {kind} right of "
        "{year} is a debt of {owed}, where {computed} had been computed",
        "finding.opening_balance_brought_up": "the opening balance of {day} for the {kind} right "
        "of {year} is {stated}, and {held} with what became known since, where {computed} had been "
        "computed",
        "finding.opening_balance_above": "the opening balance of {day} for the {kind} right of "
        "{year} is {held} with what is given back to it, where the right is {granted}",
        "finding.opening_balance_out_of_service": "the opening balance of {day} for the {kind} "
        "right of {year} counts, though no employment here was in {year}: is its year right, and "
        "its worker?",
        "finding.opening_balance_of_no_right": "the opening balance of {day} for the {kind} right "
        "of {year} counts, though there is no such right here: is its kind right?",
        "finding.account_empty": "no opening balance of {first}, from which the account is kept, "
        "is given: it begins with nothing",
        "finding.account_empty_year": "no opening balance of {first} for the {kind} right of "
        "{year} is given, so nothing of it was left then",
        "finding.full_time_day": "from {first} on a full-timer's day of {used} is used for worker "
        "{worker}, and not the employer's of {employers}",
        "finding.full_time_days": "from {first} on employments beside each other have full-timers "
        "of different days ({used} and {others}): for worker {worker} {used} is used, of the one "
        "that began first",
        "finding.set_aside": "number of workers set aside for mistakes in their own rows: "
        "{workers}; nothing here is about them, and the employer's duties are without theirs",
        "employment.none": "no employment of worker {worker} is given, so nothing can be due: is "
        "its row missing?",
        "employment.no_last_day": "the employment that began on {first} is said to have ended, or "
        "its end was declared, but no last day is given: it is taken to go on",
        "employment.declared_before": "the end of an employment was declared on {declared}, before "
        "it began on {first}",
        "employment.twice": "two employments from {first} on are alike in everything: if one of "
        "them was entered twice, take it out, since they add up",
        "finding.before_right": "the right in days begins on {first}: there is no account on a "
        "day before it",
        "finding.before_service": "no employment has begun by {on}: the first one begins on "
        "{first}",
        "finding.no_first_day": "a contract that begins on {day}, as exports write where nobody "
        "knows the first day, is taken to have begun before every day that is asked about; give "
        "its first day if that is later",
        "finding.beyond_horizon": "the rulebook was last verified on {horizon}: what is said of "
        "{asked} rests on the law as written down by then",
    }
)

# Words for quantities and closed sets.
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": "day",
        "days": "days",
        "Kind.LEGAL": "legal",
        "Kind.SECTORAL": "sectoral",
        "Kind.COMPANY": "company",
        "Asked.FIVE_YEAR_AIM": "the five-year aim",
        "Asked.NORMAL_PAY": "pay outside working hours",
        "Asked.KEPT_UNTIL": "how long the account keeps it",
        "Asked.RIGHT_ANNOUNCED": "the right announced",
        "Asked.VERIFIED_FROM": "when it counts as verified",
        "Asked.ALLOWED": "who may do it",
        "KeptData.RIGHTS": "rights and credit",
        "KeptData.TRAININGS": "trainings",
        "KeptData.MEASURES": "employability measures",
        "TrainingForm.FORMAL": "formal",
        "TrainingForm.INFORMAL": "informal",
        "TrainingStatus.PLANNED": "planned",
        "TrainingStatus.FOLLOWED": "followed",
        "TrainingStatus.NOT_FOLLOWED": "not followed",
        "TrainingStatus.CANCELLED": "cancelled",
        "EmployersAnswer.COUNTS": "it counts",
        "EmployersAnswer.DOES_NOT_COUNT": "it does not count",
        "EndedBy.SERIOUS_CAUSE": "dismissal for a serious cause",
        "EndedBy.RESIGNATION": "resignation",
        "EndedBy.DISMISSAL": "dismissal with notice",
        "EndedBy.DISMISSAL_WITH_INDEMNITY": "dismissal with an indemnity",
        "EndedBy.AGREEMENT": "mutual agreement",
        "EndedBy.TERM": "end of the agreed term",
        "EndedBy.RETIREMENT": "retirement",
        "EndedBy.FORCE_MAJEURE": "force majeure",
        "EndedBy.TRANSFER": "transfer of the undertaking",
        "OpenCredit.LOST": "lost",
        "OpenCredit.USABLE": "usable until the end",
        "OpenCredit.ACQUIRED": "acquired under the contract",
        "OpenCredit.FOLLOWS": "taken over by the new employer",
        "Proration.FLAT_HALF": "who works at least half of full-time has half of the figure, flat",
        "Proration.EFFECTIVE_TIME": "by the schedule and the period that were worked",
        "SizeClass.UNDER_10": "below 10",
        "SizeClass.FROM_10_TO_20": "from 10 to 20",
        "SizeClass.FROM_20": "20 or more",
        "DutyName.START_UP_REGISTRATION": "start-up registration",
        "DutyName.REGISTER_WORKER_DATA": "registration of a new worker",
        "DutyName.UPDATE_WORKER_DATA": "update of a worker's data",
        "DutyName.REGISTER_QUARTER": "registration of a quarter's trainings",
        "DutyName.VERIFY_RIGHT": "verification of the right",
        "DutyName.GIVE_INFORMATION": "information to the worker",
        "DutyName.HANDLE_CORRECTION": "answer to a request for correction",
        "DutyName.CLOSE_ACCESS": "closing of access",
        "DutyName.NOTIFY_BALANCE": "yearly notice of the balance",
        "DutyName.TELL_NEW_WORKER": "telling a new worker of the account",
        "DutyName.RECORD_TRAINING": "recording of a training in the account",
        "DutyName.FIX_DAYS": "fixing of the number of days",
        "DutyName.SUBMIT_PLAN": "submission of the draft plan",
        "DutyName.OBTAIN_OPINION": "opinion on the plan",
        "DutyName.ADOPT_PLAN": "adoption of the plan",
        "DutyName.FILE_PLAN": "filing of the plan",
        "AccountItem.SURNAME": "surname",
        "AccountItem.FIRST_NAMES": "first names",
        "AccountItem.BORN": "day of birth",
        "AccountItem.BIRTHPLACE": "place of birth",
        "AccountItem.DOMICILE": "domicile",
        "AccountItem.NATIONAL_NUMBER": "national number",
        "AccountItem.REGIME": "working regime",
        "AccountItem.COMMITTEES": "joint committee",
        "AccountItem.CREDIT": "training credit",
        "AccountItem.FOLLOWED": "days followed",
        "AccountItem.LEFT": "days left",
        "AccountItem.GROWTH_PATH": "growth path",
        "Status.OVERDUE": "overdue",
        "Status.OPEN": "open",
        "Status.NOT_DUE": "not due yet",
        "Status.LATE": "done late",
        "Status.MET": "done in time",
        "Status.LIFTED": "no longer imposed",
        "TermName.EXTENDED_CORRECTION": "extended answer to a request for correction",
        "TermName.PLAN_TO_WORKERS": "submission of the plan to the workers",
        "TermName.CURE": "compliance after a notice of default",
        "TermName.PUBLICATION": "publication of the list",
        "TermName.KEEP_RIGHTS": "keeping of rights and credit",
        "TermName.KEEP_TRAININGS": "keeping of trainings",
        "TermName.KEEP_MEASURES": "keeping of employability measures",
        "TermName.WRITING": "open for writing",
        "TermName.READING": "open for reading",
        "AccessFact.WORKER": "worker",
        "AccessFact.TRAINING": "training",
        "AccessFact.OWNER": "party that entered the training",
        "AccessFact.CHANNEL": "channel",
        "KeepingFact.CANNOT_WORK": "finding that the person can no longer take up work",
        "KeepingFact.DECIDED": "decision of the employment office",
        "Role.EMPLOYER": "employer",
        "Role.MANDATARY": "mandatary",
        "Role.PROVIDER": "training provider",
        "Role.SIGEDIS": "body that runs the account",
        "Role.WORKER": "worker",
        "Role.INSPECTION": "inspection",
        "Channel.ONLINE": "online service",
        "Channel.REST": "REST",
        "Channel.BATCH": "batch",
        "Operation.REGISTER_TRAINING": "register a training",
        "Operation.CORRECT_TRAINING": "correct a training",
        "Operation.WITHDRAW_TRAINING": "withdraw a training",
        "Operation.CONFIRM_TRAINING": "confirm a training",
        "Operation.REGISTER_RIGHT": "register or adapt a right",
        "Operation.CONFIRM_RIGHT": "confirm a right",
        "Operation.STOP_CALCULATION": "switch off the automatic calculation",
        "Operation.SEE_RIGHTS": "see rights",
        "Operation.SEE_TRAININGS": "see trainings",
        "Operation.ASK_CORRECTION": "ask for correction",
        "Operation.ANSWER_CORRECTION": "answer a request for correction",
        "Operation.CALCULATE_RIGHTS": "compute and announce rights",
        "Operation.DRAW_UP_LIST": "draw up the list of employers in default",
        "Operation.SEE_LIST": "see the list of employers in default",
        **set_words.ENGLISH,
    }
)
