import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compilerOptions, ordinaryBuffers } from "./options.ts";

/** The folder that the type checker believes in; it exists nowhere. */
const folder = "/submission";
export const submissionPath = `${folder}/submission.ts`;
export const exportPath = `${folder}/expected-export.ts`;
const innerproductPath = "/innerproduct/index.d.ts";
export const projectPath = `${folder}/tsconfig.json`;

/**
 * The whole world of the type checker: the submission, what it may import types from, and the standard library's types. A path
 * that is not in here does not exist; nothing is ever read from disk on the checker's behalf.
 */
export class VirtualFiles {
  readonly #files: Map<string, string>;
  readonly #folders = new Set<string>(["/"]);

  constructor(libFolder: string, innerproductTypes: string) {
    this.#files = new Map([
      [
        projectPath,
        JSON.stringify({
          // A path spares the checker, and us who answer it, a search through folders.
          compilerOptions: { ...compilerOptions, paths: { innerproduct: [innerproductPath] } },
          files: [submissionPath, exportPath, `${folder}/environment.d.ts`],
        }),
      ],
      [`${folder}/environment.d.ts`, consoleTypes],
      [innerproductPath, innerproductTypes],
      // Where a folder has one, the checker looks no further up.
      [join(folder, "package.json"), "{}"],
      [join(dirname(innerproductPath), "package.json"), "{}"],
      [submissionPath, "export {};\n"],
      [exportPath, "export {};\n"],
    ]);
    for (const name of readdirSync(libFolder)) {
      const path = join(libFolder, name);
      if (isLanguageLib(name)) this.#files.set(path, ordinaryBuffers(readFileSync(path, "utf8")));
    }
    for (const path of this.#files.keys()) {
      for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
        this.#folders.add(path.slice(0, at));
    }
  }

  write(path: string, content: string): void {
    this.#files.set(path, content);
  }

  /** Answers one callback of the checker. Never `undefined` or absent for a file: that would mean "look on the disk". */
  answer(method: string, path: string): unknown {
    switch (method) {
      case "readFile":
        return { content: this.#files.get(path) ?? null };
      case "fileExists":
        return this.#files.has(path);
      case "directoryExists":
        return this.#folders.has(path.length > 1 ? path.replace(/\/$/, "") : path);
      case "getAccessibleEntries":
        return { files: [], directories: [] };
      default:
        return path;
    }
  }
}

export const fileCallbacks = [
  "readFile",
  "fileExists",
  "directoryExists",
  "getAccessibleEntries",
  "realpath",
] as const;

/** ECMAScript only: neither the DOM nor a host's globals. */
function isLanguageLib(name: string): boolean {
  return /^lib\.(?:es\d+|esnext|decorators)(?:\.[\w.]+)?\.d\.ts$/.test(name) && !name.includes(".full.");
}

const consoleTypes = `interface Console {
${[
  "assert",
  "clear",
  "count",
  "countReset",
  "debug",
  "dir",
  "error",
  "group",
  "groupCollapsed",
  "groupEnd",
  "info",
  "log",
  "table",
  "time",
  "timeEnd",
  "timeLog",
  "trace",
  "warn",
]
  .map((name) => `  ${name}(...values: unknown[]): void;`)
  .join("\n")}
}
declare var console: Console;
`;
