import { median } from "#grader/judge/statistics.ts";
import { cases, type KernelCase } from "./kernels/cases.ts";
import { raceInSandbox, type SandboxRatio } from "./kernels/in-sandbox.ts";
import { raceCase, type Measured } from "./kernels/race.ts";
import type { BenchReport, BenchTable } from "./report.ts";

export interface KernelsOptions {
  /** Few rounds: for development, not to be quoted. */
  quick: boolean;
}

const rounds = { full: 11, quick: 3 };
const sandboxPairs = { full: 60, quick: 20 };

interface Raced {
  one: KernelCase;
  measured: Measured[];
}

/** The kernels against the naive loop, what was tried beside them, and the libraries people would pick. */
export async function benchKernels({ quick }: KernelsOptions): Promise<BenchReport> {
  const raced: Raced[] = [];
  for (const one of cases) {
    console.error(`kernels: ${one.title}`);
    raced.push({ one, measured: await raceCase(one, quick ? rounds.quick : rounds.full) });
  }
  console.error("kernels: in the sandbox");
  const inSandbox = await raceInSandbox(quick ? sandboxPairs.quick : sandboxPairs.full);
  const targets = raced.flatMap(targetsOf);
  return {
    about: `Every contender in a process of its own, warm, with the grader's flags of V8; in each of ${quick ? rounds.quick : rounds.full} rounds one measurement of each, in random order, which is the shortest of three stretches of 12 ms or more. Ratios are the median over the rounds of two times in the same round, with their quartiles; “× naive” above 1 is faster than the naive loop over typed arrays. GB/s count each number read once and written once. All numbers are fractional and of 64 bits, but for tfjs, which has 32.`,
    tables: [targetTable(targets), ...raced.map(caseTable), sandboxTable(inSandbox)],
    figures: {
      targets,
      cases: raced.map(({ one, measured }) => ({
        id: one.id,
        work: one.work,
        contenders: measured.map(({ contender: { name, kind }, ns }) => ({ name, kind, ns })),
      })),
      inSandbox,
    },
  };
}

interface Target {
  case: string;
  target: string;
  wanted: number;
  got: number;
}

function targetsOf({ one, measured }: Raced): Target[] {
  const ours = find(measured, "ours");
  const naive = find(measured, "naive");
  const times = (other: Measured) => median(ratios(other, ours));
  const libraries = measured.filter(({ contender }) => contender.kind === "library");
  const fastest = libraries.toSorted((a, b) => times(a) - times(b))[0]!;
  const mlMatrix = libraries.find(({ contender }) => contender.name === "ml-matrix");
  const targets = [
    { target: "naive loop", wanted: one.targets.naive, got: times(naive) },
    {
      target: `fastest library, ${fastest.contender.name}`,
      wanted: one.targets.library,
      got: times(fastest),
    },
  ];
  if (one.targets.mlMatrix !== undefined && mlMatrix)
    targets.push({ target: "ml-matrix", wanted: one.targets.mlMatrix, got: times(mlMatrix) });
  return targets.map((target) => ({ case: one.title, ...target }));
}

function find(measured: readonly Measured[], kind: "ours" | "naive"): Measured {
  return measured.find(({ contender }) => contender.kind === kind)!;
}

/** In each round how many times the time of `other` was that of `one`. */
function ratios(one: Measured, other: Measured): number[] {
  return one.ns.map((ns, round) => ns / other.ns[round]!);
}

function targetTable(targets: readonly Target[]): BenchTable {
  return {
    title: "Targets",
    head: ["case", "times as fast as", "wanted", "got", ""],
    rows: targets.map(({ case: title, target, wanted, got }) => [
      title,
      target,
      `${wanted} ×`,
      `${got.toFixed(2)} ×`,
      got >= wanted ? "reached" : "not reached",
    ]),
  };
}

function caseTable({ one, measured }: Raced): BenchTable {
  const naive = find(measured, "naive");
  return {
    title: one.title,
    head: ["contender", one.work.unit, "× naive", "quartiles", "µs"],
    rows: measured
      .toSorted((a, b) => median(ratios(naive, b)) - median(ratios(naive, a)))
      .map((each) => {
        const found = ratios(naive, each);
        const ns = median(each.ns);
        return [
          each.contender.name,
          (one.work.amount / ns).toPrecision(3),
          median(found).toPrecision(3),
          quartiles(found),
          (ns / 1e3).toPrecision(4),
        ];
      }),
  };
}

function sandboxTable(raced: readonly SandboxRatio[]): BenchTable {
  return {
    title: "In the sandbox: the naive loop's time over the reference's",
    head: ["case", "× naive", "quartiles"],
    rows: raced.map(({ title, ratios: found }) => [title, median(found).toPrecision(3), quartiles(found)]),
  };
}

function quartiles(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toPrecision(3);
  return `${at(0.25)} … ${at(0.75)}`;
}
