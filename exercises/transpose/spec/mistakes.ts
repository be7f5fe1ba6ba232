import type { Matrix, Mistake, Text } from "innerproduct/spec";

export const mistakes: Mistake<[Matrix], Matrix>[] = [
  {
    id: "unchanged",
    title: { en: "The matrix came back unchanged", "zh-CN": "矩阵原封不动地回来了" },
    explanation: {
      en: "Neither the dimensions nor the numbers changed places. Element (i, j) has to become element (j, i).",
      "zh-CN": "尺寸和数都没有换位。元素 (i, j) 应当变成元素 (j, i)。",
    },
    anchor: "definition",
    implement: (a) => ({ ...a, data: a.data.slice() }),
  },
  {
    id: "only-dimensions",
    title: { en: "Only the dimensions changed places", "zh-CN": "只对调了尺寸" },
    explanation: {
      en: "rows and cols were exchanged, but the numbers stayed where they were. Read row by row, the result has to go through the columns of a.",
      "zh-CN": "rows 和 cols 对调了，数却留在原位。按行读结果时，走的应当是 a 的各列。",
    },
    anchor: "row-major",
    implement: (a) => ({ rows: a.cols, cols: a.rows, data: a.data.slice() }),
  },
  {
    id: "only-data",
    title: { en: "The dimensions did not change places", "zh-CN": "尺寸没有对调" },
    explanation: {
      en: "The numbers are in the right order, but an r × c matrix has to become c × r: rows is a.cols, and cols is a.rows.",
      "zh-CN": "数的顺序对了，但 r × c 的矩阵应当变成 c × r：rows 是 a.cols，cols 是 a.rows。",
    },
    anchor: "row-major",
    implement: (a) => ({ ...moved(a, (i, j) => j * a.rows + i), rows: a.rows, cols: a.cols }),
  },
  {
    id: "wrong-stride-written",
    title: { en: "Written with the number of columns of the source", "zh-CN": "写入时用了原矩阵的列数" },
    explanation: {
      en: "The result has a.rows columns, so element (j, i) stands at j · a.rows + i. With a.cols in its place, only square matrices come out right.",
      "zh-CN": "结果有 a.rows 列，所以元素 (j, i) 在 j · a.rows + i。换成 a.cols，就只有方阵是对的。",
    },
    anchor: "row-major",
    implement: (a) => moved(a, (i, j) => j * a.cols + i),
  },
  {
    id: "wrong-stride-read",
    title: { en: "Read with the number of rows", "zh-CN": "读取时用了行数" },
    explanation: {
      en: "The source has a.cols columns, so element (i, j) stands at i · a.cols + j. With a.rows in its place, only square matrices come out right.",
      "zh-CN": "原矩阵有 a.cols 列，所以元素 (i, j) 在 i · a.cols + j。换成 a.rows，就只有方阵是对的。",
    },
    anchor: "row-major",
    implement: (a) =>
      moved(
        a,
        (i, j) => j * a.rows + i,
        (i, j) => a.data[i * a.rows + j]!,
      ),
  },
  {
    id: "other-diagonal",
    title: { en: "Mirrored along the other diagonal", "zh-CN": "沿另一条对角线翻转了" },
    explanation: {
      en: "The first element has to stay first. Here it became the last: both indices were counted from the end.",
      "zh-CN": "第一个元素应当仍是第一个。这里它跑到了最后：两个下标都从末尾数起了。",
    },
    anchor: "definition",
    implement: (a) => moved(a, (i, j) => (a.cols - 1 - j) * a.rows + (a.rows - 1 - i)),
  },
  {
    id: "quarter-turn",
    title: { en: "Turned, not transposed", "zh-CN": "旋转了，而不是转置" },
    explanation: {
      en: "The matrix was turned clockwise: the first row became the last column. It has to become the first column.",
      "zh-CN": "矩阵顺时针转了 90°：第一行成了最后一列。它应当成为第一列。",
    },
    anchor: "definition",
    implement: (a) => moved(a, (i, j) => j * a.rows + (a.rows - 1 - i)),
  },
  {
    id: "swapped-twice",
    title: { en: "Every pair was swapped twice", "zh-CN": "每一对都交换了两次" },
    explanation: {
      en: "Two loops over all i and j meet each pair of places twice, and the second swap undoes the first: square matrices come back unchanged. Let j start at i + 1, or write into a new array.",
      "zh-CN":
        "i 和 j 都走遍，每一对位置会碰上两次，第二次交换抵消了第一次，方阵就原样返回了。让 j 从 i + 1 开始，或者写进新的数组。",
    },
    anchor: "exact",
    implement: (a) =>
      a.rows === a.cols ? { ...a, data: a.data.slice() } : moved(a, (i, j) => j * a.rows + i),
  },
  {
    id: "empty-shape-lost",
    title: { en: "An empty matrix lost its other dimension", "zh-CN": "空矩阵丢了另一个尺寸" },
    explanation: {
      en: "A 0 × 4 matrix has no numbers, but it is still four columns wide: its transpose is 4 × 0. Exchange rows and cols without a special case.",
      "zh-CN": "0 × 4 的矩阵没有数，却仍有四列：它的转置是 4 × 0。照常对调 rows 和 cols，不必特殊处理。",
    },
    anchor: "policies",
    implement: (a) =>
      a.data.length === 0
        ? { rows: 0, cols: 0, data: new Float64Array(0) }
        : moved(a, (i, j) => j * a.rows + i),
  },
  {
    id: "single-precision",
    title: { en: "Rounded to single precision", "zh-CN": "舍入成了单精度" },
    explanation: {
      en: "A Float32Array keeps 24 bits of the 53. Use a Float64Array for the result and for everything on the way.",
      "zh-CN": "`Float32Array` 只保留 53 位中的 24 位。结果和中间步骤都用 `Float64Array`。",
    },
    anchor: "exact",
    implement: (a) => right(a, Math.fround),
  },
  valueMistake(
    "minus-zero-lost",
    {
      title: { en: "−0 became 0", "zh-CN": "−0 变成了 0" },
      explanation: {
        en: "The sign is lost, for instance, where numbers are added onto 0 (0 + −0 is 0), and where `x || 0` or `if (x !== 0)` does not copy a zero. Assign every number with `=`, zeros too.",
        "zh-CN":
          "例如把数加到 0 上（0 + −0 等于 0），或者 `x || 0`、`if (x !== 0)` 没有照抄零，符号就丢了。每个数都用 `=` 直接赋值，零也一样。",
      },
    },
    (x) => x + 0,
  ),
  valueMistake(
    "nan-became-zero",
    {
      title: { en: "NaN became 0", "zh-CN": "NaN 变成了 0" },
      explanation: {
        en: "NaN is copied like any other number. `x || 0`, for instance, puts 0 in its place, and so does passing over what is not above or below 0.",
        "zh-CN": "NaN 和别的数一样照抄。例如 `x || 0` 会把它换成 0；只复制大于或小于 0 的数，也会这样。",
      },
    },
    (x) => x || 0,
  ),
  valueMistake(
    "through-json",
    {
      title: { en: "NaN, infinities and −0 became 0", "zh-CN": "NaN、无穷和 −0 变成了 0" },
      explanation: {
        en: "A detour through JSON does this, for instance: it has none of them. Copy the numbers themselves.",
        "zh-CN": "例如绕道 JSON 就会这样：JSON 里没有这些数。直接复制数本身。",
      },
    },
    (x) => (Number.isFinite(x) ? x + 0 : 0),
  ),
];

/** The right places, the wrong values. */
function valueMistake(
  id: string,
  text: { title: Text; explanation: Text },
  change: (x: number) => number,
): Mistake<[Matrix], Matrix> {
  return { id, ...text, anchor: "exact", implement: (a) => right(a, change) };
}

function right(a: Matrix, change: (x: number) => number): Matrix {
  return moved(
    a,
    (i, j) => j * a.rows + i,
    (i, j) => change(a.data[i * a.cols + j]!),
  );
}

/** A cols × rows matrix with element (i, j) written to `place(i, j)`; what falls outside is lost. */
function moved(
  a: Matrix,
  place: (i: number, j: number) => number,
  read = (i: number, j: number) => a.data[i * a.cols + j]!,
): Matrix {
  const data = new Float64Array(a.rows * a.cols);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[place(i, j)] = read(i, j);
  return { rows: a.cols, cols: a.rows, data };
}
