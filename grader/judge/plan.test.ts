import { describe, expect, it } from "vitest";
import { createRng, type Rng } from "../exercise/random.ts";
import type { Case, ExerciseSpec } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import { Examination } from "./examination.ts";
import { spec } from "./testing/dot-exercise.ts";

const plansOf = (change: Partial<ExerciseSpec> = {}) => [
  ...new Examination({ ...spec, ...change }, ["a", "b"], createRng("plan")).groups(),
];
const groupOf = (id: string, change: Partial<ExerciseSpec> = {}) =>
  plansOf(change).find((group) => group.id === id)!;

const x = Float64Array.of(1, 2);

const refusing: ExerciseSpec["oracle"] = (a, b) =>
  a === b ? { kind: "throws" } : { kind: "number", value: 0, bound: 0 };

const refusesNothing: ExerciseSpec["oracle"] = () => ({ kind: "number", value: 0, bound: 0 });

const errorNames = (change: Partial<ExerciseSpec> = {}): unknown[] => {
  const group = groupOf("errors", change);
  return group.id === "errors" ? group.cases.map(({ name }) => name) : [];
};

const withoutValues = (change: Partial<ExerciseSpec>) =>
  groupOf("values", { groups: { values: () => [] }, ...change });

const namesOf = (id: string, change: Partial<ExerciseSpec>): string[] => {
  const group = groupOf(id, change);
  const cases = group.id === "laws" || group.id === "purity" ? [] : group.cases;
  return cases.map(({ name }) => (typeof name === "string" ? name : name.en));
};

describe("what is asked of a program", () => {
  it("every group but the timing, in the order of a verdict, the same for the same seed", () => {
    expect(plansOf().map(({ id }) => id)).toEqual([
      "examples",
      "shapes",
      "errors",
      "laws",
      "purity",
      "stability",
    ]);
    const requests = () => plansOf().map(({ calls }) => calls.map(({ request }) => request));
    expect(requests()).toEqual(requests());
  });

  it("each case as it stands: views and shared objects where it says so", () => {
    const cases: Case[] = [
      { name: "plain", args: [x, x] },
      { name: "views", args: [x, x], views: true },
      { name: "one object", args: [x, x], same: [0, 1] },
    ];
    const { calls } = groupOf("values", { groups: { values: () => cases } });
    expect(calls.slice(0, 3).map(({ request }) => request)).toStrictEqual([
      { args: [x, x] },
      { args: [x, x], views: true },
      { args: [x, x], same: [0, 1] },
    ]);
  });

  it("what the oracle answers, asked once; or that it throws, where the case says so", () => {
    let asked = 0;
    const oracle: ExerciseSpec["oracle"] = () => {
      asked++;
      return { kind: "number", value: 5, bound: 0 };
    };
    const cases: Case[] = [
      { name: "plain", args: [x, x] },
      { name: "refused", args: [x, x], expect: "throws" },
    ];
    const [plain, refused] = groupOf("values", { oracle, groups: { values: () => cases } }).calls;
    // Planning the purity group has asked already, whether one object may be passed twice.
    asked = 0;
    expect(refused!.expected()).toEqual({ kind: "throws" });
    expect(asked).toBe(0);
    expect(plain!.expected()).toEqual({ kind: "number", value: 5, bound: 0 });
    expect(plain!.expected()).toBe(plain!.expected());
    expect(asked).toBe(1);
  });

  it("the very same calls to whoever shares it", () => {
    const examination = new Examination(spec, ["a", "b"], createRng("plan"));
    const [first, second] = [[...examination.groups()], [...examination.groups()]];
    expect(second.map((group, i) => group === first[i])).not.toContain(false);
  });

  it("made ahead, a group in each turn, until it is over", async () => {
    let made = 0;
    const counted = { ...spec, groups: Object.fromEntries(Object.entries(spec.groups).map(counting)) };
    function counting([id, cases]: [string, (rng: Rng) => Case[]]) {
      return [id, (rng: Rng) => (made++, cases(rng))] as const;
    }
    const examination = new Examination(counted, ["a", "b"], createRng("plan"));
    let turns = 0;
    await examination.makeAhead(
      async () => void turns++,
      () => turns === 2,
    );
    expect(made).toBe(2);
    const all = [...examination.groups()].length;
    const madeInAll = made;
    await examination.makeAhead(
      async () => void turns++,
      () => false,
    );
    expect([made, turns]).toEqual([madeInAll, 2 + all]);
  });

  it("the calls of every instance of every law, no two alike", () => {
    const second = { ...spec.laws[0]!, id: "second", count: 2 };
    const { calls } = groupOf("laws", { laws: [spec.laws[0]!, second] });
    expect(calls).toHaveLength(2 * (4 + 2));
    const firsts = new Set(calls.map(({ request }) => (request.args[0] as Float64Array).join()));
    expect(firsts.size).toBe(12);
  });

  it("behind the author's own errors each size that the oracle refuses, by the parameter's name", () => {
    expect(errorNames()).toEqual([
      "lengths 2 and 3",
      ...["a", "b"].flatMap((name) =>
        ["one element too many", "one element too few", "two elements too many", "two elements too few"]
          .concat("three elements too many", "three elements too few", "twice as many elements")
          .map((change) => expect.objectContaining({ en: `${name} with ${change}` }))
          .concat(expect.objectContaining({ en: `${name} without elements` })),
      ),
    ]);
    expect(errorNames({ oracle: refusesNothing })).toEqual(["lengths 2 and 3"]);
  });

  it("behind the author's own values a −0 in every argument, where the oracle has an answer to that", () => {
    const [call, ...others] = withoutValues({}).calls;
    expect(others).toEqual([]);
    expect(call!.request.args.map((arg) => (arg as Float64Array)[2])).toEqual([-0, -0]);
    expect(withoutValues({ oracle: () => ({ kind: "throws" }) }).calls).toEqual([]);
  });

  it("no argument without elements where the statement does not ask that", () => {
    const shrinking = {
      axes: [["n"], ["n"]],
      asked: (...args: Value[]) => args.every((arg) => (arg as Float64Array).length > 0),
    };
    const empty = expect.objectContaining({ en: "a without elements" });
    expect(errorNames()).toContainEqual(empty);
    expect(errorNames({ shrinking })).not.toContainEqual(empty);
  });

  it("small numbers among the shapes; special ones in the groups that ask for such", () => {
    const cases = [{ name: "NaN", args: [Float64Array.of(1, NaN), x] }];
    const change: Partial<ExerciseSpec> = {
      groups: { examples: () => cases, shapes: () => [], values: () => cases },
      shrinking: { axes: [["n"], ["n"]] },
    };
    const small = (id: string) => namesOf(id, change).filter((name) => name.includes("small numbers"));
    expect(small("shapes").length).toBeGreaterThan(20);
    expect(small("shapes").join()).not.toContain("NaN");
    expect(small("values").length).toBeGreaterThan(4);
    expect(small("values").every((name) => name.startsWith("NaN among"))).toBe(true);
    // What is shown to everybody beforehand is what the author chose.
    expect(small("examples")).toEqual([]);
    expect(namesOf("shapes", { ...change, shrinking: undefined })).toEqual([]);
  });

  it("for purity the calls that the spec has for it, and the examples once more behind everything", () => {
    const { calls } = groupOf("purity");
    const example = groupOf("examples").calls[0]!.request;
    expect(calls.at(-1)!.request).toEqual(example);
    // Once, again, once more and each of two with another element and twice with nearly the same, as views, as one object, as two that are almost alike, and the example.
    expect(calls).toHaveLength(13);
    const { examples: _, ...others } = spec.groups;
    expect(groupOf("purity", { groups: others }).calls).toHaveLength(12);
  });

  it("for purity no input that the statement does not ask", () => {
    expect(groupOf("purity", { shrinking: { axes: [], asked: () => false } }).calls).toHaveLength(4);
  });

  it("one object for two arguments only where that is asked for at all", () => {
    expect(groupOf("purity", { oracle: refusing }).calls).toHaveLength(11);
  });
});
