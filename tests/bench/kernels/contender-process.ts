/**
 * `node contender-process.ts <case> <contender>`: one contender in a process of its own. Says a few numbers of its result once it is
 * warm, and then, whenever it is asked, how long one measurement took.
 */
import process from "node:process";
import { createRng } from "#grader/exercise/random.ts";
import { getCase } from "./cases.ts";
import { contendersOf, loadContender } from "./contenders.ts";

export type Said = { kind: "ready"; sample: number[] } | { kind: "measured"; ns: number };

/** A measurement is the shortest of a few stretches of as many runs as take this long: somebody else's turn on the processor is none of it. */
const stretchNs = 12e6;
const stretches = 3;
const warmUpNs = 500e6;

const [caseId = "", name = ""] = process.argv.slice(2);
const one = getCase(caseId);
const contender = contendersOf(one).find((candidate) => candidate.name === name);
if (!contender) throw new Error(`There is no contender ${name} at ${caseId}.`);
const prepare = await loadContender(contender, one.kernel);
const run = prepare(one.calls(createRng("bench kernels")));

/** Kept, so that nobody may leave the work out. */
let last: unknown;

function measure(runs: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < runs; i++) last = run();
  return Number(process.hrtime.bigint() - start) / runs;
}

let ns = measure(1);
for (let spent = ns; spent < warmUpNs;) {
  const runs = Math.max(1, Math.ceil(stretchNs / ns));
  ns = measure(runs);
  spent += ns * runs;
}
const runs = Math.max(1, Math.round(stretchNs / ns));

process.on("message", () => {
  globalThis.gc?.();
  say({ kind: "measured", ns: Math.min(...Array.from({ length: stretches }, () => measure(runs))) });
});
say({ kind: "ready", sample: sampleOf(last) });

function say(said: Said): void {
  process.send?.(said);
}

/** Enough of a result to see that all contenders computed the same: its sum and its last numbers. */
function sampleOf(result: unknown): number[] {
  const numbers = numbersOf(result);
  return [numbers.reduce((sum, x) => sum + x, 0), ...numbers.slice(-3)];
}

function numbersOf(result: unknown): number[] {
  if (typeof result === "number") return [result];
  if (ArrayBuffer.isView(result)) return Array.from(result as Float64Array);
  if (Array.isArray(result)) return result.flat(2).map(Number);
  if (typeof result !== "object" || result === null) throw new Error("no numbers");
  if ("to1DArray" in result && typeof result.to1DArray === "function") return result.to1DArray();
  return numbersOf(Reflect.get(result, "data"));
}
