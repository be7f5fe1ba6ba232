import { Matrix as MlMatrix } from "ml-matrix";
import type { Matrix, Vector } from "#grader/core/index.ts";
import type { Value } from "#grader/exercise/spec.ts";
import type { Run } from "../contender.ts";

const row = (x: Value) => MlMatrix.rowVector([...(x as Vector)]);
const matrix = ({ rows, cols, data }: Matrix) => MlMatrix.from1DArray(rows, cols, [...data]);

export function dot([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(row);
  return () => a!.dot(b!);
}

export function cosine([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(row);
  return () => a!.dot(b!) / (a!.norm() * b!.norm());
}

export function transpose([call]: readonly Value[][]): Run {
  const a = matrix(call![0] as Matrix);
  return () => a.transpose();
}

export function softmax(calls: readonly Value[][]): Run {
  const x = new MlMatrix(calls.map(([logits]) => [...(logits as Vector)]));
  if (calls.length === 1) return () => softmaxOfRows(x);
  return () => softmaxOfRows(x).getRow(calls.length - 1);
}

export function attention([call]: readonly Value[][]): Run {
  const [q, k, v] = (call as Matrix[]).map(matrix);
  const scale = 1 / Math.sqrt(q!.columns);
  return () => softmaxOfRows(q!.mmul(k!.transpose()).mul(scale)).mmul(v!);
}

function softmaxOfRows(x: MlMatrix): MlMatrix {
  const terms = x.clone().subColumnVector(x.max("row")).exp();
  return terms.divColumnVector(terms.sum("row"));
}
