import type { Matrix } from "innerproduct";

/** Copies first, then lets every element of the copy follow its cycle to its place. */
export function transpose(a: Matrix): Matrix {
  const data = a.data.slice();
  const last = data.length - 1;
  const done = new Uint8Array(data.length);
  for (let start = 1; start < last; start++) {
    if (done[start]) continue;
    let place = start;
    let held = data[start];
    do {
      const next = (place * a.rows) % last;
      [data[next], held] = [held, data[next]];
      done[next] = 1;
      place = next;
    } while (place !== start);
  }
  return { rows: a.cols, cols: a.rows, data };
}
