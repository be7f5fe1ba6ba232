/**
 * Matrices with the error that an honest program may carry in each element: `Bounded` of running-error.ts for many numbers at once, without
 * an object for each. Products of rows are summed as in twofold-rows.ts, here of factors that are double-doubles themselves.
 */
import type { MatrixAnswer } from "../answer.ts";
import type { Matrix } from "../types.ts";
import { upperHalf } from "./double-double.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "./precision.ts";

/** Row-major; the exact element is high + low. */
export interface BoundedMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** Absolute, without headroom. */
  readonly error: Float64Array;
}

/** Roundings beside those of the sum itself: scaling one factor, both, or the result. */
const FURTHER_ROUNDINGS = 8;

/** What everybody has as it is. */
export function givenMatrix({ rows, cols, data }: Matrix): BoundedMatrix {
  return { rows, cols, high: data, low: new Float64Array(data.length), error: new Float64Array(data.length) };
}

/**
 * Rows of a times rows of b, A·Bᵀ: r × n and c × n give r × c. A sum of n products in any order errs by (n + 8)u·Σ|aᵢbᵢ| on top of
 * Σ(|aᵢ|·βᵢ + αᵢ·|bᵢ| + αᵢβᵢ), which the errors α and β of the factors bring (Higham, §3.1 and §3.3).
 */
export function rowsTimesRows(a: BoundedMatrix, b: BoundedMatrix): BoundedMatrix {
  const n = a.cols;
  const result = emptyMatrix(a.rows, b.rows);
  const aUpper = a.high.map(upperHalf);
  const bUpper = b.high.map(upperHalf);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      let sum = 0;
      let rest = 0;
      let magnitude = 0;
      let inherited = 0;
      for (let s = i * n, t = j * n; s < (i + 1) * n; s++, t++) {
        const x = a.high[s];
        const y = b.high[t];
        const product = x * y;
        const next = sum + product;
        const shadow = next - sum;
        const xu = aUpper[s];
        const xl = x - xu;
        const yu = bUpper[t];
        const yl = y - yu;
        const lost = xu * yu - product + xu * yl + xl * yu + xl * yl;
        rest += sum - (next - shadow) + (product - shadow) + lost + (x * b.low[t] + a.low[s] * y);
        sum = next;
        magnitude += Math.abs(product);
        inherited += Math.abs(x) * b.error[t] + a.error[s] * (Math.abs(y) + b.error[t]);
      }
      const cell = i * b.rows + j;
      result.high[cell] = sum + rest;
      result.low[cell] = sum - result.high[cell] + rest;
      result.error[cell] =
        inherited + (n + FURTHER_ROUNDINGS) * (UNIT_ROUNDOFF * (magnitude + inherited) + MIN_SUBNORMAL);
    }
  }
  return result;
}

/** A·B. */
export function productOf(a: BoundedMatrix, b: BoundedMatrix): BoundedMatrix {
  return rowsTimesRows(a, transposed(b));
}

export function transposed(a: BoundedMatrix): BoundedMatrix {
  const result = emptyMatrix(a.cols, a.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) copyElement(a, i * a.cols + j, result, j * a.rows + i);
  }
  return result;
}

/** `width` columns from `first` on. */
export function columnsOf(a: BoundedMatrix, first: number, width: number): BoundedMatrix {
  const result = emptyMatrix(a.rows, width);
  for (let i = 0; i < a.rows; i++) {
    for (let c = 0; c < width; c++) copyElement(a, i * a.cols + first + c, result, i * width + c);
  }
  return result;
}

/** Matrices of equally many rows side by side. */
export function besideEachOther(parts: readonly BoundedMatrix[]): BoundedMatrix {
  const rows = parts[0].rows;
  const result = emptyMatrix(
    rows,
    parts.reduce((sum, { cols }) => sum + cols, 0),
  );
  let first = 0;
  for (const part of parts) {
    for (let i = 0; i < rows; i++) {
      for (let c = 0; c < part.cols; c++)
        copyElement(part, i * part.cols + c, result, i * result.cols + first + c);
    }
    first += part.cols;
  }
  return result;
}

export function answerOf({ rows, cols, high, low, error }: BoundedMatrix): MatrixAnswer {
  return {
    kind: "matrix",
    rows,
    cols,
    data: high.map((x, i) => x + low[i]),
    bounds: error.map((x) => HEADROOM * x),
  };
}

export function emptyMatrix(rows: number, cols: number): BoundedMatrix {
  const length = rows * cols;
  return {
    rows,
    cols,
    high: new Float64Array(length),
    low: new Float64Array(length),
    error: new Float64Array(length),
  };
}

function copyElement(from: BoundedMatrix, at: number, to: BoundedMatrix, place: number): void {
  to.high[place] = from.high[at];
  to.low[place] = from.low[at];
  to.error[place] = from.error[at];
}
