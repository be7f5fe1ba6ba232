import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRng } from "../../exercise/random.ts";
import type { Matrix } from "../../exercise/spec.ts";
import { elementsOfValue } from "../compare.ts";
import type { CallRequest } from "../runner.ts";
import { axesOf, keepIndexes } from "./axes.ts";
import { BudgetedCalls } from "./budget.ts";
import { recordChoices, replayChoices } from "./choices.ts";
import { descend } from "./descend.ts";
import { cutOut, plainer, shorter } from "./shape-passes.ts";
import { costOf, valuePasses } from "./value-passes.ts";

const attention = {
  axes: [
    ["n", "d"],
    ["m", "d"],
    ["m", "dv"],
  ],
};
const sizes = fc.record({ n: size(), m: size(), d: size(), dv: size(), seed: fc.string() });

function size() {
  return fc.integer({ min: 1, max: 9 });
}

function request({
  n,
  m,
  d,
  dv,
  seed,
}: {
  n: number;
  m: number;
  d: number;
  dv: number;
  seed: string;
}): CallRequest {
  const rng = createRng(seed);
  return { args: [rng.matrix(n, d), rng.matrix(m, d), rng.matrix(m, dv)] };
}

function shapesOf({ args }: CallRequest): string {
  return args
    .map((arg) => (typeof arg === "object" && "rows" in arg ? `${arg.rows}×${arg.cols}` : ""))
    .join(" ");
}

describe("axes", () => {
  it("what is taken from one dimension is taken from all of its name", () => {
    fc.assert(
      fc.property(sizes, (drawn) => {
        const whole = request(drawn);
        for (const pass of [...shorter(attention, whole), cutOut(attention)]) {
          for (const { args } of pass(whole)) {
            const [q, k, v] = args as [Matrix, Matrix, Matrix];
            expect([q.cols, k.rows]).toEqual([k.cols, v.rows]);
            for (const { rows, cols, data } of [q, k, v]) expect(data).toHaveLength(rows * cols);
            expect(q.rows * q.cols * k.rows * v.cols).toBeGreaterThan(0);
            expect(q.rows + q.cols + k.rows + v.cols).toBeLessThan(drawn.n + drawn.d + drawn.m + drawn.dv);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shapes that do not fit are made smaller one by one", () => {
    const { args } = request({ n: 2, m: 4, d: 3, dv: 2, seed: "s" });
    const unfit = { args: [args[0]!, createRng("k").matrix(4, 5), args[2]!] };
    expect(axesOf(attention, unfit).map(({ length, slots }) => [length, slots.length])).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 1],
      [2, 1],
    ]);
  });

  it("one object for two arguments stays one", () => {
    const self = createRng("s").matrix(3, 3);
    const shared: CallRequest = { args: [self, self, createRng("v").matrix(3, 2)], same: [0, 1] };
    const [axis] = axesOf(attention, shared);
    const { args } = keepIndexes(shared, axis!, [0]);
    expect(args[0]).toBe(args[1]);
    expect(shapesOf({ args })).toBe("1×3 1×3 1×2");
  });

  it("the rows and columns that are kept keep their numbers", () => {
    const a: Matrix = { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
    const [rows, cols] = axesOf({ axes: [["r", "c"]] }, { args: [a] });
    expect(keepIndexes({ args: [a] }, rows!, [1]).args).toEqual([
      { rows: 1, cols: 3, data: Float64Array.of(4, 5, 6) },
    ]);
    expect(keepIndexes({ args: [a] }, cols!, [0, 2]).args).toEqual([
      { rows: 2, cols: 2, data: Float64Array.of(1, 3, 4, 6) },
    ]);
  });

  it("views and shared objects are given up one at a time", () => {
    const args = [Float64Array.of(1), Float64Array.of(1)];
    expect([...plainer({ args, views: true, same: [0, 1] })]).toEqual([
      { args, same: [0, 1] },
      { args, views: true },
    ]);
  });
});

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -99, max: 99 }),
  fc.constantFrom(-0, NaN, Infinity, -Infinity),
);

const cost = (one: CallRequest) => elementsOfValue(one.args[0]!).reduce((sum, x) => sum + costOf(x), 0);

describe("numbers", () => {
  it("every step leaves less to read, and shapes as they are", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), fc.boolean(), (numbers, keep) => {
        const whole = { args: [Float64Array.from(numbers)] };
        for (const pass of valuePasses(keep)) {
          for (const simpler of pass(whole)) {
            expect(cost(simpler)).toBeLessThan(cost(whole));
            expect(elementsOfValue(simpler.args[0]!)).toHaveLength(numbers.length);
          }
        }
      }),
    );
  });

  it("where magnitudes count they stay, zeros and what is not finite too", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        for (const pass of valuePasses(true)) {
          for (const { args } of pass({ args: [Float64Array.from(numbers)] })) {
            elementsOfValue(args[0]!).forEach((x, i) => {
              const before = numbers[i]!;
              const kept = Object.is(x, before) || (Math.abs(x / before) > 0.5 && Math.abs(x / before) < 2);
              expect(kept || (Math.abs(before) < 1e-320 && x * before > 0)).toBe(true);
            });
          }
        }
      }),
    );
  });
});

const make = (rng: ReturnType<typeof createRng>) => {
  const n = rng.int(1, 9);
  return [
    n,
    ...rng.vector(n),
    ...rng.vector(n, (r) => r.uniform(-1, 1)),
    ...rng.shuffle([1, 2, 3]),
    rng.pick([7, 8]),
  ];
};

describe("random choices", () => {
  it("recording them changes nothing, and played back they make the same", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const recording = recordChoices(createRng(seed));
        const made = make(recording.rng);
        expect(made).toEqual(make(createRng(seed)));
        const replay = replayChoices(recording.choices, createRng("other"));
        expect(make(replay.rng)).toEqual(made);
        expect(replay.choices).toEqual(recording.choices);
      }),
    );
  });

  it("choices of another kind or beyond their range are drawn or cut to it", () => {
    const { rng, choices } = replayChoices(
      [
        { kind: "int", low: 0, high: 99, value: 50 },
        { kind: "unit", value: 0.5 },
      ],
      createRng("s"),
    );
    expect([rng.int(0, 9), rng.int(3, 4)]).toEqual([9, expect.any(Number)]);
    expect(choices.map(({ kind }) => kind)).toEqual(["int", "int"]);
  });
});

const requests = (n: number, elements = 1) =>
  Array.from({ length: n }, () => ({ args: [new Float64Array(elements)] }));

describe("the budget", () => {
  const outcome = { kind: "returned" as const, value: 0, mutated: [], aliases: "nothing" as const };
  const answering = {
    call: async (made: CallRequest[]) => ({ outcomes: made.map(() => outcome), stop: null }),
  };
  const limits = { calls: 5, elements: 100, callsMs: 50, totalMs: 200 };

  it("ends with calls, with elements, and with the program", async () => {
    const many = new BudgetedCalls(answering, () => 0, limits);
    expect(await many.make(requests(5))).toHaveLength(5);
    expect(await many.make(requests(1))).toBeNull();
    expect(await many.confirm(requests(1))).toHaveLength(1);
    expect(many.made).toBe(6);
    expect(await new BudgetedCalls(answering, () => 0, limits).make(requests(2, 60))).toBeNull();

    const stop = { kind: "time-limit" as const, phase: "call" as const };
    const ended = new BudgetedCalls({ call: async () => ({ outcomes: [], stop }) }, () => 0, limits);
    expect(await ended.make(requests(1))).toBeNull();
    expect(await ended.confirm(requests(1))).toBeNull();
  });

  it("takes a runner that breaks for the end, not for a fault of ours", async () => {
    const broken = { call: () => Promise.reject(new Error("the process sent nonsense")) };
    const calls = new BudgetedCalls(broken, () => 0, limits);
    expect(await calls.make(requests(1))).toBeNull();
    expect(await calls.confirm(requests(1))).toBeNull();
  });

  it("does not wait for a program that does not answer, nor ask it again", async () => {
    const silent = new BudgetedCalls({ call: () => new Promise(() => {}) }, () => performance.now(), limits);
    expect(await silent.make(requests(1))).toBeNull();
    expect(await silent.confirm(requests(1))).toBeNull();
  });

  it("a descent keeps the best that it had when the budget ends", async () => {
    let left = 3;
    const best = await descend<number, number>(100, [(x) => [x - 1]], async ([x]) =>
      left-- > 0 ? { best: x! } : "spent",
    );
    expect(best).toBe(97);
  });
});
