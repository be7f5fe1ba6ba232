/** Whether what was measured holds where learners race: the naive loop against the reference, in the sandbox, in two isolates of one process. */
import { readFile } from "node:fs/promises";
import { transformSync } from "esbuild";
import { createRng } from "#grader/exercise/random.ts";
import type { Rng, Value } from "#grader/exercise/spec.ts";
import type { TimingPlan } from "#grader/judge/runner.ts";
import { createSandboxPool } from "#grader/sandbox/index.ts";
import type { SandboxPool } from "#grader/sandbox/index.ts";
import type { Kernel } from "./cases.ts";

interface SandboxCase {
  title: string;
  kernel: Kernel;
  naive: string;
  calls: number;
  make(rng: Rng): Value[];
}

export interface SandboxRatio {
  title: string;
  /** Time of the naive loop over time of the reference, of each pair. */
  ratios: number[];
}

const fractional = (rng: Rng) => rng.normal() + 0.000_123;
const twoVectors = (rng: Rng): Value[] => [rng.vector(1_000, fractional), rng.vector(1_000, fractional)];
const stage = (kernel: Kernel, id: string) => `exercises/${kernel}/stages/${id}.ts`;

const sandboxCases: readonly SandboxCase[] = [
  { title: "dot n = 1000", kernel: "dot", naive: stage("dot", "one-sum"), calls: 50, make: twoVectors },
  {
    title: "cosine n = 1000",
    kernel: "cosine",
    naive: "tests/bench/kernels/alternatives/cosine-naive.ts",
    calls: 50,
    make: twoVectors,
  },
  {
    title: "transpose 512 × 512",
    kernel: "transpose",
    naive: stage("transpose", "two-loops"),
    calls: 1,
    make: (rng) => [rng.matrix(512, 512, fractional)],
  },
  {
    title: "softmax n = 1000",
    kernel: "softmax",
    naive: stage("softmax", "three-loops"),
    calls: 50,
    make: (rng) => [rng.vector(1_000, (r) => 2 * fractional(r))],
  },
  {
    title: "attention n = m = 256, d = 64",
    kernel: "attention",
    naive: stage("attention", "typed-arrays"),
    calls: 1,
    make: (rng) => [0, 1, 2].map(() => rng.matrix(256, 64, fractional)),
  },
];

const WARM_UPS = 60;

export async function raceInSandbox(pairs: number): Promise<SandboxRatio[]> {
  const pool = await createSandboxPool({ size: 1, concurrency: 1 });
  try {
    const raced: SandboxRatio[] = [];
    for (const one of sandboxCases) raced.push({ title: one.title, ratios: await raceOne(pool, one, pairs) });
    return raced;
  } finally {
    await pool.close();
  }
}

async function raceOne(pool: SandboxPool, one: SandboxCase, pairs: number): Promise<number[]> {
  const { code } = transformSync(await readFile(one.naive, "utf8"), { loader: "ts", target: "es2024" });
  const runner = await pool.open({
    loadTimeoutMs: 2_000,
    callTimeoutMs: 10_000,
    totalTimeoutMs: 120_000,
    memoryMb: 512,
    resultElementsMax: 1 << 20,
    allResultElementsMax: Number.MAX_SAFE_INTEGER,
    logCharsMax: 1_000,
  });
  try {
    const result =
      one.kernel === "dot" || one.kernel === "cosine"
        ? "number"
        : one.kernel === "softmax"
          ? "vector"
          : "matrix";
    const load = await runner.load({ js: code, exportName: one.kernel, result });
    if (load.kind !== "loaded" || !runner.time) throw new Error(`${one.naive} was not loaded: ${load.kind}`);
    const timed = await runner.time(planOf(one, pairs));
    if (timed.kind === "stopped") throw new Error(`${one.title} was stopped: ${timed.stop.kind}`);
    return timed.sizes[0]!.pairs.slice(-pairs).map(({ learnerNs, referenceNs }) => learnerNs / referenceNs);
  } finally {
    await runner.close();
  }
}

function planOf({ kernel, calls, make }: SandboxCase, pairs: number): TimingPlan {
  const rng = createRng(`sandbox ${kernel}`);
  // Few inputs, many times: nobody here remembers what was asked before.
  const inputs = Array.from({ length: 8 }, () => Array.from({ length: calls }, () => make(rng)));
  const readings = Array.from({ length: WARM_UPS + pairs }, (_, i) => inputs[i % inputs.length]!);
  return {
    reference: kernel,
    sizes: [{ readings, warmups: WARM_UPS }],
    orderSeed: "1",
    totalTimeoutMs: 120_000,
  };
}
