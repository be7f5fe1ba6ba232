import { expect, it } from "vitest";
import { examplesAgain, purityCases } from "./purity-cases.ts";

const [a, b] = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
const m = { rows: 1, cols: 2, data: b };

it("each input comes once, again in the opposite order, and as views", () => {
  const cases = purityCases([[a], [b]], () => true);
  expect(
    cases.map(({ name, request: { args, views }, earlier, again }) => [
      name.en,
      args[0],
      views,
      earlier,
      again,
    ]),
  ).toEqual([
    ["first call", a, undefined, undefined, undefined],
    ["first call", b, undefined, undefined, undefined],
    ["same call again", b, undefined, 1, true],
    ["same call again", a, undefined, 0, true],
    ["view with a byte offset", a, true, 0, undefined],
    ["view with a byte offset", b, true, 1, undefined],
  ]);
});

const shared = (inputs: Parameters<typeof purityCases>[0], accepts = true) =>
  purityCases(inputs, () => accepts).filter(({ request }) => request.same);

it("one object stands for every two arguments of a kind, where the policy allows it", () => {
  expect(shared([[a, b]]).map(({ request }) => request)).toEqual([{ args: [a, a], same: [0, 1] }]);
  expect(shared([[a, b]]).map(({ name }) => name.en)).toEqual(["one array twice"]);
  const [first] = shared([[a, b, m]]);
  expect(first?.request).toEqual({ args: [a, a, m], same: [0, 1] });
  expect(shared([[a, m]])).toEqual([]);
  expect(shared([[1, 2]])).toEqual([]);
  expect(shared([[a, b]], false)).toEqual([]);
  expect(shared([[a, b, a]]).map(({ request }) => request.same)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

const changed = (...inputs: Parameters<typeof purityCases>[0]) =>
  purityCases(inputs, () => true)
    .filter(({ name }) => name.en.includes("one element"))
    .map(({ request: { args } }) => ({ args }));

it("one element inside each argument is halved, and of two arguments alike the second's", () => {
  const [long, matrix] = [Float64Array.of(1, 2, 3, 4), { rows: 3, cols: 1, data: Float64Array.of(5, 0, 7) }];
  const halved = Float64Array.of(1, 1, 3, 4);
  expect(changed([long, 2])).toEqual([{ args: [halved, 2] }]);
  expect(changed([a, a], [long, long], [long, long])).toEqual([
    { args: [halved, long] },
    { args: [long, halved] },
    { args: [halved, long] },
    { args: [long, halved] },
    { args: [long, Float64Array.of(1, -6, 3, 4)] },
  ]);
  const filled = { ...matrix, data: Float64Array.of(5, 6, 7) };
  expect(changed([filled])).toEqual([{ args: [{ ...matrix, data: Float64Array.of(5, 3, 7) }] }]);
  expect(changed([a, a, long])).toEqual([{ args: [a, a, halved] }]);
  // Nothing inside, or nothing there that half of would be another number.
  expect(changed([a], [matrix], [Float64Array.of(1, Infinity, NaN, 1)])).toEqual([]);
  expect(long).toEqual(Float64Array.of(1, 2, 3, 4));
});

it("the arrays in which an element is changed are those of the call right before", () => {
  const long = Float64Array.of(1, 2, 3, 4);
  const halved = Float64Array.of(1, 1, 3, 4);
  const cases = purityCases([[long, long]], () => true);
  const first = cases.findIndex(({ request }) => request.rewritten);
  expect(cases.slice(first - 1, first + 2)).toMatchObject([
    { request: { args: [long, long] }, earlier: 0, again: true },
    { request: { args: [halved, long], rewritten: true }, before: [long, long] },
    { request: { args: [long, halved], rewritten: true }, before: [halved, long] },
  ]);
});

it("one input comes again with each argument, or an element of it, a billionth and a trillionth larger", () => {
  const long = Float64Array.of(1, 2, 4, 8);
  const [near, nearer] = [30, 40].map((bits) => Float64Array.of(1, 2 + 2 * 2 ** -bits, 4, 8));
  const requests = purityCases(
    [
      [a, 3],
      [long, 3],
      [long, 5],
    ],
    () => true,
  )
    .filter(({ name }) => name.en.startsWith("nearly"))
    .map(({ request }) => request);
  expect(requests).toEqual([
    { args: [near, 3] },
    { args: [nearer, 3] },
    { args: [long, 3 + 3 * 2 ** -30] },
    { args: [long, 3 + 3 * 2 ** -40] },
  ]);
});

it("a number is halved beside the arrays of the call before, where that is accepted", () => {
  const long = Float64Array.of(1, 2, 3, 4);
  const beside = (...numbers: number[]) =>
    purityCases(
      numbers.map((number) => [long, number]),
      ([, number]) => Number.isInteger(number),
    )
      .filter(({ name }) => name.en.includes("another number"))
      .map(({ request, before }) => [request.args[1], request.rewritten, before?.[1]]);
  expect(beside(4, 3, 0, Infinity)).toEqual([[2, true, 4]]);
});

const wideMatrix = (...data: number[]) => ({ rows: 2, cols: 3, data: Float64Array.from(data) });

it("two whole numbers change places in one argument after the other, away from the ends and the middle", () => {
  const five = Float64Array.of(9, 9, 9, 9, 9);
  const wide = wideMatrix(9, 9, 9, 9, 9, 9);
  const requests = purityCases(
    [
      [a, 1],
      [five, 7, wide],
      [five, 8, wide],
    ],
    () => true,
  )
    .filter(({ name }) => name.en.includes("whole numbers"))
    .map(({ request }) => request.args);
  const [one, other] = [Float64Array.of(-2, 0, 2, -1, 1), Float64Array.of(-2, -1, 2, 0, 1)];
  expect(requests).toEqual([
    [one, 7, wideMatrix(-1, 1, -2, 0, 2, -1)],
    [other, 7, wideMatrix(-1, 1, -2, 0, 2, -1)],
    [one, 7, wideMatrix(-1, -2, 1, 0, 2, -1)],
  ]);
});

it("nothing is made of an input that the exercise does not accept", () => {
  const long = Float64Array.of(1, 2, 3, 4);
  const names = purityCases([[long, long]], (args) => args.every((arg) => arg === long)).map(
    ({ name }) => name.en,
  );
  expect(names).toEqual(["first call", "same call again", "views into one buffer", "one array twice"]);
});

it("examples come once more, but for those that must throw", () => {
  const cases = examplesAgain([
    { name: "x", args: [a] },
    { name: "y", args: [b], expect: "throws" },
  ]);
  expect(cases.map(({ request }) => request)).toEqual([{ args: [a] }]);
  expect(cases[0]?.name.en).toBe("an example again, after all other calls");
});
