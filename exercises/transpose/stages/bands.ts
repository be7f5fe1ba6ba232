import type { Matrix } from "innerproduct";

/** Eight rows at a time: eight numbers side by side fill a cache line of the result at once. */
export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const result = new Float64Array(rows * cols);
  const whole = rows - (rows % 8);
  for (let i = 0; i < whole; i += 8) {
    const row0 = i * cols;
    const row1 = row0 + cols;
    const row2 = row1 + cols;
    const row3 = row2 + cols;
    const row4 = row3 + cols;
    const row5 = row4 + cols;
    const row6 = row5 + cols;
    const row7 = row6 + cols;
    let place = i;
    for (let j = 0; j < cols; j++) {
      result[place] = data[row0 + j];
      result[place + 1] = data[row1 + j];
      result[place + 2] = data[row2 + j];
      result[place + 3] = data[row3 + j];
      result[place + 4] = data[row4 + j];
      result[place + 5] = data[row5 + j];
      result[place + 6] = data[row6 + j];
      result[place + 7] = data[row7 + j];
      place += rows;
    }
  }
  for (let i = whole; i < rows; i++) {
    for (let j = 0; j < cols; j++) result[j * rows + i] = data[i * cols + j];
  }
  return { rows: cols, cols: rows, data: result };
}
