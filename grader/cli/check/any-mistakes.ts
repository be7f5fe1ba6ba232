/** Mistakes that every exercise must catch, whether its author thought of them or not. */
import { createRng } from "../../exercise/random.ts";
import type { ExerciseSpec, Mistake } from "../../exercise/spec.ts";
import { withElements, type Expected, type Value } from "../../exercise/value.ts";
import { elementsOfValue } from "../../judge/compare.ts";

export function anyMistakes(spec: ExerciseSpec): Pick<Mistake, "id" | "implement">[] {
  const right = (args: Value[]) => rightAnswer(spec.oracle(...args));
  return [
    { id: "(any) all zeros", implement: (...args) => mapValue(right(args), () => 0) },
    {
      // What goes in and what comes out: an answer of small whole numbers is none the worse for single precision itself.
      id: "(any) single precision",
      implement: (...args) => mapValue(right(args.map((arg) => mapValue(arg, Math.fround))), Math.fround),
    },
    {
      id: "(any) twelve digits",
      implement: (...args) => mapValue(right(args.map((arg) => mapValue(arg, twelveDigits))), twelveDigits),
    },
    {
      id: "(any) last element zero",
      implement: (...args) => mapValue(right(args), (value, i, n) => (i === n - 1 ? 0 : value)),
    },
    {
      id: "(any) changes its input",
      implement(...args) {
        const answer = right(args);
        for (const arg of args) if (typeof arg !== "number") elementsOfValue(arg).fill(0.5);
        return answer;
      },
    },
    ...forgottenChecks(spec),
  ];
}

/** Only where the policy asks for a throw is there anything to forget. */
function forgottenChecks(spec: ExerciseSpec): Pick<Mistake, "id" | "implement">[] {
  const cases = spec.groups.errors?.(createRng("any mistakes")) ?? [];
  if (cases.length === 0) return [];
  // What does not fit can be nothing only beside something else.
  const isMisfit = cases.some(({ args }) => args.filter((arg) => typeof arg !== "number").length > 1);
  return [
    { id: "(any) never throws", implement: (...args) => answerOrZero(spec.oracle(...args)) },
    ...(isMisfit
      ? [
          {
            id: "(any) nothing is not checked",
            implement: (...args: Value[]) =>
              args.some(isNothing) ? answerOrZero(spec.oracle(...args)) : rightAnswer(spec.oracle(...args)),
          },
        ]
      : []),
  ];
}

function isNothing(arg: Value): boolean {
  return typeof arg !== "number" && elementsOfValue(arg).length === 0;
}

function twelveDigits(x: number): number {
  return Number(x.toPrecision(12));
}

function rightAnswer(expected: Expected): Value {
  if (expected.kind === "throws") throw new RangeError("mismatched shapes");
  return answerOrZero(expected);
}

function answerOrZero(expected: Expected): Value {
  if (expected.kind === "throws") return 0;
  if (expected.kind === "number") return expected.value;
  return expected.kind === "vector"
    ? expected.data
    : { rows: expected.rows, cols: expected.cols, data: expected.data };
}

function mapValue(value: Value, change: (element: number, index: number, length: number) => number): Value {
  if (typeof value === "number") return change(value, 0, 1);
  const data = elementsOfValue(value).map((element, i, all) => change(element, i, all.length));
  return withElements(value, data);
}
