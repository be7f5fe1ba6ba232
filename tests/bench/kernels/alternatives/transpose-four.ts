import type { Matrix } from "#grader/core/index.ts";

/** Bands of four rows: half a cache line at a time. */
export function transpose({ rows, cols, data }: Matrix): Matrix {
  const result = new Float64Array(rows * cols);
  const whole = rows - (rows % 4);
  for (let i = 0; i < whole; i += 4) {
    const row0 = i * cols;
    const row1 = row0 + cols;
    const row2 = row1 + cols;
    const row3 = row2 + cols;
    let place = i;
    for (let j = 0; j < cols; j++) {
      result[place] = data[row0 + j]!;
      result[place + 1] = data[row1 + j]!;
      result[place + 2] = data[row2 + j]!;
      result[place + 3] = data[row3 + j]!;
      place += rows;
    }
  }
  for (let i = whole; i < rows; i++) {
    for (let j = 0; j < cols; j++) result[j * rows + i] = data[i * cols + j]!;
  }
  return { rows: cols, cols: rows, data: result };
}
