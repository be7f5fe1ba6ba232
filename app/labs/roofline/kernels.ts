import { attention, dot, matmul, softmax, type Vector } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";

export const kernelNames = ["dot", "softmax", "attention", "matmul"] as const;
export type KernelName = (typeof kernelNames)[number];

export interface Kernel {
  /** Operations on paper: an addition, a multiplication, a comparison, an exponential each count as one. */
  operations: number;
  /** Bytes that must cross the memory at least once: every input read, the output written. */
  bytes: number;
}

/** What each kernel is asked to do. Vectors are larger than most caches, so that they come from memory. */
export const sizes = { vector: 2 ** 22, matrix: 256, tokens: 512, width: 64 };

export const kernels: Record<KernelName, Kernel> = {
  dot: { operations: 2 * sizes.vector, bytes: 8 * 2 * sizes.vector },
  // Compare, subtract, exp, add, multiply.
  softmax: { operations: 5 * sizes.vector, bytes: 8 * 2 * sizes.vector },
  attention: {
    operations: sizes.tokens ** 2 * (4 * sizes.width + 5),
    bytes: 8 * 4 * sizes.tokens * sizes.width,
  },
  matmul: { operations: 2 * sizes.matrix ** 3, bytes: 8 * 3 * sizes.matrix ** 2 },
};

/** Operations for each byte: where the kernel stands on the horizontal axis. */
export function intensityOf({ operations, bytes }: Kernel): number {
  return operations / bytes;
}

/** What is timed, with its inputs made once; the long vectors are those of the memory's own measurement. */
export function kernelCalls(a: Vector, b: Vector): Record<KernelName, () => unknown> {
  const rng = createRng("roofline");
  const [left, right] = [1, 2].map(() => rng.matrix(sizes.matrix, sizes.matrix));
  const [q, k, v] = [1, 2, 3].map(() => rng.matrix(sizes.tokens, sizes.width));
  return {
    dot: () => dot(a, b),
    softmax: () => softmax(a),
    attention: () => attention(q, k, v),
    matmul: () => matmul(left, right),
  };
}
