import type { Case, Rng } from "innerproduct/spec";
import type { Input } from "./inputs.ts";

type Size = readonly [rows: number, cols: number];
type Misfit = Pick<Case<Input>, "name"> & { q: Size; k: Size; v: Size; zero?: boolean };

export function errors(rng: Rng): Case<Input>[] {
  const sizes: Misfit[] = [
    { name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" }, q: [2, 3], k: [4, 5], v: [4, 2] },
    { name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" }, q: [2, 5], k: [4, 3], v: [4, 2] },
    { name: { en: "more keys than values", "zh-CN": "key 比 value 多" }, q: [2, 3], k: [5, 3], v: [4, 2] },
    { name: { en: "more values than keys", "zh-CN": "value 比 key 多" }, q: [2, 3], k: [4, 3], v: [5, 2] },
    {
      name: { en: "keys given transposed", "zh-CN": "传入的是转置后的 key" },
      q: [2, 3],
      k: [3, 4],
      v: [4, 2],
    },
    {
      name: { en: "no queries, but of another width", "zh-CN": "没有 query，宽度却不同" },
      q: [0, 3],
      k: [4, 2],
      v: [4, 2],
    },
    {
      name: { en: "wide queries, wider keys", "zh-CN": "query 很宽，key 更宽" },
      q: [1, 24],
      k: [2, 31],
      v: [2, 1],
    },
    {
      name: { en: "many more values than keys", "zh-CN": "value 比 key 多得多" },
      q: [1, 2],
      k: [2, 2],
      v: [31, 1],
    },
    {
      name: { en: "widths differ, as many numbers in all", "zh-CN": "宽度不同，数的总数相同" },
      q: [2, 6],
      k: [4, 3],
      v: [4, 2],
    },
    {
      name: { en: "no queries, more values than keys", "zh-CN": "没有 query，value 比 key 多" },
      q: [0, 3],
      k: [4, 3],
      v: [5, 2],
    },
    {
      name: { en: "one query, one key, two values", "zh-CN": "一个 query，一个 key，两个 value" },
      q: [1, 2],
      k: [1, 2],
      v: [2, 1],
    },
    {
      name: { en: "a query of zeros, wider than keys", "zh-CN": "query 全为零，比 key 宽" },
      q: [1, 3],
      k: [2, 2],
      v: [2, 1],
      zero: true,
    },
    {
      name: { en: "a single key, narrower than the query", "zh-CN": "只有一个 key，比 query 窄" },
      q: [1, 3],
      k: [1, 2],
      v: [1, 1],
    },
  ];
  return sizes.map(({ name, q, k, v, zero }) => ({
    name,
    args: [
      rng.matrix(q[0], q[1], zero ? () => 0 : undefined),
      rng.matrix(k[0], k[1]),
      rng.matrix(v[0], v[1]),
    ],
    expect: "throws",
  }));
}
