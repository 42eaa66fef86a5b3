// The few things of Node that the engine needs, so that it needs no package of types either.

declare const process: {
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array> & { setEncoding(encoding: "utf8"): AsyncIterable<string> };
  readonly stdout: { write(text: string): void };
  readonly stderr: { write(text: string): void };
  exitCode: number;
};

declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
  export function readdirSync(path: string): string[];
}

declare module "node:readline" {
  export function createInterface(options: { readonly input: AsyncIterable<Uint8Array> }): AsyncIterable<string>;
}
