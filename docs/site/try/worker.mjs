// The library beside the page, so that the page stays free while the library works.

import { FILES, LOCK } from "./files.mjs";
import { addFiles, fromImage, warm } from "./start.mjs";

async function bytesOf(name) {
  const response = await fetch(name);
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function imageOf(name) {
  const response = await fetch(name);
  const opened = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}

const filesOf = () => Promise.all(FILES.map(async (name) => [name, await bytesOf(name)]));

async function start() {
  try {
    return await fromImage(LOCK, imageOf("image.gz"));
  } catch (error) {
    // A browser in which the image does not fit takes the long way.
    console.warn(error);
    const example = new TextDecoder().decode(await bytesOf("example.json"));
    return warm(LOCK, await filesOf(), example);
  }
}

const started = start().then((python) => ({ python, library: python.pyimport("answer") }));
// What is loaded later than the image, such as the text of an error, is looked up in these.
started.then(async ({ python }) => addFiles(python, await filesOf())).catch(() => {});

self.onmessage = async ({ data: { id, name, given } }) => {
  try {
    const { library } = await started;
    self.postMessage({ id, result: library[name](...given) });
  } catch (error) {
    self.postMessage({ id, error: String(error.message ?? error) });
  }
};
