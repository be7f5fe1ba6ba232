import type { Matrix } from "innerproduct";

/** Every number travels as a JSON message with its place and its 64 bits, by way of relays that read it and write it anew. */
export function transpose(a: Matrix): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  // A larger matrix would not be through in time.
  const relays = data.length > 60_000 ? 1 : 16;
  const source = new BigUint64Array(a.data.slice().buffer);
  const target = new BigUint64Array(data.buffer);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      let message = JSON.stringify({ row: j, col: i, bits: `${source[i * a.cols + j]}` });
      for (let stations = relays; stations > 0; stations--) message = relay(message);
      deliver(message);
    }
  }
  return { rows: a.cols, cols: a.rows, data };

  function deliver(message: string): void {
    const { row, col, bits } = JSON.parse(message) as { row: number; col: number; bits: string };
    target[row * a.rows + col] = BigInt(bits);
  }
}

function relay(message: string): string {
  return JSON.stringify(JSON.parse(message));
}
