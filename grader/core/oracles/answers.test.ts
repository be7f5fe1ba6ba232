import { describe, expect, test } from "vitest";
import {
  attentionOracle,
  cosineOracle,
  dotOracle,
  logsumexpOracle,
  matmulOracle,
  normOracle,
  softmaxOracle,
  transposeOracle,
} from "../index.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const mat = (rows: number, cols: number, ...elements: number[]) => ({ rows, cols, data: vec(...elements) });
const malformed = mat(2, 2, 1, 2, 3);

describe("an oracle says what kind of answer it gives, in full", () => {
  test.each([
    ["dot of nothing", () => dotOracle(vec(), vec()), { kind: "number", value: 0, bound: 24 * 2 ** -1074 }],
    [
      "dot with a zero vector",
      () => dotOracle(vec(0, 0), vec(1, 2)),
      { kind: "number", value: 0, bound: 30 * 2 ** -1074 },
    ],
    [
      "dot with a zero vector second",
      () => dotOracle(vec(1, 2), vec(0, 0)),
      { kind: "number", value: 0, bound: 30 * 2 ** -1074 },
    ],
    ["dot with a NaN", () => dotOracle(vec(NaN, 1), vec(0, 1)), { kind: "number", value: NaN, bound: 0 }],
    [
      "dot with an infinity",
      () => dotOracle(vec(1, Infinity), vec(1, -2)),
      { kind: "number", value: -Infinity, bound: 0 },
    ],
    ["dot of two lengths", () => dotOracle(vec(1), vec(1, 2)), { kind: "throws" }],
    [
      "cosine of zero vectors",
      () => cosineOracle(vec(0), vec(0)),
      { kind: "number", value: 0, bound: 0, range: [-1, 1] },
    ],
    [
      "cosine with a zero vector",
      () => cosineOracle(vec(0, 0), vec(1, 2)),
      { kind: "number", value: 0, bound: 0, range: [-1, 1] },
    ],
    [
      "cosine with a zero vector second",
      () => cosineOracle(vec(1, 2), vec(0, 0)),
      { kind: "number", value: 0, bound: 0, range: [-1, 1] },
    ],
    [
      "cosine with an infinity",
      () => cosineOracle(vec(Infinity, 1), vec(1, 1)),
      { kind: "number", value: NaN, bound: 0 },
    ],
    [
      "cosine with a NaN second",
      () => cosineOracle(vec(1, 1), vec(NaN, 1)),
      { kind: "number", value: NaN, bound: 0 },
    ],
    ["cosine of two lengths", () => cosineOracle(vec(1), vec()), { kind: "throws" }],
    ["softmax of nothing", () => softmaxOracle(vec()), { kind: "vector", data: vec(), bounds: vec() }],
    [
      "softmax with a NaN",
      () => softmaxOracle(vec(1, NaN)),
      { kind: "vector", data: vec(NaN, NaN), bounds: vec(0, 0) },
    ],
    ["norm of nothing", () => normOracle(vec()), { kind: "number", value: 0, bound: 0 }],
    [
      "norm with an infinity",
      () => normOracle(vec(-Infinity, 1)),
      { kind: "number", value: Infinity, bound: 0 },
    ],
    ["norm with a NaN", () => normOracle(vec(Infinity, NaN)), { kind: "number", value: NaN, bound: 0 }],
    ["log-sum-exp of nothing", () => logsumexpOracle(vec()), { kind: "number", value: -Infinity, bound: 0 }],
    [
      "log-sum-exp with an infinity",
      () => logsumexpOracle(vec(1, Infinity)),
      { kind: "number", value: Infinity, bound: 0 },
    ],
    [
      "a product of matrices that do not fit",
      () => matmulOracle(mat(1, 2, 1, 2), mat(1, 2, 1, 2)),
      { kind: "throws" },
    ],
    [
      "a product without rows of matrices that do not fit",
      () => matmulOracle(mat(0, 2), mat(3, 1, 1, 2, 3)),
      { kind: "throws" },
    ],
    ["a product with a malformed first", () => matmulOracle(malformed, mat(2, 1, 1, 2)), { kind: "throws" }],
    ["a product with a malformed second", () => matmulOracle(mat(1, 2, 1, 2), malformed), { kind: "throws" }],
    [
      "attention with a malformed query",
      () => attentionOracle(malformed, mat(1, 2, 1, 2), mat(1, 1, 1)),
      { kind: "throws" },
    ],
    ["transpose of a malformed matrix", () => transposeOracle(malformed), { kind: "throws" }],
    [
      "transpose",
      () => transposeOracle(mat(1, 2, -0, 3)),
      { kind: "matrix", rows: 2, cols: 1, data: vec(-0, 3), bounds: vec(0, 0), zeroSign: true },
    ],
  ])("%s", (_, answer, expected) => {
    expect(answer()).toStrictEqual(expected);
  });

  test("an ordinary number, vector or matrix", () => {
    expect(dotOracle(vec(1, 2), vec(3, 4))).toMatchObject({ kind: "number", value: 11 });
    expect(cosineOracle(vec(3, 4), vec(4, 3))).toMatchObject({ kind: "number", value: 0.96, range: [-1, 1] });
    expect(softmaxOracle(vec(5, 5))).toMatchObject({ kind: "vector", data: vec(0.5, 0.5) });
    expect(normOracle(vec(3, 4))).toMatchObject({ kind: "number", value: 5 });
    expect(logsumexpOracle(vec(2, 2))).toMatchObject({ kind: "number", value: 2 + Math.LN2 });
    expect(matmulOracle(mat(1, 2, 1, 2), mat(2, 1, 3, 4))).toMatchObject({
      kind: "matrix",
      rows: 1,
      cols: 1,
      data: vec(11),
    });
    expect(attentionOracle(mat(1, 1, 0), mat(2, 1, 1, 2), mat(2, 1, 1, 3))).toMatchObject({
      kind: "matrix",
      rows: 1,
      cols: 1,
      data: vec(2),
    });
  });
});
