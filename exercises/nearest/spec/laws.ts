import type { Law, Vector } from "innerproduct/spec";
import { clear, matrixOf, rowsOf, search, stretched } from "./inputs.ts";
import type { Search } from "./inputs.ts";

export const laws: Law<Search, Vector>[] = [
  {
    id: "query-length",
    title: { en: "A longer query finds the same", "zh-CN": "查询变长，结果不变" },
    count: 8,
    make(rng) {
      const [q, keys, k] = clear(rng, (r) => search(r, r.int(2, 15), r.int(2, 8), 2));
      const factor = 2 ** rng.int(-4, 4);
      return [
        [q, keys, k],
        [q.map((x) => factor * x), keys, k],
      ];
    },
    check: (_, [plain, scaled]) => equal(1, scaled!, plain!),
  },
  {
    id: "row-length",
    title: { en: "Longer and shorter rows are found alike", "zh-CN": "行变长变短，照样找到" },
    count: 8,
    make(rng) {
      const input = clear(rng, (r) => search(r, 12, r.int(2, 8), r.int(1, 12)));
      return [input, stretched(input, [1, 64, 1 / 64, 4, 2 ** -20])];
    },
    check: (_, [plain, scaled]) => equal(1, scaled!, plain!),
  },
  {
    id: "prefix",
    title: { en: "Fewer neighbours are the first of more", "zh-CN": "少取几个，就是多取时的前几个" },
    count: 8,
    make(rng) {
      const [q, keys, k] = clear(rng, (r) => search(r, 14, r.int(2, 8), r.int(1, 13)));
      return [
        [q, keys, k],
        [q, keys, k + 1],
      ];
    },
    check: (_, [fewer, more]) => equal(0, fewer!, more!.slice(0, fewer!.length)),
  },
  {
    id: "order",
    title: { en: "Reordered rows are found in their new places", "zh-CN": "行重排之后，在新位置上找到" },
    count: 8,
    make(rng) {
      const [q, keys, k] = clear(rng, (r) => search(r, 12, r.int(2, 8), r.int(1, 12)));
      return [
        [q, keys, k],
        [q, matrixOf(rng.shuffle(rowsOf(keys))), k],
      ];
    },
    check([[, keys], [, mixed]], [plain, moved]) {
      const first = rowsOf(mixed).map((row) => row[0]);
      const places = rowsOf(keys).map((row) => first.indexOf(row[0]));
      return equal(
        1,
        moved!,
        plain!.map((i) => places[i] ?? NaN),
      );
    },
  },
];

function equal(call: number, got: Vector, data: Vector) {
  return got.length === data.length && got.every((x, i) => x === data[i])
    ? null
    : { call, expected: { kind: "vector" as const, data, bounds: new Float64Array(data.length) } };
}
