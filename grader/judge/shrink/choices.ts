/**
 * Random choices, recorded and played back with simpler values: how the inputs of a law are made smaller although only its own `make`
 * knows how they hang together (the idea is MacIver & Donaldson 2020, Test-case reduction via test-case generation: the Hypothesis reducer).
 */
import type { Rng } from "../../exercise/random.ts";
import type { Pass } from "./descend.ts";
import { costOf } from "./value-passes.ts";

export type Choice =
  | { kind: "int"; low: number; high: number; value: number }
  /** In [0, 1). */
  | { kind: "unit"; value: number }
  | { kind: "normal"; value: number };

/** Draws from `base` and writes every choice down. */
export function recordChoices(base: Rng): { rng: Rng; choices: Choice[] } {
  const choices: Choice[] = [];
  const rng = choosing(base, (choice) => {
    choices.push(choice);
    return choice.value;
  });
  return { rng, choices };
}

/** Makes the given choices as long as the same kind of choice is asked for; beyond them, those of `base`. */
export function replayChoices(choices: readonly Choice[], base: Rng): { rng: Rng; choices: Choice[] } {
  const made: Choice[] = [];
  const rng = choosing(base, (drawn) => {
    const given = choices[made.length];
    const choice = given?.kind === drawn.kind ? { ...drawn, value: given.value } : drawn;
    if (choice.kind === "int") choice.value = Math.min(choice.high, Math.max(choice.low, choice.value));
    made.push(choice);
    return choice.value;
  });
  return { rng, choices: made };
}

function choosing(base: Rng, choose: (drawn: Choice) => number): Rng {
  const rng: Rng = {
    next: () => choose({ kind: "unit", value: base.next() }),
    uniform: (low, high) => low + (high - low) * rng.next(),
    int: (low, high) => choose({ kind: "int", low, high, value: base.int(low, high) }),
    normal: () => choose({ kind: "normal", value: base.normal() }),
    pick: (items) => items[rng.int(0, items.length - 1)]!,
    shuffle(items) {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = rng.int(0, i);
        [result[i], result[j]] = [result[j]!, result[i]!];
      }
      return result;
    },
    vector: (n, draw) => Float64Array.from({ length: n }, () => (draw ? draw(rng) : rng.normal())),
    matrix: (rows, cols, draw) => ({ rows, cols, data: rng.vector(rows * cols, draw) }),
    fork: (label) => base.fork(label),
  };
  return rng;
}

/** Whole numbers among the first choices are sizes, as a rule. */
const sizesMax = 4;
/** Smallest part of very many choices that is tried by itself: the budget would not last for single ones. */
const partsMax = 32;

/** What fractions in [0, 1) and normal numbers are replaced by, in turn. */
const simple = { unit: [0.75, 0.5, 0, 0.25], normal: [1, 0, -1, 2] };
const turns = [0, 1, 2, 3];

/** Sizes towards their least, then everything else at once, then ever smaller parts of it. */
export const choicePasses: readonly Pass<Choice[]>[] = [
  function* smallerSizes(choices) {
    for (const [i, choice] of choices.slice(0, sizesMax).entries()) {
      if (choice.kind !== "int") continue;
      for (const value of simplerIntegers(choice)) yield choices.with(i, { ...choice, value });
    }
  },
  function* allAtOnce(choices) {
    for (const turn of turns)
      yield* simpler(choices, (choice, i) => (i < sizesMax ? choice : fixed(choice, turn)));
    for (const digits of [1, 2]) yield* simpler(choices, (choice) => roundedTo(choice, digits));
  },
  function* parts(choices) {
    const smallest = Math.max(1, Math.floor(choices.length / partsMax));
    for (let size = Math.floor(choices.length / 2); size >= smallest; size = Math.floor(size / 2)) {
      for (let start = 0; start < choices.length; start += size) {
        const inside = (i: number) => i >= start && i < start + size;
        for (const turn of turns.slice(0, size === 1 ? turns.length : 2))
          yield* simpler(choices, (choice, i) => (inside(i) ? fixed(choice, turn) : choice));
      }
    }
  },
];

function fixed(choice: Choice, turn: number): Choice {
  if (choice.kind === "int") return { ...choice, value: aimOf(choice) };
  return { ...choice, value: simple[choice.kind][turn]! };
}

function roundedTo(choice: Choice, digits: number): Choice {
  if (choice.kind === "normal") return { ...choice, value: Number(choice.value.toPrecision(digits)) };
  const parts = 4 ** digits;
  return choice.kind === "unit" ? { ...choice, value: Math.floor(choice.value * parts) / parts } : choice;
}

/** The whole number that says least: 0 where it may be, else the one next to it. */
function aimOf({ low, high }: Extract<Choice, { kind: "int" }>): number {
  if (low <= 0 && high >= 0) return 0;
  return low < 0 ? high : low;
}

function* simplerIntegers(choice: Extract<Choice, { kind: "int" }>): Generator<number> {
  const { value } = choice;
  const aim = aimOf(choice);
  const step = Math.sign(value - aim);
  for (let distance = 0; distance < Math.abs(value - aim); distance = 2 * distance + 1)
    yield aim + step * distance;
}

function* simpler(choices: Choice[], change: (choice: Choice, index: number) => Choice): Generator<Choice[]> {
  const changed = choices.map(change);
  if (costOfAll(changed) < costOfAll(choices)) yield changed;
}

function costOfAll(choices: readonly Choice[]): number {
  return choices.reduce((sum, { value }) => sum + costOf(value), 0);
}
