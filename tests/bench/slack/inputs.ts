import type { Matrix, Vector } from "#grader/core/index.ts";
import {
  illConditionedDot,
  integer,
  logUniform,
  signed,
  type ExerciseSpec,
  type Rng,
  type Value,
} from "#grader/exercise/spec.ts";
import { caseGroupIds } from "#grader/exercise/spec.ts";

export interface SlackInput {
  args: Value[];
  /** Where it comes from: a group of the exercise, or `adversarial`. */
  from: string;
}

/** Larger cases are few and cost much; styles differ by n·u there as they do here. */
const elementsMax = 600;

/** `count` inputs: half from the exercise's own cases and law instances under ever new seeds, half made to hurt. */
export function* slackInputs(
  slug: string,
  spec: ExerciseSpec,
  rng: Rng,
  count: number,
): Generator<SlackInput> {
  const adversarial = adversaries[slug];
  const own = ownInputs(spec, rng);
  for (let i = 0; i < count; i++) {
    const input: SlackInput =
      adversarial && i % 2 === 1
        ? { args: askedOnly(spec, () => adversarial(rng)), from: "adversarial" }
        : own.next().value;
    yield input;
  }
}

function* ownInputs(spec: ExerciseSpec, rng: Rng): Generator<SlackInput, never> {
  for (let round = 0; ; round++) {
    const seeded = rng.fork(`round ${round}`);
    for (const group of caseGroupIds) {
      for (const { args, expect } of spec.groups[group]?.(seeded.fork(group)) ?? [])
        if (expect !== "throws" && sizeOf(args) <= elementsMax) yield { args, from: group };
    }
    for (const law of spec.laws)
      for (const args of law.make(seeded.fork(law.id))) yield { args, from: "laws" };
  }
}

function askedOnly(spec: ExerciseSpec, draw: () => Value[]): Value[] {
  for (;;) {
    const args = draw();
    if (spec.shrinking?.asked?.(...args) !== false) return args;
  }
}

function sizeOf(args: readonly Value[]): number {
  return args.reduce(
    (sum: number, arg) => sum + (typeof arg === "number" ? 1 : "data" in arg ? arg.data.length : arg.length),
    0,
  );
}

type Draw = (rng: Rng) => number;

/** What a vector may be made of; `reach` is how far its exponents to base 10 may go either way. */
function draws(reach: number): Draw[] {
  const base = 2 ** 20 / 3;
  return [
    (r) => r.normal(),
    signed((r) => r.uniform(1, 2)),
    integer(-9, 9),
    signed(logUniform(1e-8, 1e8)),
    signed(logUniform(10 ** -reach, 10 ** reach)),
    // A few neighbours of one number: sums of them round in the same direction again and again.
    (r) => 1 / 3 + r.int(-3, 3) * 2 ** -54,
    // Large ones that nearly cancel.
    (r) => r.pick([base, -base]) + r.normal() / 8,
    (r) => (r.next() < 0.8 ? 0 : r.normal()),
    (r) => r.pick([-1, 1]) * 2 ** r.int(-40, 40),
  ];
}

const adversaries: Partial<Record<string, (rng: Rng) => Value[]>> = {
  dot(rng) {
    if (rng.next() < 0.2) {
      const { a, b } = illConditionedDot(rng, 2 * rng.int(1, 40) + 1, 10 ** rng.int(1, 14));
      return [a, b];
    }
    const n = lengthOf(rng);
    return [rng.vector(n, rng.pick(draws(150))), rng.vector(n, rng.pick(draws(150)))];
  },
  cosine(rng) {
    if (rng.next() < 0.1) {
      const a = rng.vector(rng.int(1, 40), rng.pick(draws(8)));
      return [a, a.map((x) => x * rng.pick([-3, 2, 1 / 3]))];
    }
    const n = lengthOf(rng);
    const [forA, forB] = [10 ** rng.int(-140, 140), 10 ** rng.int(-140, 140)];
    const [a, b] = [rng.vector(n, rng.pick(draws(100))), rng.vector(n, rng.pick(draws(100)))];
    return [a.map((x) => x * forA), b.map((x) => x * forB)];
  },
  softmax(rng) {
    const n = Math.max(1, lengthOf(rng));
    const spread = 10 ** rng.int(-12, 5);
    const shift = rng.pick([0, 0, 1, -1]) * 10 ** rng.int(0, 12);
    const masked = rng.next() < 0.3 ? 0.3 : 0;
    const x: Vector = rng.vector(n, (r) => (r.next() < masked ? -Infinity : shift + spread * r.normal()));
    return [x];
  },
  attention(rng) {
    const [n, m, d, dv] = [rng.int(1, 5), rng.int(1, 12), rng.int(1, 9), rng.int(1, 5)];
    const scale = 10 ** rng.int(-6, 5);
    return [
      matrix(rng, n, d, (r) => scale * r.normal()),
      matrix(
        rng,
        m,
        d,
        rng.pick([(r: Rng) => r.normal(), integer(-3, 3), (r: Rng) => 1 + r.normal() / 1024]),
      ),
      matrix(rng, m, dv, rng.pick(draws(100))),
    ];
  },
  transpose: (rng) => [matrix(rng, rng.int(0, 12), rng.int(0, 12), rng.pick(draws(300)))],
};

function lengthOf(rng: Rng): number {
  return rng.next() < 0.02 ? 257 : rng.int(0, 48);
}

function matrix(rng: Rng, rows: number, cols: number, draw: Draw): Matrix {
  return rng.matrix(rows, cols, draw);
}
