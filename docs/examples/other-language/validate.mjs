// Hold what `spec export` wrote against its schemas, in ajv's strict mode.
//
//   npm install ajv@8 ajv-formats@3
//   node validate.mjs FOLDER
//
// Ends with 1 where a file does not fit its schema, and says where.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
const isSchema = (name) => name.endsWith(".schema.json");

const ajv = new Ajv({ strict: true });
addFormats(ajv);
names.filter(isSchema).forEach((name) => ajv.addSchema(read(name)));

let refused = 0;
const files = names.filter((name) => !isSchema(name));
for (const name of files) {
  const content = read(name);
  // "fla-rules.vectors/1" is described by "urn:fla-rules:vectors:1".
  const [, kind, version] = content.format.match(/^fla-rules\.(\w+)\/(\d+)$/);
  const fits = ajv.getSchema(`urn:fla-rules:${kind}:${version}`);
  if (!fits(content)) {
    refused += 1;
    console.log(`${name}: ${ajv.errorsText(fits.errors)}`);
  }
}
console.log(`${files.length} files, ${refused} do not fit`);
process.exit(files.length > 0 && refused === 0 ? 0 : 1);
