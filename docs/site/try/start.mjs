// How Python is started with the library: by the build, which keeps an image of its memory, and by
// the page, which begins from that image.

import { loadPyodide } from "./pyodide/pyodide.mjs";
import createModule from "./pyodide/pyodide.asm.mjs";

const PAGE = 65536;
const FOLDER = "/library";

// Everything that an answer loads is loaded by answering once.
const WARM_UP = `
import sys
sys.path[:0] = [${JSON.stringify(FOLDER)}, *wheels]
import answer
for language in ("nl", "fr", "de", "en"):
    answer.answer(example, "2026-06-30", "2026-06-30", "", language)
    answer.statement_page(example, "2026-06-30", "2026-06-30", worker, language)
answer.time_a_right(1)
del sys, wheels, example, worker, language
`;

/** Put files where Python finds them; a wheel is an archive, and Python reads those as they are. */
export function addFiles(python, files) {
  python.FS.mkdirTree(FOLDER);
  for (const [name, bytes] of files) {
    python.FS.writeFile(`${FOLDER}/${name}`, bytes);
  }
}

/** Start Python, load the library and answer an example. */
export async function warm(lock, files, example, options = {}) {
  const python = await loadPyodide({ lockFileContents: lock, ...options });
  addFiles(python, files);
  const wheels = files.map(([name]) => `${FOLDER}/${name}`).filter((name) => name.endsWith(".whl"));
  python.globals.set("wheels", python.runPython("list")(wheels));
  python.globals.set("example", example);
  python.globals.set("worker", JSON.parse(example).workers[0].id);
  python.runPython(WARM_UP);
  return python;
}

/** Start Python from an image of its memory. */
export async function fromImage(lock, image) {
  const bytes = await image;
  return loadPyodide({
    lockFileContents: lock,
    _loadSnapshot: bytes,
    // The memory has to be as large as the image before this is written into it.
    createPyodideModule(settings) {
      const instantiate = settings.instantiateWasm;
      settings.instantiateWasm = (imports, done) =>
        instantiate(imports, (instance, module) => {
          const { memory } = instance.exports;
          memory.grow(Math.max(0, Math.ceil((bytes.length - memory.buffer.byteLength) / PAGE)));
          done(instance, module);
        });
      return createModule(settings);
    },
  });
}
