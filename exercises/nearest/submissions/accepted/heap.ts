import type { Matrix, Vector } from "innerproduct";

/** A heap with the worst of the best k on top; the lower index is the better of equals. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const power = scale(q, 0, q.length);
  const found = new Float64Array(keys.rows);
  for (let i = 0; i < keys.rows; i++) {
    const from = i * keys.cols;
    const s = scale(keys.data, from, from + keys.cols);
    let ab = 0, bb = 0;
    for (let t = 0; t < keys.cols; t++) {
      const y = keys.data[from + t] * s;
      ab += q[t] * power * y;
      bb += y * y;
    }
    found[i] = bb === 0 ? 0 : ab / Math.sqrt(bb);
  }
  const worse = (i: number, j: number) => found[i] < found[j] || (found[i] === found[j] && i > j);
  const heap: number[] = [];
  const sink = (at: number) => {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && worse(heap[child], heap[least])) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least], heap[at]];
      at = least;
    }
  };
  for (let i = 0; i < keys.rows; i++) {
    if (heap.length < k) {
      heap.push(i);
      if (heap.length === k) for (let at = k >> 1; at >= 0; at--) sink(at);
    } else if (k > 0 && worse(heap[0], i)) {
      heap[0] = i;
      sink(0);
    }
  }
  return Float64Array.from(heap.sort((i, j) => (worse(i, j) ? 1 : -1)));
}

/** A power of two: rounds nothing. */
function scale(v: Vector, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, Math.abs(v[i]));
  return most === 0 ? 1 : 2 ** -Math.floor(Math.log2(most));
}
