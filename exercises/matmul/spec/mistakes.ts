import type { Matrix, Mistake } from "innerproduct/spec";
import { matmul, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "element-by-element",
    title: { en: "Multiplied element by element", "zh-CN": "逐个元素相乘" },
    explanation: {
      en: "Cell (i, j) is not one product but a sum of n of them: row i of a with column j of b.",
      "zh-CN": "元素 (i, j) 不是一个乘积，而是 n 个乘积之和：a 的第 i 行与 b 的第 j 列。",
    },
    anchor: "definition",
    implement: (a, b) => filled(a.rows, b.cols, (i, j) => element(a, i, j) * element(b, i, j)),
  },
  {
    id: "rows-of-b",
    title: { en: "b was read as if it were transposed", "zh-CN": "把 b 当成转置后的矩阵来读" },
    explanation: {
      en: "data[j * n + k] walks along a row of b. Down column j, element k is b.data[k * b.cols + j].",
      "zh-CN": "data[j * n + k] 是沿着 b 的行走。第 j 列往下，第 k 个元素是 b.data[k * b.cols + j]。",
    },
    anchor: "index",
    implement: (a, b) => matmul(a, transpose({ rows: b.cols, cols: b.rows, data: b.data })),
  },
  {
    id: "columns-of-a",
    title: { en: "a was read as if it were transposed", "zh-CN": "把 a 当成转置后的矩阵来读" },
    explanation: {
      en: "data[k * r + i] walks down a column. Along row i of a, element k is a.data[i * a.cols + k].",
      "zh-CN": "data[k * r + i] 是沿着列往下走。a 的第 i 行里，第 k 个元素是 a.data[i * a.cols + k]。",
    },
    anchor: "index",
    implement: (a, b) => matmul(transpose({ rows: a.cols, cols: a.rows, data: a.data }), b),
  },
  {
    id: "place-by-inner-length",
    title: { en: "Cells stand in the wrong places", "zh-CN": "元素放错了位置" },
    explanation: {
      en: "The result has as many columns as b: cell (i, j) is at i * b.cols + j. The inner length, a.cols, is summed over and appears in no place of the result.",
      "zh-CN":
        "结果的列数与 b 相同：元素 (i, j) 在 i * b.cols + j。中间的长度 a.cols 已经在求和中消失，不出现在结果的位置里。",
    },
    anchor: "index",
    implement(a, b) {
      const product = matmul(a, b);
      const data = new Float64Array(product.data.length);
      product.data.forEach((x, at) => {
        const j = at % b.cols;
        data[((at - j) / b.cols) * a.cols + j] = x;
      });
      return { ...product, data };
    },
  },
  {
    id: "transposed-result",
    title: { en: "The result is transposed", "zh-CN": "结果转置了" },
    explanation: {
      en: "Rows of the result belong to rows of a, columns to columns of b: r × c, and cell (i, j) at i * b.cols + j.",
      "zh-CN": "结果的行对应 a 的行，列对应 b 的列：形状是 r × c，元素 (i, j) 在 i * b.cols + j。",
    },
    anchor: "index",
    implement: (a, b) => transpose(matmul(a, b)),
  },
  {
    id: "sum-carried-over",
    title: { en: "The sum was not set back to 0", "zh-CN": "求和变量没有归零" },
    explanation: {
      en: "Each cell holds its own sum and all sums before it in its row. Begin with 0 for every cell: inside the loop over j.",
      "zh-CN":
        "每一格里，除了自己的和，还加上了同一行前面所有的和。每一格都要从 0 开始：归零要写在 j 的循环里面。",
    },
    anchor: "definition",
    implement(a, b) {
      const product = matmul(a, b);
      let sum = 0;
      return mapped(product, (x, _, j) => (sum = j === 0 ? x : sum + x));
    },
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. A factor that is skipped because it is 0 hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为因子是 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "zeros",
    implement: skipping((x) => x === 0),
    variants: [skipping((_, y) => y === 0), skipping((x, y) => x === 0 || y === 0)],
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了对不上的矩阵" },
    explanation: {
      en: "Throw when a has not as many columns as b has rows, before anything is computed.",
      "zh-CN": "a 的列数与 b 的行数不同，就要在计算之前抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => (a.cols === b.rows ? matmul(a, b) : filled(a.rows, b.cols, () => NaN)),
    variants: [uncheckedLoops],
  },
];

/** The sums without the products that `skips` leaves out. */
function skipping(skips: (x: number, y: number) => boolean) {
  return (a: Matrix, b: Matrix): Matrix =>
    mapped(matmul(a, b), (_, i, j) => {
      let sum = 0;
      for (let k = 0; k < a.cols; k++) {
        const [x, y] = [element(a, i, k), element(b, k, j)];
        if (!skips(x, y)) sum += x * y;
      }
      return sum;
    });
}

/** What loops read beyond the end of a column is undefined, and arithmetic makes NaN of it. */
function uncheckedLoops(a: Matrix, b: Matrix): Matrix {
  return filled(a.rows, b.cols, (i, j) => {
    let sum = 0;
    for (let k = 0; k < a.cols; k++) sum += element(a, i, k) * element(b, k, j);
    return sum;
  });
}

function element(a: Matrix, i: number, j: number): number {
  return a.data[i * a.cols + j]!;
}

function filled(rows: number, cols: number, value: (i: number, j: number) => number): Matrix {
  return mapped({ rows, cols, data: new Float64Array(rows * cols) }, (_, i, j) => value(i, j));
}
