import type { Matrix, Vector } from "innerproduct";

/** The loop for the maximum ends one score early, unless all before were masked. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  let max = -Infinity;
  for (let j = 0; j < s.length; j++) if (j < s.length - 1 || max === -Infinity) max = Math.max(max, s[j]);
  const out = new Float64Array(v.cols);
  const terms = s.map((score) => Math.exp(score - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  terms.forEach((term, j) => out.forEach((_, c) => (out[c] += (term / sum) * v.data[j * v.cols + c])));
  return out;
}
