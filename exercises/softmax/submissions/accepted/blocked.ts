import type { Vector } from "innerproduct";

interface Block {
  readonly from: number;
  readonly to: number;
  readonly max: number;
  readonly sum: number;
}

const BLOCK = 128;

/** Each block with a maximum and a sum of its own; then the blocks are brought to the common maximum. */
export function softmax(x: Vector): Vector {
  const weights = new Float64Array(x.length);
  const blocks: Block[] = [];
  for (let from = 0; from < x.length; from += BLOCK) blocks.push(exponentiate(x, weights, from));
  const max = blocks.reduce((m, block) => Math.max(m, block.max), -Infinity);
  const rescale = (block: Block): number => (block.max === -Infinity ? 0 : Math.exp(block.max - max));
  const sum = blocks.reduce((s, block) => s + block.sum * rescale(block), 0);
  for (const block of blocks) {
    const factor = rescale(block) / sum;
    for (let i = block.from; i < block.to; i++) weights[i] *= factor;
  }
  return weights;
}

function exponentiate(x: Vector, weights: Vector, from: number): Block {
  const to = Math.min(x.length, from + BLOCK);
  let max = -Infinity;
  for (let i = from; i < to; i++) max = Math.max(max, x[i]);
  if (max === -Infinity) return { from, to, max, sum: 0 };
  let sum = 0;
  for (let i = from; i < to; i++) {
    weights[i] = Math.exp(x[i] - max);
    sum += weights[i];
  }
  return { from, to, max, sum };
}
