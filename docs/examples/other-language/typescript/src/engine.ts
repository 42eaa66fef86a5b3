// The engine as a command: a dossier in, an assessment out.
//
//   node dist/engine.js FOLDER FACTS ON KNOWN_ON   one dossier, from a file; ends with 2 if refused
//   node dist/engine.js FOLDER                     one question a line, as `spec run --engine` asks

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { assess } from "./assessment.js";
import type { Dossier } from "./dossier.js";
import { rulebookOf, type RulebookFile } from "./rulebook.js";

interface QuestionLine {
  readonly id: string;
  readonly dossier: Dossier;
  readonly on: string;
  readonly known_on: string;
}

const [, , folder = ".", path, on = "", knownOn = ""] = process.argv;
const rulebook = rulebookOf(JSON.parse(readFileSync(`${folder}/rulebook.json`, "utf8")) as RulebookFile);

if (path === undefined) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, dossier, on: day, known_on } = JSON.parse(line) as QuestionLine;
    const answer = assess(dossier, day, known_on, rulebook);
    const said = "refused" in answer ? answer : { assessment: answer };
    process.stdout.write(`${JSON.stringify({ id, ...said })}\n`);
  }
} else {
  const answer = assess(JSON.parse(readFileSync(path, "utf8")) as Dossier, on, knownOn, rulebook);
  if ("refused" in answer) {
    process.stderr.write(answer.refused.map((where) => `${where}: refused\n`).join(""));
    process.exitCode = 2;
  } else {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
