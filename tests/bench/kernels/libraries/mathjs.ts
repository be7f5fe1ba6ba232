/** mathjs on plain arrays, which it is fastest with. */
import { create, all } from "mathjs";
import type { Matrix, Vector } from "#grader/core/index.ts";
import type { Value } from "#grader/exercise/spec.ts";
import type { Run } from "../contender.ts";

const math = create(all);

const array = (x: Value): number[] => [...(x as Vector)];
const rowsOf = ({ rows, cols, data }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);

export function dot([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(array);
  return () => math.dot(a!, b!);
}

export function cosine([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(array);
  return () => math.dot(a!, b!) / (Number(math.norm(a!)) * Number(math.norm(b!)));
}

export function transpose([call]: readonly Value[][]): Run {
  const a = rowsOf(call![0] as Matrix);
  return () => math.transpose(a);
}

export function softmax(calls: readonly Value[][]): Run {
  const rows = calls.map(([x]) => array(x!));
  return () => rows.map((row) => softmaxOf(row)).at(-1);
}

export function attention([call]: readonly Value[][]): Run {
  const [q, k, v] = (call as Matrix[]).map(rowsOf);
  const scale = 1 / Math.sqrt(q![0]!.length);
  return () => {
    const products = math.multiply(q!, math.transpose(k!));
    return math.multiply(
      products.map((row) => softmaxOf(row, scale)),
      v!,
    );
  };
}

function softmaxOf(x: number[], scale = 1): number[] {
  const largest = math.max(x);
  const terms = math.map(x, (logit: number) => Math.exp(scale * (logit - largest)));
  return math.divide(terms, math.sum(terms)) as number[];
}
