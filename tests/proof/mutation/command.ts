/**
 * How good are the tests? Every small change to the judge and to the core that a person might make is made, and the tests beside the
 * code must notice. Prints the score and every change that nobody noticed.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { findExplanation } from "./explained.ts";
import { instrument, type Mutant } from "./instrument.ts";
import type { ChosenTest, Plan, TestCoverage } from "./messages.ts";
import { MutantProcess } from "./process.ts";
import { printReport, type Tried } from "./report.ts";

export interface MutationOptions {
  readonly workers: number;
  /** Seconds of tests, as measured without a mutant, that one mutant may cost. What is not noticed within it counts as not noticed. */
  readonly budget: number;
  /** Leaves out test files whose path matches: for a quick look without those that start sandboxes. */
  readonly without?: string;
  /** Where each mutant's fate is written, as JSON. */
  readonly output: string;
}

/** Each folder's sources are tried against the tests beside them. */
const AREAS = ["grader/core", "grader/judge"];
/** Tests themselves, what only they use, and texts in two languages. */
const LEFT_OUT = [/\.test\.ts$/, /\/testing\//, /\/explain\/(en|zh-cn)\.ts$/];

/** Paths are folders, files or globs; all of `grader/core` and `grader/judge` when there are none. */
export async function proveMutation(paths: readonly string[], options: MutationOptions): Promise<boolean> {
  const files = listSources(paths.length > 0 ? paths : AREAS);
  const tried: Tried[] = [];
  for (const area of AREAS) {
    const own = files.filter((file) => file.startsWith(`${area}/`));
    if (own.length === 0) continue;
    const before = [...tried];
    const found = await tryArea(area, own, options, (sofar) => keep(options.output, [...before, ...sofar]));
    if (!found) return false;
    tried.push(...found);
  }
  return printReport(tried, findExplanation);
}

function keep(output: string, tried: readonly Tried[]): void {
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, JSON.stringify(tried, null, 1));
}

/** Null when the tests fail before anything is changed. */
async function tryArea(
  area: string,
  files: readonly string[],
  { workers, budget, without }: MutationOptions,
  onProgress: (tried: readonly Tried[]) => void,
): Promise<Tried[] | null> {
  const { plan, mutants } = number(
    files,
    globSync(`${area}/**/*.test.ts`)
      .filter((file) => without === undefined || !new RegExp(without).test(file))
      .toSorted(),
  );
  console.log(`${area}: ${mutants.length} mutants in ${files.length} files`);
  const first = await MutantProcess.start(plan);
  const surveyed = await first.ask({ kind: "survey" }, 600_000);
  if (surveyed.kind !== "surveyed") throw new Error("The worker did not survey.");
  const { coverage } = surveyed;
  const broken = coverage.filter(({ fault }) => fault !== null);
  if (broken.length > 0) {
    console.error(
      `These tests fail before anything is changed:\n${broken.map(({ name, fault }) => `  ${name}: ${fault}`).join("\n")}`,
    );
    await first.end();
    return null;
  }
  const atLoad = new Set(surveyed.atLoad);
  const seconds = coverage.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  console.log(
    `${coverage.length} tests take ${seconds.toFixed(1)} s; ${atLoad.size} mutants act while modules are loaded`,
  );
  // What needs a process of its own comes last: it is slow, and rare.
  const queue = mutants
    .map((mutant) => ({ mutant, tests: testsOf(mutant, coverage, atLoad, budget) }))
    .toSorted((a, b) => Number(atLoad.has(a.mutant.id)) - Number(atLoad.has(b.mutant.id)));
  const tried: Tried[] = [];
  const lanes = [first, ...(await startMore(workers - 1, plan))].map(async (worker) => {
    let process: MutantProcess | null = worker;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await tryOne(next, plan, process, atLoad);
      process = result.process;
      tried.push({ mutant: next.mutant, ...result.fate });
      if (tried.length % 100 !== 0) continue;
      console.log(`  ${tried.length} of ${mutants.length}`);
      onProgress(tried);
    }
    await process?.end();
  });
  await Promise.all(lanes);
  onProgress(tried);
  return tried.toSorted((a, b) => a.mutant.id - b.mutant.id);
}

type Fate = Omit<Tried, "mutant">;

async function tryOne(
  { mutant, tests }: { mutant: Mutant; tests: ChosenTest[] },
  plan: Plan,
  shared: MutantProcess | null,
  atLoad: ReadonlySet<number>,
): Promise<{ fate: Fate; process: MutantProcess | null }> {
  if (tests.length === 0) return { fate: { fate: "not covered" }, process: shared };
  let process = shared;
  if (!atLoad.has(mutant.id)) {
    const tried = await tryIn(process ?? (await MutantProcess.start(plan)), mutant, tests);
    process = tried.process;
    if (tried.fate.fate === "killed") return { fate: tried.fate, process };
  }
  // What is worked out once and kept was worked out without the mutant: a process of its own has it from the start.
  try {
    const tried = await tryIn(await MutantProcess.start({ ...plan, from: mutant.id }), mutant, tests);
    await tried.process?.end();
    return { fate: tried.fate, process };
  } catch {
    return { fate: { fate: "killed", killer: "(does not load)" }, process };
  }
}

/** `process` is null when it was lost: the mutant looped, or ended it, which whoever runs the tests notices as well. */
async function tryIn(
  process: MutantProcess,
  { id }: Mutant,
  tests: ChosenTest[],
): Promise<{ fate: Fate; process: MutantProcess | null }> {
  const patienceMs = 30_000 + 20 * tests.reduce((sum, { durationMs }) => sum + durationMs, 0);
  try {
    const answer = await process.ask({ kind: "try", id, tests }, patienceMs);
    const killer = answer.kind === "tried" ? answer.killer : null;
    return { fate: killer === null ? { fate: "survived" } : { fate: "killed", killer }, process };
  } catch {
    return { fate: { fate: "killed", killer: "(no answer)" }, process: null };
  }
}

/** The tests that come by a mutant, quick ones first; all tests for what acts while modules are loaded. */
function testsOf(
  { id }: Mutant,
  coverage: readonly TestCoverage[],
  atLoad: ReadonlySet<number>,
  budget: number,
): ChosenTest[] {
  let leftMs = budget * 1000;
  return coverage
    .filter(({ mutants }) => atLoad.has(id) || mutants.includes(id))
    .toSorted((a, b) => a.durationMs - b.durationMs)
    .filter(({ durationMs }) => (leftMs -= durationMs) > -durationMs)
    .map(({ index, durationMs, turns }) => ({ index, durationMs, turns }));
}

function listSources(paths: readonly string[]): string[] {
  return globSync(paths.flatMap((path) => (path.endsWith(".ts") ? [path] : [`${path}/**/*.ts`])))
    .filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file)))
    .toSorted();
}

/** Gives every mutant of every file its number: the same in each process. */
function number(files: readonly string[], tests: readonly string[]): { plan: Plan; mutants: Mutant[] } {
  const mutants: Mutant[] = [];
  const sources = files.map((file) => {
    const firstId = mutants.length + 1;
    mutants.push(...instrument(file, readFileSync(file, "utf8"), firstId).mutants);
    return [file, firstId] as const;
  });
  return { plan: { sources, tests }, mutants };
}

function startMore(count: number, plan: Plan): Promise<MutantProcess[]> {
  return Promise.all(Array.from({ length: count }, () => MutantProcess.start(plan)));
}
