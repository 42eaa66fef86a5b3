// A dossier in, the rows of levels 1 and 2 out (assessment.schema.json).

import { compare, fraction, isAboveZero, minus, times, written, ZERO, type Fraction } from "./fraction.js";
import { iso, parsed, yearOf, yearPeriod, type Day } from "./calendar.js";
import { accountOf, type Account } from "./account.js";
import { aimOf, payOf } from "./asks.js";
import { clockOf, minutesOf } from "./clock.js";
import { fullTimeDay } from "./day_length.js";
import type { AskRow, Dossier, OpeningBalanceRow, WorkerRow } from "./dossier.js";
import { contractOf, contractsOf, optionalDay, type Contract } from "./facts.js";
import { cited } from "./figure.js";
import { accountFindings, committeeFindings, sectorFindings, type Finding } from "./findings.js";
import { endsOfPeriods } from "./five_years.js";
import { lawOf, type Law } from "./law.js";
import { leavingsOf, type Leaving } from "./leaving.js";
import { oddTrainings } from "./plausibility.js";
import type { Readings } from "./readings.js";
import { rightsOf, type Right } from "./right.js";
import { registeredAgreement, type Citation, type Rulebook } from "./rulebook.js";
import { refusals } from "./refusals.js";
import { sizeOf, type Size } from "./size.js";
import { chargesOf, FIRST_YEAR, isOutsideService, knownOn, knownWhenRead, trainingsOf, type Charge } from "./trainings.js";

export interface Row {
  readonly [key: string]: string | number | null | readonly Citation[];
}

export interface Assessment {
  readonly format: "fla-rules.assessment/1";
  readonly on: string;
  readonly known_on: string;
  readonly size_classes: readonly Row[];
  readonly rights: readonly Row[];
  readonly credits: readonly Row[];
  readonly balances: readonly Row[];
  readonly leavings: readonly Row[];
  readonly answers: readonly Row[];
  readonly findings: readonly Finding[];
}

export interface Refused {
  readonly refused: readonly string[];
}

/** What one employer's workers share in a question. */
interface Question {
  readonly dossier: Dossier;
  readonly law: Law;
  readonly readings: Readings;
  readonly on: Day;
  readonly sizes: ReadonlyMap<number, Size>;
}

export function assess(dossier: Dossier, on: string, knownOn: string, rulebook: Rulebook): Assessment | Refused {
  const readings = { ...rulebook.defaults, ...dossier.readings };
  const refused = refusals(dossier, rulebook, readings);
  if (refused.length > 0) return { refused };
  const law = lawOf(rulebook, (dossier.agreements ?? []).map(registeredAgreement), parsed(knownOn));
  const day = parsed(on);
  const years = yearsOf(dossier, law, day);
  const sizes = new Map(years.map((year) => [year, sizeOf(law, dossier.employer, year)]));
  const question = { dossier, law, readings, on: day, sizes };
  const workers = dossier.workers.map((row) => workerAnswer(question, row));
  // A number is looked at whenever its contract became known, since it may be a slip.
  const contracts = dossier.employments.map((row) => contractOf(row, Infinity));
  return {
    format: "fla-rules.assessment/1",
    on,
    known_on: knownOn,
    size_classes: [...sizes].map(([year, size]) => sizeRow(year, size)),
    rights: workers.flatMap((each) => each.rights),
    credits: workers.flatMap((each) => each.credits),
    balances: workers.flatMap((each) => each.balances),
    leavings: workers.flatMap((each) => each.leavings),
    answers: (dossier.asks ?? []).flatMap((ask) => answerRow(question, ask)),
    findings: [...committeeFindings(law, contracts, yearPeriod(yearOf(day))), ...sectorFindings(law, contracts, sizes), ...workers.flatMap((each) => each.findings)],
  };
}

/** From the first year with somebody in service, or that of the question, no earlier than 2023. */
function yearsOf(dossier: Dossier, law: Law, on: Day): readonly number[] {
  const contracts = dossier.workers.flatMap((row) => contractsOf(dossier.employments, row.id, law.knownOn));
  const begins = contracts.length === 0 ? yearOf(on) : Math.min(...contracts.map((each) => yearOf(each.period.first)));
  const first = Math.max(FIRST_YEAR, begins);
  return first > yearOf(on) ? [] : Array.from({ length: yearOf(on) - first + 1 }, (_, place) => first + place);
}

interface WorkerAnswer {
  readonly rights: readonly Row[];
  readonly credits: readonly Row[];
  readonly balances: readonly Row[];
  readonly leavings: readonly Row[];
  readonly findings: readonly Finding[];
}

function workerAnswer(question: Question, worker: WorkerRow): WorkerAnswer {
  const contracts = contractsOf(question.dossier.employments, worker.id, question.law.knownOn);
  const about = accountFacts(question, worker, contracts);
  const account = accountOn(question, question.on, worker.id, about);
  const first = Math.max(FIRST_YEAR, ...contracts.slice(0, 1).map((each) => yearOf(each.period.first)));
  const { accountFrom } = about;
  const from = accountFrom === null ? first : Math.max(first, yearOf(accountFrom));
  const begun = contracts.length > 0 && first <= yearOf(question.on);
  const unknown = accountFrom !== null && question.on < accountFrom;
  const day = fullTimeDay(contracts, question.on, employersDay(question));
  const isAsked = question.sizes.size > 0;
  const standing = trainingsOf(question.dossier.trainings ?? [], worker.id, knownOn(question.law.knownOn)).map(({ row }) => row);
  const named = <Content extends object>(row: Content): Content & { worker: string } => ({ worker: worker.id, ...row });
  return {
    rights: [...about.rights].flatMap(([year, all]) => all.filter((right) => !right.byReading || right.kind === "legal").map((right) => named(rightRow(year, right)))),
    credits: account.years.filter((each) => begun && each.year >= from).map((each) => named(creditRow(each, unknown, account.sure))),
    balances: isAsked ? [named(balanceRow(account, unknown, day))] : [],
    leavings: leavingsOf(isAsked ? contracts : [], question.readings, question.on).map((each) => named(leavingRow(each, openAt(each, question, worker, contracts)))),
    findings: isAsked ? [...accountFindings({ ...about, worker: worker.id, account, unknown, on: question.on }), ...oddTrainings(worker.id, standing, contracts, question.on)] : [],
  };
}

/** What is open at an end, without what a later service brings. */
function openAt(leaving: Leaving, question: Question, worker: WorkerRow, contracts: readonly Contract[]): Left {
  const until = Math.min(leaving.last, question.on);
  const about = accountFacts(question, worker, contracts.filter((each) => each.period.first <= leaving.last));
  if (about.accountFrom !== null && until < about.accountFrom) return { days: ZERO, known: false };
  return left(accountOn(question, until, worker.id, about));
}

interface AccountFacts {
  readonly balances: readonly OpeningBalanceRow[];
  readonly contracts: readonly Contract[];
  readonly rights: ReadonlyMap<number, readonly Right[]>;
  readonly charges: readonly Charge[];
  readonly accountFrom: Day | null;
}

function accountFacts(question: Question, worker: WorkerRow, contracts: readonly Contract[]): AccountFacts {
  const { employer } = question.dossier;
  return {
    balances: (question.dossier.opening_balances ?? []).filter((row) => row.worker === worker.id),
    contracts,
    rights: new Map([...question.sizes].map(([year, size]) => [year, rightsOf({ ...question, employer, year, size }, contracts)])),
    charges: allCharges(question, worker.id, contracts, knownOn(question.law.knownOn)),
    accountFrom: optionalDay(worker.account_from),
  };
}

function accountOn(question: Question, on: Day, worker: string, about: AccountFacts): Account {
  const { contracts } = about;
  const charged = (charges: readonly Charge[]): readonly Charge[] => charges.filter((each) => !isOutsideService(each, contracts));
  return accountOf({
    ...about,
    on,
    readings: question.readings,
    charges: charged(about.charges),
    chargesRead: (day) => charged(allCharges(question, worker, contracts, (row) => knownWhenRead(day)(row) && knownOn(question.law.knownOn)(row))),
    endsOfPeriods: endsOfPeriods(contracts, question.readings),
  });
}

function allCharges(question: Question, worker: string, contracts: readonly Contract[], isKnown: ReturnType<typeof knownOn>): readonly Charge[] {
  const { readings, dossier } = question;
  const about = { contracts, employersDay: employersDay(question), endsOfPeriods: endsOfPeriods(contracts, readings), readings };
  return trainingsOf(dossier.trainings ?? [], worker, isKnown).flatMap((row) => chargesOf(row, about));
}

const employersDay = (question: Question): Fraction => fraction(minutesOf(question.dossier.employer.full_time_day));

/** The answer to what the dossier asks; the questions of levels 3 and 4 are not answered. */
function answerRow(question: Question, ask: AskRow): readonly Row[] {
  const { dossier, law } = question;
  const contracts = (worker: string): readonly Contract[] => contractsOf(dossier.employments, worker, law.knownOn);
  if (ask.ask === "normal_pay") {
    const row = dossier.trainings?.find((each) => each.id === ask.training);
    const pay = payOf(row, contracts(row?.worker ?? ""), employersDay(question));
    return [{ ask: ask.ask, worker: row?.worker ?? null, training: ask.training ?? null, ...pay }];
  }
  const worker = dossier.workers.find((row) => row.id === ask.worker);
  if (ask.ask !== "five_year_aim" || worker === undefined) return [];
  const about = accountFacts(question, worker, contracts(worker.id));
  const charges = about.charges.filter((each) => !isOutsideService(each, about.contracts));
  const account = accountOn(question, question.on, worker.id, about);
  const aim = aimOf({ ...question, ...about, charges, account, employer: dossier.employer });
  return [{ ask: ask.ask, worker: worker.id, ...aim }];
}

// --- rows --------------------------------------------------------------------------------------

function sizeRow(year: number, size: Size): Row {
  if (size.outcome !== "determined") return { year, outcome: size.outcome, citation: size.citation };
  return { year, outcome: "determined", [size.of]: written(size.number), class: size.class, citation: size.citation };
}

function rightRow(year: number, right: Right): Row {
  const row = { year, kind: right.kind, outcome: right.outcome, citation: right.citation };
  if (right.outcome === "undetermined") return { ...row, ...atLeast(right.atLeast) };
  if (right.outcome === "not_applicable") return row;
  const isRounded = compare(right.days, right.unrounded) !== 0;
  return {
    ...row,
    days: written(right.days),
    ...(isRounded ? { unrounded: written(right.unrounded) } : {}),
    ...(right.minutes === null ? {} : { hours: clockOf(right.minutes), minutes: written(right.minutes) }),
  };
}

/** Left out where nothing is sure. */
const atLeast = (sure: Fraction): Row => (isAboveZero(sure) ? { at_least: written(sure) } : {});

function creditRow(row: Account["years"][number], unknown: boolean, sure: boolean): Row {
  const citation = [cited("57")];
  if (unknown) return { year: row.year, outcome: "undetermined", citation };
  if (!row.known) return { year: row.year, outcome: "undetermined", ...(sure ? atLeast(row.closing) : {}), citation };
  return {
    year: row.year,
    outcome: "determined",
    opening: written(row.opening),
    granted: written(row.granted),
    used: written(row.used),
    lapsed: written(row.lapsed),
    closing: written(row.closing),
    citation,
  };
}

interface Left {
  readonly days: Fraction;
  readonly known: boolean;
}

/** What is left: what the lots hold, less what is owed. */
function left(account: Account): Left {
  const days = account.lots.reduce((all, lot) => minus(all, minus(fraction(0), lot.left)), minus(fraction(0), account.debt));
  return { days: account.known || account.sure ? days : ZERO, known: account.known };
}

function balanceRow(account: Account, unknown: boolean, day: Fraction): Row {
  const { days, known } = left(account);
  const citation = [cited("57")];
  if (unknown) return { outcome: "undetermined", citation };
  if (!known) return { outcome: "undetermined", ...atLeast(days), citation };
  const minutes = times(days, day);
  return { outcome: "determined", days: written(days), hours: clockOf(minutes), minutes: written(minutes), citation };
}

function leavingRow(leaving: Leaving, { days, known }: Left): Row {
  const again = leaving.hiredAgain === null ? {} : { hired_again: iso(leaving.hiredAgain) };
  const row = { last: iso(leaving.last), ended_by: leaving.endedBy, ...again, citation: [cited("60")] };
  const open = known ? { days: written(days) } : atLeast(days);
  if (leaving.credit === null) return { ...row, outcome: "undetermined", ...open };
  return { ...row, outcome: "determined", credit: leaving.credit, ...open };
}
