import { describe, expect, it } from "vitest";
import type { Mistake } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { nameMistake } from "./name-mistake.ts";

const text = { en: "", "zh-CN": "" };
const mistake = (
  id: string,
  implement: Mistake["implement"],
  variants?: Mistake["implement"][],
): Mistake => ({
  id,
  title: text,
  explanation: text,
  implement,
  ...(variants ? { variants } : {}),
});
const sum = (x: Value) => elementsOfValue(x).reduce((total, value) => total + value, 0);
const doubles = mistake("doubles", (x) => 2 * sum(x));

function failing(x: number[], value: number, bound = 1e-12): CaseFailure {
  const args = [Float64Array.from(x)];
  return {
    group: "values",
    name: { case: "" },
    reason: "value",
    request: { args },
    expected: { kind: "number", value: sum(args[0]!), bound },
    outcome: { kind: "returned", value, mutated: [], aliases: "nothing" },
  };
}

const group = (id: GroupOutcome["id"], ...failures: CaseFailure[]): GroupOutcome => ({
  ...emptyOutcome(id),
  failures,
});

const near = (count: number, off: number) =>
  Array.from({ length: 20 }, (_, i) => failing([i + 1], 2 * (i + 1) + (i < count ? off : 0)));

const withEpsilon = (epsilon: number) => (x: Value) => sum(x) + epsilon;

const answers = (...added: number[]) =>
  group("values", ...added.map((more, i) => failing([i + 1], i + 1 + more)));

describe("a mistake is told by the calls where its styles agree", () => {
  it("by finite inputs alone, where one of them failed", () => {
    const values = group("values", failing([1, 2], 6), failing([Infinity, 1], -1));
    expect(nameMistake([doubles], [values])?.id).toBe("doubles");
  });

  it("not by the stability group, where anything else failed", () => {
    const outcomes = [group("values", failing([1, 2], 6)), group("stability", failing([1, 1e300], 17))];
    expect(nameMistake([doubles], outcomes)?.id).toBe("doubles");
  });

  it("not by the finite inputs of the stability group, where only others failed elsewhere", () => {
    const sevens = mistake("sevens", (x) => (Number.isFinite(sum(x)) ? sum(x) : 7));
    const outcomes = [group("values", failing([Infinity, 1], 7)), group("stability", failing([1, 2], 17))];
    expect(nameMistake([sevens], outcomes)?.id).toBe("sevens");
  });

  it("by whatever failed, where nothing else did", () => {
    expect(nameMistake([doubles], [group("values", failing([Infinity], -1))])).toBeNull();
    expect(nameMistake([doubles], [group("stability", failing([1, 2], 6))])?.id).toBe("doubles");
    expect(nameMistake([doubles], [group("stability", failing([1, 2], 7))])).toBeNull();
  });

  it("not where the program is right on most of the other calls that the mistake gets wrong", () => {
    const told = group("values", failing([1, 2], 6));
    const others = (wrong: number, right: number): GroupOutcome => ({
      ...group("stability", ...Array.from({ length: wrong }, (_, i) => failing([i + 1, 1e300], 17))),
      right: Array.from({ length: right }, (_, i) => failing([i + 1, 1e290], i + 1 + 1e290)),
    });
    expect(nameMistake([doubles], [told, others(2, 2)])?.id).toBe("doubles");
    expect(nameMistake([doubles], [told, others(2, 3)])).toBeNull();
    // Right as well where the mistake is.
    const zeros: GroupOutcome = { ...group("stability"), right: [failing([0], 0), failing([0, 0], 0)] };
    expect(nameMistake([doubles], [told, zeros])?.id).toBe("doubles");
  });

  it("a right answer beside a changed argument is not right there", () => {
    const empties = mistake("empties", (x) => {
      const total = sum(x);
      elementsOfValue(x).fill(0);
      return total;
    });
    const call = failing([1, 2], 3);
    const impure: CaseFailure = {
      ...call,
      reason: "mutated-input",
      outcome: { ...call.outcome, mutated: [0] },
    };
    const told = group("purity", impure);
    const others = (one: CaseFailure): GroupOutcome => ({ ...group("stability"), right: [one] });
    expect(nameMistake([empties], [told, others(impure)])?.id).toBe("empties");
    expect(nameMistake([empties], [told, others(call)])).toBeNull();
  });

  it("nor by NaN alone, unless most of the other calls that either gets wrong are wrong for both", () => {
    const spoils = mistake("spoils", (x) => (sum(x) > 1e280 || sum(x) < 3.5 ? NaN : sum(x)));
    const told = group("values", failing([1, 2], NaN));
    const others = (both: number, program: number): GroupOutcome =>
      group(
        "stability",
        ...Array.from({ length: both }, (_, i) => failing([i + 1, 1e300], NaN)),
        ...Array.from({ length: program }, (_, i) => failing([i + 1, 1e270], NaN)),
      );
    expect(nameMistake([spoils], [told, others(2, 1)])?.id).toBe("spoils");
    expect(nameMistake([spoils], [told, others(1, 1)])).toBeNull();
  });

  it("never where nothing failed", () => {
    expect(nameMistake([doubles], [group("values")])).toBeNull();
  });
});

describe("how far answers may lie from the mistaken ones", () => {
  it("one in ten may be near only, as where the mistake is ill-conditioned", () => {
    expect(nameMistake([doubles], [group("values", ...near(2, 1e-8))])?.id).toBe("doubles");
    expect(nameMistake([doubles], [group("values", ...near(3, 1e-8))])).toBeNull();
    expect(nameMistake([doubles], [group("values", ...near(1, 1e-3))])).toBeNull();
  });

  it("single precision is compared as that, when both answers are rounded to it", () => {
    const single = mistake("single", (x) => Math.fround(1.1 * sum(x)));
    const beside = Math.fround(1.1 * 3) + 2 ** -22;
    expect(nameMistake([single], [group("values", failing([1, 2], beside, 1e-15))])?.id).toBe("single");
    expect(nameMistake([single], [group("values", failing([1, 2], beside + 2 ** -40, 1e-15))])).toBeNull();
  });
});

const off = (factor: number) => [group("values", failing([1, 2], 3 * (1 + factor * 2 ** -39), 1e-15))];

it("an answer must be much closer to the mistaken one than that is to the right one", () => {
  const slightly = mistake("slightly", (x) => sum(x) * (1 + 2 ** -39));
  expect(nameMistake([slightly], off(1))?.id).toBe("slightly");
  expect(nameMistake([slightly], off(0.9))?.id).toBe("slightly");
  expect(nameMistake([slightly], off(0.8))).toBeNull();
  expect(nameMistake([slightly], off(1.2))).toBeNull();
});

describe("variants of a mistake", () => {
  const epsilon = mistake("epsilon", withEpsilon(1e-3), [withEpsilon(1e-4), withEpsilon(1e-5)]);

  it("are the same mistake under the same name", () => {
    expect(nameMistake([epsilon], [answers(1e-4, 1e-4, 1e-4)])?.id).toBe("epsilon");
  });

  it("explain a program one at a time: none is put together from several", () => {
    expect(nameMistake([epsilon], [answers(1e-4, 1e-5, 1e-4)])).toBeNull();
  });
});
