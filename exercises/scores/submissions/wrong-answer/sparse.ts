// mistake: zeros-skipped
import type { Matrix } from "innerproduct";

/** An entry of 0 adds nothing, or so it seems. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const entries = Array.from({ length: q.rows }, (_, i) =>
    [...q.data.subarray(i * q.cols, (i + 1) * q.cols).entries()].filter(([, x]) => x !== 0),
  );
  const data = entries.flatMap((row) =>
    Array.from({ length: k.rows }, (_, j) => row.reduce((sum, [t, x]) => sum + x * k.data[j * k.cols + t], 0)),
  );
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(data) };
}
