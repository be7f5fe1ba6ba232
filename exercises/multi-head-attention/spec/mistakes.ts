import type { Matrix, Mistake } from "innerproduct/spec";
import { matmul, multiHeadAttention, softmax, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";
import { columns, joinedHeads, weighted } from "./weigh.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "one-head",
    title: { en: "One head of full width", "zh-CN": "只有一个全宽的头" },
    explanation: {
      en: "The columns were not divided: one softmax over scores of all d columns. Each head has its own d/heads columns, its own scores and its own softmax.",
      "zh-CN":
        "列没有分开：对全部 d 列的分数只做了一次 softmax。每个头有自己的 d/heads 列、自己的分数和自己的 softmax。",
    },
    anchor: "definition",
    implement: (...input) => {
      checked(...input);
      return multiHeadAttention(input[0], input[1], input[2], input[3], input[4], 1);
    },
  },
  {
    id: "root-of-full-width",
    title: { en: "The root of d, not of d/heads", "zh-CN": "开根号的是 d，而不是 d/heads" },
    explanation: {
      en: "A score of one head sums over d/heads columns. Divide by the square root of that width.",
      "zh-CN": "一个头的分数是对 d/heads 列求和的。应当除以这个宽度的平方根。",
    },
    anchor: "width",
    implement: (...input) => {
      checked(...input);
      const factor = 1 / Math.sqrt(input[5]);
      const head = (q: Matrix, k: Matrix, v: Matrix) =>
        weighted(q, k, v, (row) => softmax(row.map((score) => score * factor)));
      return matmul(joinedHeads(input, head), input[4]);
    },
  },
  {
    id: "interleaved",
    title: { en: "Columns were dealt out in turn", "zh-CN": "把列轮流分给了各个头" },
    explanation: {
      en: "Head h took columns h, h + heads, h + 2·heads … It has neighbouring ones: h·d/heads to (h + 1)·d/heads − 1.",
      "zh-CN":
        "第 h 个头拿了第 h、h + heads、h + 2·heads…… 列。它应当拿相邻的列：从 h·d/heads 到 (h + 1)·d/heads − 1。",
    },
    anchor: "split",
    implement: (...input) => {
      checked(...input);
      const [x, , , , wo, heads] = input;
      const order = Array.from({ length: x.cols }, (_, c) => c).sort(
        (a, b) => (a % heads) - (b % heads) || a - b,
      );
      return matmul(joinedHeads(input, oneHead, order), wo);
    },
  },
  {
    id: "tokens-divided",
    title: {
      en: "The tokens were divided, not their projections",
      "zh-CN": "分的是 token，而不是它们的投影",
    },
    explanation: {
      en: "Head h read columns h·d/heads … of x only. Every head reads whole tokens; what is divided are the columns of x·wq, x·wk and x·wv.",
      "zh-CN":
        "第 h 个头只读了 x 的第 h·d/heads…… 列。每个头都要读完整的 token；分的是 x·wq、x·wk、x·wv 的列。",
    },
    anchor: "split",
    implement: (...input) => {
      checked(...input);
      const [x, wq, wk, wv, wo, heads] = input;
      const width = x.cols / heads;
      const onlyOwn = (w: Matrix) =>
        mapped(w, (value, row, col) => (Math.floor(row / width) === Math.floor(col / width) ? value : 0));
      return multiHeadAttention(x, onlyOwn(wq), onlyOwn(wk), onlyOwn(wv), wo, heads);
    },
  },
  {
    id: "one-after-the-other",
    title: { en: "Heads stored one after the other", "zh-CN": "把各个头一个接一个地存放" },
    explanation: {
      en: "The rows of head 0 were followed by those of head 1. Heads stand side by side: element (i, c) of head h goes to i·d + h·d/heads + c.",
      "zh-CN":
        "这里先放完第 0 个头的所有行，再放第 1 个头的。各个头应当并排：第 h 个头的元素 (i, c) 放到 i·d + h·d/heads + c。",
    },
    anchor: "concatenation",
    implement: (...input) => {
      checked(...input);
      const [x, , , , wo, heads] = input;
      const joined = joinedHeads(input, oneHead);
      const width = x.cols / heads;
      const parts = Array.from({ length: heads }, (_, h) => [...columns(joined, h * width, width).data]);
      return matmul({ ...joined, data: Float64Array.from(parts.flat()) }, wo);
    },
  },
  {
    id: "no-last-product",
    title: { en: "W_O was left out", "zh-CN": "漏了 W_O" },
    explanation: {
      en: "These are the heads side by side. Multiply that matrix by wo: only this mixes what the heads found.",
      "zh-CN": "这是并排放好的各个头。这个矩阵还要乘以 wo：把各个头的发现混合起来，全靠这一步。",
    },
    anchor: "definition",
    implement: (...input) => {
      checked(...input);
      return joinedHeads(input, oneHead);
    },
  },
  {
    id: "last-matrix-transposed",
    title: { en: "W_O was read transposed", "zh-CN": "把 W_O 当成转置后的来读" },
    explanation: {
      en: "Element (t, c) of wo is wo.data[t * d + c]; row t of wo meets column t of the heads. With t and c changed over it is the transposed matrix.",
      "zh-CN":
        "wo 的元素 (t, c) 是 wo.data[t * d + c]；wo 的第 t 行对应各个头并排后的第 t 列。t 与 c 对调，就成了转置的矩阵。",
    },
    anchor: "definition",
    implement: (x, wq, wk, wv, wo, heads) => multiHeadAttention(x, wq, wk, wv, transpose(wo), heads),
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^score overflows beyond 709 and vanishes below −745. Subtract the largest score of each row of each head before the exponential.",
      "zh-CN":
        "分数超过 709，e^score 就溢出；低于 −745，它就消失。取指数之前，先减去每个头每一行的最大分数。",
    },
    anchor: "definition",
    implement: (...input) => {
      checked(...input);
      return matmul(joinedHeads(input, unshifted), input[4]);
    },
  },
  {
    id: "shapes-not-checked",
    title: { en: "Heads or matrices that do not fit were accepted", "zh-CN": "接受了不匹配的头数或矩阵" },
    explanation: {
      en: "Throw when heads does not divide the width of x, or a weight matrix is not d × d.",
      "zh-CN": "heads 不能整除 x 的宽度，或者有权重矩阵不是 d × d，就要抛出异常。",
    },
    anchor: "policies",
    implement: (...input) => {
      try {
        return multiHeadAttention(...input);
      } catch {
        return mapped(input[0], () => NaN);
      }
    },
    variants: [
      unchecked({}),
      unchecked({ whole: true }),
      unchecked({ own: true }),
      unchecked({ whole: true, own: true }),
      // A token alone has nothing to weigh, and nothing was looked at.
      (...input) => {
        const [x, , , wv, wo] = input;
        return x.rows < 2 ? matmul(matmul(x, wv), wo) : multiHeadAttention(...input);
      },
      ofTheirOwnWidths,
    ],
  },
];

function checked(...[x, wq, wk, wv, wo, heads]: Input): void {
  const fits = [wq, wk, wv, wo].every(({ rows, cols }) => rows === x.cols && cols === x.cols);
  if (!fits || x.cols % heads !== 0) throw new RangeError("these do not fit");
}

/** Attention, which has an answer for no tokens as well. */
function oneHead(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return weighted(q, k, v, softmax);
}

interface Reading {
  /** The width of a head is rounded down. Otherwise a head that begins between two columns leaves no trace. */
  whole?: boolean;
  /** Rows of a weight matrix are as long as they are, and not as long as those of x. */
  own?: boolean;
}

/** Numbers read from wherever they would be if everything did fit; beyond the end of the data there is NaN. */
function unchecked({ whole = false, own = false }: Reading) {
  return (...[x, wq, wk, wv, wo, heads]: Input): Matrix => {
    const d = x.cols;
    const square = { rows: d, cols: d, data: new Float64Array(d * d) };
    const read = ({ cols, data }: Matrix) =>
      mapped(square, (_, row, col) => data[row * (own ? cols : d) + col] ?? NaN);
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(x, read(w)));
    const width = whole ? Math.floor(d / heads) : d / heads;
    const taken = Math.ceil(width);
    const joined = mapped(x, () => 0);
    for (let h = 0; h < heads; h++) {
      const first = h * width;
      if (taken === 0 || !Number.isInteger(first)) continue;
      const [hq, hk, hv] = [q!, k!, v!].map((part) => columns(part, first, taken));
      const head = weighted(hq!, hk!, hv!, (row) =>
        softmax(row.map((score) => score * Math.sqrt(taken / width))),
      );
      for (let i = 0; i < x.rows; i++)
        for (let c = 0; c < taken; c++) joined.data[i * d + first + c] = head.data[i * taken + c]!;
    }
    return matmul(joined, read(wo));
  };
}

/** Heads as wide as the projections allow: what the products need to fit does fit. */
function ofTheirOwnWidths(...[x, wq, wk, wv, wo, heads]: Input): Matrix {
  const parts = [wq, wk, wv].map((w) => matmul(x, w));
  const values = parts[2]!;
  const joined = mapped(values, () => 0);
  for (let h = 0; h < heads; h++) {
    const [q, k, v] = parts.map((part) => {
      const width = part.cols / heads;
      return columns(part, h * width, width);
    });
    const head = oneHead(q!, k!, v!);
    for (let i = 0; i < head.rows; i++)
      joined.data.set(
        head.data.subarray(i * head.cols, (i + 1) * head.cols),
        i * joined.cols + h * head.cols,
      );
  }
  return matmul(joined, wo);
}

/** One head whose exponentials are taken as they come. */
function unshifted(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return weighted(q, k, v, (row) => normalised(row.map((score) => Math.exp(score))));
}

function normalised(terms: Float64Array): Float64Array {
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
