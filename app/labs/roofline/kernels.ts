import { attention, dot, matmul, softmax } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";

export const kernelNames = ["dot", "softmax", "attention", "matmul"] as const;
export type KernelName = (typeof kernelNames)[number];

export interface Kernel {
  /** Operations on paper: an addition, a multiplication, a comparison, an exponential each count as one. */
  operations: number;
  /** Bytes that must cross the memory at least once: every input read, the output written. */
  bytes: number;
  /** Makes the inputs once, and gives what is timed. */
  prepare: () => () => unknown;
}

/** What each kernel is asked to do. Vectors are larger than any cache of a usual machine, so that they come from memory. */
export const sizes = { vector: 2 ** 22, matrix: 256, tokens: 512, width: 64 };

export const kernels: Record<KernelName, Kernel> = {
  dot: {
    operations: 2 * sizes.vector,
    bytes: 8 * 2 * sizes.vector,
    prepare() {
      const [a, b] = [ramp(sizes.vector), ramp(sizes.vector)];
      return () => dot(a, b);
    },
  },
  softmax: {
    // Compare, subtract, exp, add, multiply.
    operations: 5 * sizes.vector,
    bytes: 8 * 2 * sizes.vector,
    prepare() {
      const x = ramp(sizes.vector);
      return () => softmax(x);
    },
  },
  attention: {
    operations: sizes.tokens ** 2 * (4 * sizes.width + 5),
    bytes: 8 * 4 * sizes.tokens * sizes.width,
    prepare() {
      const rng = createRng("roofline/attention");
      const [q, k, v] = [1, 2, 3].map(() => rng.matrix(sizes.tokens, sizes.width));
      return () => attention(q, k, v);
    },
  },
  matmul: {
    operations: 2 * sizes.matrix ** 3,
    bytes: 8 * 3 * sizes.matrix ** 2,
    prepare() {
      const rng = createRng("roofline/matmul");
      const [a, b] = [1, 2].map(() => rng.matrix(sizes.matrix, sizes.matrix));
      return () => matmul(a, b);
    },
  },
};

/** Operations for each byte: where the kernel stands on the horizontal axis. */
export function intensityOf({ operations, bytes }: Kernel): number {
  return operations / bytes;
}

/** Between −1 and 1 without drawing millions of random numbers. */
function ramp(n: number): Float64Array {
  const data = new Float64Array(n);
  for (let i = 0; i < n; i++) data[i] = ((i * 37) % 101) / 50 - 1;
  return data;
}
