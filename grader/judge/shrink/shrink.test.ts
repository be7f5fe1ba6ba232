import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionsAmong } from "../../exercise/load.ts";
import { createRng } from "../../exercise/random.ts";
import type { Grader } from "../../service/grader.ts";
import { createGrader } from "../../service/grader.ts";
import { Examination } from "../examination.ts";
import type { Verdict } from "../verdict.ts";
import { Verdict as VerdictSchema } from "../verdict.ts";

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({
    exerciseDirs: [join(import.meta.dirname, "../../../exercises")],
    poolSize: 1,
  });
});
afterAll(() => grader.close());

const grade = (slug: string, source: string, seed = "s") =>
  grader.grade({ slug, source, seed, timing: false });

const guard = `if (a.length !== b.length) throw new RangeError("lengths differ");`;
const dot = (body: string) => `export function dot(a, b) { ${guard} ${body} }`;
const softmax = (body: string) => `export function softmax(x) { ${body} }`;

const ones = (n: number) => Array.from({ length: n }, () => 1);

/** The elements of each argument as they are shown. */
function inputOf({ failure }: Verdict): unknown[] {
  return (failure?.input ?? []).map((value) => (value.kind === "number" ? value.value : value.data));
}

describe("a failing case is shown on a small input that fails in the same way", () => {
  it.each<[string, string, string, { reason: string; input: unknown[]; verdict?: string }]>([
    [
      "a tail that is lost from the 9th pair on",
      "dot",
      dot("let s = 0; for (let i = 0; i < Math.min(8, a.length); i++) s += a[i] * b[i]; return s;"),
      { reason: "value", input: [ones(9), ones(9)] },
    ],
    [
      "a NaN that is passed over",
      "dot",
      dot("let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i] || 0; return s;"),
      { reason: "class", input: [["NaN"], [1]] },
    ],
    [
      "an error that only a view shows",
      "dot",
      dot("const x = new Float64Array(a.buffer); return a.reduce((s, _, i) => s + x[i] * b[i], 0);"),
      { reason: "value", input: [[1], [1]] },
    ],
    [
      "lengths that are not looked at",
      "dot",
      "export function dot(a, b) { return a.reduce((s, x, i) => s + x * (b[i] ?? 0), 0); }",
      { reason: "did-not-throw", input: [[], [1]] },
    ],
    [
      "an overflow keeps its size",
      "softmax",
      softmax(
        "const e = x.map(Math.exp); const s = e.reduce((t, v) => t + v, 0); return e.map((v) => v / s);",
      ),
      { reason: "class", input: [[1000]], verdict: "unstable" },
    ],
    [
      "an argument that is changed",
      "softmax",
      softmax(
        "const m = x.reduce((t, v) => Math.max(t, v), -Infinity); let s = 0; for (let i = 0; i < x.length; i++) s += x[i] = Math.exp(x[i] - m); return x.map((v) => v / s);",
      ),
      { reason: "mutated-input", input: [[0]] },
    ],
  ])("%s", async (_, slug, source, { reason, input, verdict = "wrong-answer" }) => {
    const found = await grade(slug, source);
    expect(found).toMatchObject({ verdict, failure: { reason, shrunk: { calls: expect.any(Number) } } });
    expect(inputOf(found)).toEqual(input);
    expect(found.failure?.shrunk?.calls).toBeLessThanOrEqual(202);
    expect(() => VerdictSchema.parse(JSON.parse(JSON.stringify(found)))).not.toThrow();
  });

  it("what is unstable stays so: its numbers keep their size, the harmless ones too", async () => {
    const found = await grade(
      "dot",
      dot(
        "const s = a.reduce((t, x, i) => t + x * b[i], 0); return Math.abs(a[0]) > 1e100 && Math.abs(s) > 1e130 ? s * (1 + 1e-9) : s;",
      ),
    );
    expect(found).toMatchObject({
      verdict: "unstable",
      failure: { case: "both around 1e+150", reason: "value" },
    });
    const sizes = inputOf(found)
      .flat()
      .map((x) => Math.abs(Number(x)));
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes)).toBeGreaterThan(1e149);
  });

  it("a law is broken by calls that are small together, and all of them are shown", async () => {
    const source = dot(
      "let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i]; return s * (a[0] > 1.25 && a[0] < 2.5 && a.length % 2 === 1 && a.length > 9 && a.length < 15 ? 1 + 1e-9 : 1);",
    );
    const seeds = ["a", "b", "c", "d", "e", "f"];
    const verdicts = [];
    for (const seed of seeds) verdicts.push(await grade("dot", source, seed));
    const law = verdicts.find(({ failure }) => failure?.reason === "law");
    expect(law?.failure?.calls?.length).toBeGreaterThan(1);
    expect(law?.failure?.shrunk?.from.shapes).toHaveLength(2);
    // The wrong one of the two is blamed, and no mistake that leaves both calls right is named.
    const exact = law?.failure?.input.map((value) => (value.kind === "vector" ? value.data.map(Number) : []));
    const [p = [], r = []] = exact ?? [];
    expect(law?.failure?.expected).toEqual({
      kind: "number",
      value: p.reduce((s, x, i) => s + x * r[i]!, 0),
    });
    expect(law?.mistake).toBeNull();
    const [a] = law?.failure?.calls?.[0]?.input ?? [];
    expect(a?.kind === "vector" && a.length).toBe(11);
  });
});

describe("shrinking decides nothing", () => {
  const lastPairLost = dot(
    "let s = 0; for (let i = 0; i < Math.min(8, a.length); i++) s += a[i] * b[i]; return s;",
  );

  it("the same seed shows the same input", async () => {
    const [first, second] = [await grade("dot", lastPairLost), await grade("dot", lastPairLost)];
    expect(second.failure).toEqual(first.failure);
  });

  it("what is printed while it shrinks is not part of the record", async () => {
    const printing = dot(
      "console.log(a.length); let s = 0; for (let i = 0; i < Math.min(8, a.length); i++) s += a[i] * b[i]; return s;",
    );
    const counting = `let calls = 0; ${dot("console.log(++calls); return 0;")}`;
    const { spec } = functionsAmong([grader.exercises.get("dot")!])[0]!;
    const examination = new Examination(spec, ["a", "b"], createRng("s"));
    const answered = [...examination.groups()]
      .flatMap(({ calls }) => calls)
      .filter((call) => call.expected().kind !== "throws");
    for (const source of [printing, counting]) {
      const { logs, groups } = await grade("dot", source);
      const purity = groups.find(({ id }) => id === "purity");
      expect(purity?.status).not.toBe("skipped");
      expect(logs.truncated).toBe(false);
      expect(logs.lines).toHaveLength(answered.length);
    }
  });

  it.each<[string, string, string]>([
    [
      "an endless loop on inputs that no case has",
      dot(
        "if (a.length > 1 && a[0] === 1 && b[0] === 1 && b[1] === 1) for (;;); let s = 0; for (let i = 0; i < Math.min(8, a.length); i++) s += a[i] * b[i]; return s;",
      ),
      "wrong-answer",
    ],
    [
      "a failure that comes and goes",
      dot("return a.reduce((s, x, i) => s + x * b[i], 0) * (Math.random() < 0.5 ? 1 : 1 + 1e-9);"),
      "wrong-answer",
    ],
    [
      "a failure by what was called before",
      `let seen = 0; ${dot("seen = Math.max(seen, a.length); return a.reduce((s, x, i) => s + x * b[i], 0) + (seen > 1000 && a.length === 0 ? 1 : 0);")}`,
      "wrong-answer",
    ],
  ])("%s", async (_, source, verdict) => {
    const found = await grade("dot", source);
    expect(found.verdict).toBe(verdict);
    expect(found.failure).not.toBeNull();
    expect(found.judgeError).toBeNull();
  });

  it("an example is shown as the statement has it", async () => {
    const { failure } = await grade("dot", dot("return a.reduce((s, x, i) => s + x + b[i], 0);"));
    expect(failure).toMatchObject({ group: "examples", case: "a vector with itself" });
    expect(failure?.shrunk).toBeUndefined();
  });

  it("nothing is shown that the statement does not ask: not all logits are masked", async () => {
    const refusing = softmax(
      'if (x[0] === -Infinity) throw new RangeError("masked"); const m = x.reduce((t, v) => Math.max(t, v), -Infinity); const e = x.map((v) => Math.exp(v - m)); const s = e.reduce((t, v) => t + v, 0); return e.map((v) => v / s);',
    );
    const found = await grade("softmax", refusing);
    expect(found).toMatchObject({ verdict: "runtime-error", failure: { reason: "threw", shrunk: {} } });
    expect(inputOf(found)).toEqual([["-Infinity", 1]]);
  });
});
