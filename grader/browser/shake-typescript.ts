import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Makes of TypeScript's one object of 2 300 functions a module that exports three, so that esbuild leaves out what these never
 * reach: the project server, builds, refactorings, the texts of all that.
 */
export function shakeTypescript(): Plugin {
  return {
    name: "shake-typescript",
    setup(context) {
      context.onLoad({ filter: /[\\/]typescriptServices\.js$/ }, async ({ path }) => {
        try {
          return { contents: asModule(await readFile(path, "utf8")), loader: "js" };
        } catch (error) {
          return { errors: [{ text: String(error) }] };
        }
      });
    },
  };
}

const steps: { what: string; pattern: RegExp; by: string }[] = [
  {
    what: "the function around everything",
    pattern: /^var ts = \{\};\n\(\(module2\) => \{$/m,
    by: "",
  },
  {
    what: "the object of all functions",
    pattern: /^ {2}__export\(typescript_exports, \{\n[\s\S]*?^ {2}\}\);\n {2}module2\.exports = [^\n]+$/m,
    by: "",
  },
  {
    what: "the end of the function and the constants after it",
    pattern: /^\}\)\(\{ get exports\(\) \{\n[\s\S]*$/m,
    by: "",
  },
  {
    what: "the project server",
    pattern: /^ {2}var ts_exports2 = \{\};\n[\s\S]*(?=^ {2}if \(typeof console !== "undefined"\))/m,
    by: "",
  },
  // No part of the editor offers refactorings.
  {
    what: "refactorings",
    pattern: /^ {2}(?=registerRefactor\()/gm,
    by: "  /* @__PURE__ */ ",
  },
  // A fix for JavaScript files, which goes through all messages.
  {
    what: "the walk through all messages",
    pattern: /Object\.keys\(Diagnostics\)([\s\S]{0,60}?)= Diagnostics\[key\];/,
    by: "[]$1= void 0;",
  },
  // The key is for translations, of which there are none.
  {
    what: "messages",
    pattern: /^ {4}(\w+): diag\(\s*([\de]+),\s*(\d),\s*"\w+",([\s\S]*?)\),?\n(?= {4}\w+: diag\(| {2}\};)/gm,
    by: '  var message_$1 = /* @__PURE__ */ diag($2, $3, "",$4);\n',
  },
  {
    what: "the object of all messages",
    pattern: /^ {2}var Diagnostics = \{\n((?: {2}var message_[\s\S]*?\);\n)+) {2}\};$/m,
    by: "$1",
  },
  {
    what: "uses of messages",
    pattern: /\bDiagnostics\.(?=\w)/g,
    by: "message_",
  },
];

/** What Monaco's worker and ours call. */
const needed = ["createLanguageService", "flattenDiagnosticMessageText", "ScriptKind"];

function asModule(text: string): string {
  const exported = needed.map((name) => `${innerName(text, name)} as ${name}`);
  const object = needed.map((name) => `${name}: ${innerName(text, name)}`);
  const body = steps.reduce((before, { what, pattern, by }) => {
    const after = before.replace(pattern, by);
    if (after === before) throw new Error(`Monaco's TypeScript no longer shows ${what} where it did.`);
    return after;
  }, text);
  return `${withoutNamespaces(body)}\nexport const typescript = { ${object.join(", ")} };\nexport { ${exported.join(", ")} };\n`;
}

/** `ts_codefix_exports.createImportAdder` is the function itself: no name inside the file hides one of its top level. */
function withoutNamespaces(text: string): string {
  const members = new Map<string, string>();
  const block = /^ {2}var (ts_\w+) = \{\};\n {2}__export\(\1, \{\n([\s\S]*?)^ {2}\}\);\n/gm;
  let rest = text.replace(block, (_, namespace: string, list: string) => {
    for (const [, name, inner] of list.matchAll(/^ {4}(\w+): \(\) => (\w+),?$/gm))
      members.set(`${namespace}.${name}`, inner ?? "");
    return "";
  });
  if (members.size === 0) throw new Error("Monaco's TypeScript no longer shows its namespaces where it did.");
  // A member may be a namespace itself.
  for (const use = /\bts_\w+\.\w+/g; use.test(rest); use.lastIndex = 0) {
    const next = rest.replace(use, (member) => members.get(member) ?? member);
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** The bundler that made the file numbered names that occur more than once. */
function innerName(text: string, name: string): string {
  const found = new RegExp(`^ {4}${name}: \\(\\) => (\\w+),$`, "m").exec(text)?.[1];
  if (found === undefined) throw new Error(`Monaco's TypeScript has no ${name}.`);
  return found;
}
