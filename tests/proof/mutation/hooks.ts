/** Loaded before the tests: gives them sources with switches, and our own `describe` and `it`. */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { instrument, SWITCH, TURN, type Mutant } from "./instrument.ts";
import { isActive, turn } from "./switch.ts";

const shim = new URL("vitest-shim.ts", import.meta.url).href;

/** Every mutant of the sources that were loaded so far. */
export const loadedMutants: Mutant[] = [];

/** From here on a source that `isMutated` says yes to is loaded with its mutants. */
export function mutateSources(idsOf: ReadonlyMap<string, number>): void {
  Object.assign(globalThis, { [SWITCH]: isActive, [TURN]: turn });
  registerHooks({
    resolve(specifier, context, next) {
      const ofTest = context.parentURL?.endsWith(".test.ts") ?? false;
      return specifier === "vitest" && ofTest ? { url: shim, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const file = url.startsWith("file:") ? relative(process.cwd(), fileURLToPath(url)) : "";
      const firstId = idsOf.get(file);
      if (firstId === undefined) return next(url, context);
      const { code, mutants } = instrument(file, readFileSync(fileURLToPath(url), "utf8"), firstId);
      loadedMutants.push(...mutants);
      return { format: "module", source: stripTypeScriptTypes(code), shortCircuit: true };
    },
  });
}
