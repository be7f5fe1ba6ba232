import type { Matrix } from "innerproduct";

interface Part {
  max: number;
  sum: number;
  mixed: Float64Array;
}

/** Halves of halves: two parts are merged as two tiles are. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const root = Math.sqrt(q.cols);
  const partOf = (i: number, from: number, to: number): Part => {
    if (to - from > 256) {
      const middle = (from + to) >> 1;
      return merged(partOf(i, from, middle), partOf(i, middle, to));
    }
    const scores: number[] = [];
    for (let j = from; j < to; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      scores.push(sum / root);
    }
    const max = Math.max(...scores);
    const mixed = new Float64Array(v.cols);
    let sum = 0;
    scores.forEach((score, place) => {
      const weight = Math.exp(score - max);
      sum += weight;
      for (let c = 0; c < v.cols; c++) mixed[c] += weight * v.data[(from + place) * v.cols + c];
    });
    return { max, sum, mixed };
  };
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const { sum, mixed } = partOf(i, 0, k.rows);
    data.set(mixed.map((x) => x / sum), i * v.cols);
  }
  return { rows: q.rows, cols: v.cols, data };
}

function merged(a: Part, b: Part): Part {
  const max = Math.max(a.max, b.max);
  const [left, right] = [Math.exp(a.max - max), Math.exp(b.max - max)];
  return {
    max,
    sum: a.sum * left + b.sum * right,
    mixed: a.mixed.map((x, c) => x * left + b.mixed[c] * right),
  };
}
