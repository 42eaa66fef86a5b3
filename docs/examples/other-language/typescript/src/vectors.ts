// The vectors of levels 1 and 2 put to this engine: `node dist/vectors.js FOLDER`.

import { readdirSync, readFileSync } from "node:fs";
import { assess, type Assessment, type Refused } from "./assessment.js";
import type { Dossier } from "./dossier.js";
import { rulebookOf, type Citation, type Rulebook, type RulebookFile } from "./rulebook.js";

interface Expected {
  readonly list?: keyof Assessment;
  readonly row?: Readonly<Record<string, unknown>> | null;
  readonly has?: Readonly<Record<string, unknown>> | null;
  readonly cites?: readonly string[] | null;
  readonly absent?: boolean | null;
  readonly refused?: string | null;
}

interface Vector {
  readonly id: string;
  readonly on: string;
  readonly known_on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly facts: Dossier;
  readonly expected: readonly Expected[];
}

interface VectorFile {
  readonly format?: string;
  readonly level: number;
  readonly vectors: readonly Vector[];
}

type AnyRow = Readonly<Record<string, unknown>>;

const LEVELS = [1, 2];

function run(folder: string): boolean {
  const rulebook = rulebookOf(read<RulebookFile>(`${folder}/rulebook.json`));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => read<VectorFile>(`${folder}/${name}`))
    .filter((file) => file.format?.startsWith("fla-rules.vectors/") === true);
  return LEVELS.map((level) => runLevel(level, files, rulebook)).every(Boolean);
}

const read = <Content>(path: string): Content => JSON.parse(readFileSync(path, "utf8")) as Content;

function runLevel(level: number, files: readonly VectorFile[], rulebook: Rulebook): boolean {
  const vectors = files.filter((file) => file.level === level).flatMap((file) => file.vectors);
  const differing = vectors.filter((vector) => {
    const lines = disagreements(vector, rulebook);
    lines.forEach((line) => process.stdout.write(`${vector.id}: ${line}\n`));
    return lines.length > 0;
  });
  process.stdout.write(`level ${level}: ${vectors.length - differing.length} of ${vectors.length} vectors agree\n`);
  return vectors.length > 0 && differing.length === 0;
}

function disagreements(vector: Vector, rulebook: Rulebook): readonly string[] {
  const facts = { ...vector.facts, readings: vector.readings };
  const answer = assess(facts, vector.on, vector.known_on, rulebook);
  const refused = vector.expected.flatMap((each) => each.refused ?? []);
  if (refused.length > 0 || "refused" in answer) return sameRefusals(refused, answer);
  return vector.expected.flatMap((each) => compared(each, answer));
}

function sameRefusals(wanted: readonly string[], answer: Assessment | Refused): readonly string[] {
  const given = "refused" in answer ? answer.refused : [];
  const [one, other] = [[...new Set(wanted)].sort().join(", "), [...new Set(given)].sort().join(", ")];
  return one === other ? [] : [`refused is ${other || "nothing"}, not ${one || "nothing"}`];
}

function compared(expected: Expected, answer: Assessment): readonly string[] {
  const { list, row, has: values, cites: articles } = expected;
  const [keys, has, cites] = [row ?? {}, values ?? {}, articles ?? []];
  const listed = list === undefined ? undefined : (answer[list] as readonly AnyRow[] | undefined);
  const where = `${list} ${JSON.stringify(keys)}`;
  // An absence is none where the whole list is missing.
  if (listed === undefined) return [`${where}: there is no such list`];
  const rows = listed.filter((row) => holds(row, keys));
  if (expected.absent === true) return rows.length > 0 ? [`${where} is there`] : [];
  const [found] = rows;
  if (found === undefined || rows.length > 1) return [`${where} stands ${rows.length} times`];
  const other = Object.entries(has).filter(([key, value]) => found[key] !== value);
  const cited = ((found["citation"] ?? []) as readonly Citation[]).map((each) => `${each.act} ${each.article}`);
  return [
    ...other.map(([key, value]) => `${where}: ${key} is ${JSON.stringify(found[key])}, not ${JSON.stringify(value)}`),
    ...cites.filter((article) => !cited.includes(article)).map((article) => `${where} does not cite ${article}`),
  ];
}

const holds = (row: AnyRow, keys: AnyRow): boolean => Object.entries(keys).every(([key, value]) => row[key] === value);

const [, , folder = "."] = process.argv;
process.exitCode = run(folder) ? 0 : 1;
