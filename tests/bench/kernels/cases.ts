import type { Rng, Value } from "#grader/exercise/spec.ts";

export const kernels = ["dot", "cosine", "transpose", "softmax", "attention"] as const;
export type Kernel = (typeof kernels)[number];

export interface KernelCase {
  id: string;
  kernel: Kernel;
  title: string;
  /** The calls that make one measurement of the case: one, or one for each row. */
  calls(rng: Rng): Value[][];
  /** Done by all of them together. */
  work: { amount: number; unit: "GFLOP/s" | "GB/s" };
  /** At least so many times as fast as the naive loop, and as the fastest library. */
  targets: { naive: number; library: number; mlMatrix?: number };
}

/** Fractional numbers everywhere: V8 remembers whole ones, and is slower from then on. */
const fractional = (rng: Rng) => rng.normal() + 0.000_123;

const vectors = (kernel: "dot" | "cosine", n: number, naive: number): KernelCase => ({
  id: `${kernel}-${n}`,
  kernel,
  title: `${kernel} n = ${n}`,
  calls: (rng) => [[rng.vector(n, fractional), rng.vector(n, fractional)]],
  work: { amount: (kernel === "dot" ? 2 : 6) * n, unit: "GFLOP/s" },
  targets: { naive, library: 1.5 },
});

const attention = (n: number, d: number): KernelCase => ({
  id: `attention-${n}-${d}`,
  kernel: "attention",
  title: `attention n = m = ${n}, d = ${d}`,
  calls: (rng) => [[0, 1, 2].map(() => rng.matrix(n, d, fractional))],
  work: { amount: 4 * n * n * d, unit: "GFLOP/s" },
  targets: { naive: 3, library: 1.5, mlMatrix: 2.8 },
});

/** A number read and a number written, eight bytes each. */
const moved = 16;

export const cases: readonly KernelCase[] = [
  vectors("dot", 1_000, 1.9),
  vectors("dot", 1_000_000, 1),
  vectors("cosine", 1_000, 1.3),
  vectors("cosine", 1_000_000, 1.3),
  {
    id: "transpose-1024",
    kernel: "transpose",
    title: "transpose 1024 × 1024",
    calls: (rng) => [[rng.matrix(1024, 1024, fractional)]],
    work: { amount: moved * 1024 * 1024, unit: "GB/s" },
    targets: { naive: 2.5, library: 1.5 },
  },
  {
    id: "softmax-1000000",
    kernel: "softmax",
    title: "softmax n = 1000000",
    calls: (rng) => [[rng.vector(1_000_000, (r) => 2 * fractional(r))]],
    work: { amount: moved * 1_000_000, unit: "GB/s" },
    targets: { naive: 2.2, library: 1.5 },
  },
  {
    id: "softmax-1000x1000",
    kernel: "softmax",
    title: "softmax of 1000 rows of 1000",
    calls: (rng) => Array.from({ length: 1_000 }, () => [rng.vector(1_000, (r) => 2 * fractional(r))]),
    work: { amount: moved * 1_000_000, unit: "GB/s" },
    targets: { naive: 2.2, library: 1.5 },
  },
  attention(256, 64),
  attention(1_000, 64),
];

export function getCase(id: string): KernelCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`There is no case ${id}.`);
  return found;
}
