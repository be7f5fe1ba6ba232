/** Rules R1–R5: what keeps a check from passing by being blind. */
import { ulp } from "../../core/index.ts";
import { createRng } from "../../exercise/random.ts";
import { rankedSizes } from "../../exercise/ranked-sizes.ts";
import type { Case, CaseGroupId, ExerciseSpec } from "../../exercise/spec.ts";
import { caseGroupIds } from "../../exercise/spec.ts";
import type { ExpectedValue } from "../../judge/compare.ts";
import { caseName } from "../../judge/case-name.ts";
import { compare, elementsOfValue } from "../../judge/compare.ts";
import { judgeCall } from "../../judge/judge-call.ts";
import { callMistaken } from "../../judge/mistakes.ts";
import type { KillRow } from "./kill-table.ts";
import { contrastMin, isKilled } from "./kill-table.ts";

/** The right answer is at least this many times its tolerance. */
const signalMin = 100;
/** Below the normal range the spacing of doubles itself is the tolerance. */
const smallestNormal = 2 ** -1022;

interface AnsweredCase {
  group: CaseGroupId;
  one: Case;
  expected: ExpectedValue;
}

/** One line per broken rule. */
export function brokenRules(spec: ExerciseSpec, table: readonly KillRow[], seed: string): string[] {
  const cases = answeredCases(spec, seed);
  return [
    ...signal(cases),
    ...contrast(table),
    ...entropy(spec, cases),
    ...timedSizes(spec, seed),
    ...derivedBounds(cases),
  ];
}

function answeredCases(spec: ExerciseSpec, seed: string): AnsweredCase[] {
  const rng = createRng(seed);
  return caseGroupIds.flatMap((group) =>
    (spec.groups[group]?.(rng.fork(group)) ?? []).flatMap((one) => {
      const expected = one.expect === "throws" ? { kind: "throws" as const } : spec.oracle(...one.args);
      return expected.kind === "throws" ? [] : [{ group, one, expected }];
    }),
  );
}

function signal(cases: readonly AnsweredCase[]): string[] {
  return cases.flatMap(({ group, one, expected }) => {
    const { value, bound } = largestElement(expected);
    if (value < smallestNormal || value >= signalMin * bound) return [];
    return [
      `R1 signal: ${group}, “${caseName(one.name).case}”: the answer ${value.toPrecision(3)} is less than ${signalMin} × its tolerance ${bound.toPrecision(3)}`,
    ];
  });
}

function contrast(table: readonly KillRow[]): string[] {
  return table
    .filter((row) => !isKilled(row))
    .map(({ id, contrast: found }) => {
      const best = Math.max(0, ...found.values());
      return `R2 contrast: no group catches the mistake “${id}” by ${contrastMin} × the tolerance (best: ${best.toPrecision(2)} ×)`;
    });
}

/** Where weights are made, at least a quarter of the rows must be neither flat nor one-hot. */
function entropy(spec: ExerciseSpec, cases: readonly AnsweredCase[]): string[] {
  if (!spec.weights) return [];
  const entropies = cases
    .filter(({ group }) => group !== "stability")
    .flatMap(({ one }) => spec.weights?.(...one.args) ?? [])
    .filter((row) => row.length > 1 && row.every((weight) => Number.isFinite(weight)))
    .map(normalisedEntropy);
  const mixed = entropies.filter((value) => value > 0.05 && value < 0.95).length;
  if (entropies.length > 0 && mixed >= entropies.length / 4) return [];
  return [
    `R3 entropy: only ${mixed} of ${entropies.length} rows of weights are neither nearly flat nor nearly one-hot; at least a quarter should be`,
  ];
}

function normalisedEntropy(row: Float64Array): number {
  return (
    row.reduce((sum, weight) => (weight > 0 ? sum - weight * Math.log(weight) : sum), 0) /
    Math.log(row.length)
  );
}

function timedSizes(spec: ExerciseSpec, seed: string): string[] {
  const rng = createRng(seed);
  const { sizes } = spec.performance;
  return [...new Set([...sizes, ...rankedSizes(spec.performance)])].flatMap((size) => {
    const args = size.make(rng.fork(`timing/${size.name}`));
    const expected = (spec.performance.expect ?? spec.oracle).apply(spec, args);
    const isCaught = spec.mistakes.some((mistake) => {
      const { reason, comparison } = judgeCall(expected, callMistaken(mistake, { args }));
      return reason !== null && (comparison?.excess ?? Infinity) >= contrastMin;
    });
    return isCaught ? [] : [`R4 timed sizes: no declared mistake is caught at the timed size “${size.name}”`];
  });
}

function derivedBounds(cases: readonly AnsweredCase[]): string[] {
  const faults: string[] = [];
  const bounds = new Set<number>();
  for (const { group, one, expected } of cases) {
    const { value, bound } = largestElement(expected);
    if (bound > 0 && Number.isFinite(value)) bounds.add(bound);
    if (bound > 0 && bound < ulp(value) / 2) {
      faults.push(
        `R5 bounds: ${group}, “${caseName(one.name).case}”: the tolerance is finer than the oracle's own rounding`,
      );
    }
    if (compare(expected, valueOf(expected)).reason !== null) {
      faults.push(
        `R5 bounds: ${group}, “${caseName(one.name).case}”: the oracle's own answer would be refused`,
      );
    }
  }
  const withBound = cases.filter(({ expected }) => largestElement(expected).bound > 0).length;
  if (withBound > 2 && bounds.size === 1) {
    faults.push(
      "R5 bounds: every case has the same tolerance; it must follow from the inputs, not be a constant",
    );
  }
  return faults;
}

/** Of the finite elements the largest, with its bound. */
function largestElement(expected: ExpectedValue): { value: number; bound: number } {
  const data = elementsOfValue(valueOf(expected));
  const bounds = expected.kind === "number" ? Float64Array.of(expected.bound) : expected.bounds;
  let found = { value: 0, bound: 0 };
  data.forEach((element, i) => {
    if (Number.isFinite(element) && Math.abs(element) >= found.value)
      found = { value: Math.abs(element), bound: bounds[i] ?? 0 };
  });
  return found;
}

function valueOf(expected: ExpectedValue) {
  if (expected.kind === "number") return expected.value;
  return expected.kind === "vector"
    ? expected.data
    : { rows: expected.rows, cols: expected.cols, data: expected.data };
}
