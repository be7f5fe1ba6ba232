import type { Matrix, Vector } from "innerproduct";

export const onlineSoftmax = (s: Vector, v: Matrix): Vector => {
  if (s.length !== v.rows) throw new RangeError("one score for each value");
  const max = s.reduce((a, b) => Math.max(a, b), -Infinity);
  const terms = s.map((score) => Math.exp(score - max));
  const sum = terms.reduce((a, b) => a + b, 0);
  return Float64Array.from({ length: v.cols }, (_, c) =>
    terms.reduce((total, term, j) => total + (term / sum) * v.data[j * v.cols + c], 0),
  );
};
