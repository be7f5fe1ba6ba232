import type { Matrix } from "innerproduct";

enum Axis {
  Rows = 'rows',
  Cols = 'cols',
}

namespace Dense {
  export class Table implements Matrix {
    readonly data: Float64Array;

    constructor(
      readonly rows: number,
      readonly cols: number,
    ) {
      this.data = new Float64Array(rows * cols);
    }

    set(i: number, j: number, value: number): void {
      this.data[i * this.cols + j] = value;
    }
  }
}

export function transpose(a: Matrix): Matrix {
  const result = new Dense.Table(a[Axis.Cols], a[Axis.Rows]);
  a.data.forEach((value, k) => result.set(k % a.cols, Math.floor(k / a.cols), value));
  return result;
}
