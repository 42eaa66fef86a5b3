// Keep an image of Python's memory once the library is loaded: `node image.mjs FOLDER`, where the
// folder is that of the page. What Python does for two seconds at each start is done here, once.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const folder = process.argv[2];
const from = (name) => import(pathToFileURL(join(folder, name)).href);
const { warm } = await from("start.mjs");
const { FILES, LOCK } = await from("files.mjs");

const files = FILES.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]);
const example = readFileSync(join(folder, "example.json"), "utf8");
const python = await warm(LOCK, files, example, { _makeSnapshot: true });
writeFileSync(join(folder, "image.gz"), gzipSync(python.makeMemorySnapshot(), { level: 9 }));
