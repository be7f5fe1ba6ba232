import type { Matrix } from "innerproduct";

type Block = number[][];

/** Seven products in place of eight, halving down to blocks of two: digits of small cells drown in sums with large ones. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const isSquare = a.rows === a.cols && b.cols === b.rows;
  const [x, y] = [lines(a), lines(b)];
  const cells = isSquare ? strassen(x, y) : plain(x, y, b.cols);
  return { rows: a.rows, cols: b.cols, data: Float64Array.from(cells.flat()) };
}

function strassen(x: Block, y: Block): Block {
  const n = x.length;
  if (n < 4 || n % 2 === 1) return plain(x, y, n);
  const [a, b, c, d] = quarters(x);
  const [e, f, g, h] = quarters(y);
  const p1 = strassen(a, sum(f, h, -1));
  const p2 = strassen(sum(a, b), h);
  const p3 = strassen(sum(c, d), e);
  const p4 = strassen(d, sum(g, e, -1));
  const p5 = strassen(sum(a, d), sum(e, h));
  const p6 = strassen(sum(b, d, -1), sum(g, h));
  const p7 = strassen(sum(a, c, -1), sum(e, f));
  const [left, right] = [sum(sum(p5, p4), sum(p6, p2, -1)), sum(p1, p2)];
  const [below, last] = [sum(p3, p4), sum(sum(p1, p5), sum(p3, p7), -1)];
  return [...left.map((row, i) => [...row, ...right[i]]), ...below.map((row, i) => [...row, ...last[i]])];
}

function quarters(x: Block): [Block, Block, Block, Block] {
  const half = x.length / 2;
  const part = (i: number, j: number) => x.slice(i, i + half).map((row) => row.slice(j, j + half));
  return [part(0, 0), part(0, half), part(half, 0), part(half, half)];
}

function sum(x: Block, y: Block, sign = 1): Block {
  return x.map((row, i) => row.map((value, j) => value + sign * y[i][j]));
}

function plain(x: Block, y: Block, cols: number): Block {
  return x.map((row) =>
    Array.from({ length: cols }, (_, j) => row.reduce((total, value, k) => total + value * y[k][j], 0)),
  );
}

function lines({ rows, cols, data }: Matrix): Block {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}
