/** Mistakes that every exercise must catch, whether its author thought of them or not. */
import type { ExerciseSpec, Mistake } from "../../exercise/spec.ts";
import type { Expected, Value } from "../../exercise/value.ts";
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
    // Only where the policy asks for a throw is there anything to forget.
    ...(spec.groups.errors
      ? [{ id: "(any) never throws", implement: (...args: Value[]) => answerOrZero(spec.oracle(...args)) }]
      : []),
  ];
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
  return value instanceof Float64Array ? data : { ...value, data };
}
