/** The shortest exercise that has every group, and its judging through a real sandbox: for the tests of the judge. */
import { transformSync } from "esbuild";
import { dotOracle } from "../../core/index.ts";
import type { CompileResult } from "../../compile/result.ts";
import type { ExerciseManifest } from "../../exercise/exercise.ts";
import { soundManifest } from "../../exercise/sound-folder.ts";
import type { ExerciseSpec, Vector } from "../../exercise/spec.ts";
import { defineSpec, illConditionedDot } from "../../exercise/spec.ts";
import type { SandboxPool } from "../../sandbox/index.ts";
import { judge } from "../judge.ts";
import type { JudgeRequest } from "../request.ts";
import type { Verdict } from "../verdict.ts";

/** The mean of the products of two vectors, the shortest exercise that has every group: 0 for empty vectors. */
const text = { en: "x", "zh-CN": "x" };
export const spec: ExerciseSpec = defineSpec<[Vector, Vector], number>({
  oracle: (a, b) => dotOracle(a, b),
  bound: { formula: "γₙ Σ|aᵢbᵢ|", source: "Higham, §3.1" },
  groups: {
    examples: () => [{ name: "three numbers", args: [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)] }],
    shapes: (rng) =>
      [9, 0, 4].map((n) => ({
        name: `n = ${n}`,
        args: [rng.vector(n, () => rng.uniform(1, 2)), rng.vector(n, () => rng.uniform(1, 2))],
      })),
    errors: () => [{ name: "lengths 2 and 3", args: [new Float64Array(2), new Float64Array(3)] }],
    stability: (rng) => {
      const { a, b } = illConditionedDot(rng, 9, 1e8);
      return [{ name: "terms that cancel", args: [a, b] }];
    },
  },
  laws: [
    {
      id: "symmetry",
      title: { en: "a·b = b·a", "zh-CN": "a·b = b·a" },
      count: 4,
      make(rng) {
        const [a, b] = [rng.vector(6), rng.vector(6)];
        return [
          [a, b],
          [b, a],
        ];
      },
      check([[a, b] = [new Float64Array(), new Float64Array()]], [first, second]) {
        const exact = dotOracle(a, b);
        if (exact.kind !== "number" || first === undefined || second === undefined) return null;
        return Math.abs(first - second) <= 2 * exact.bound
          ? null
          : { call: 1, expected: { kind: "number", value: first, bound: 2 * exact.bound } };
      },
    },
  ],
  purity: (rng) => [[rng.vector(4), rng.vector(4)]],
  mistakes: [
    {
      id: "sum-of-first",
      title: text,
      explanation: text,
      implement: (a) => a.reduce((sum, x) => sum + x, 0),
    },
    {
      id: "single-precision",
      title: text,
      explanation: text,
      implement: (a, b) => Math.fround(a.reduce((sum, x, i) => Math.fround(sum + Math.fround(x * b[i]!)), 0)),
    },
  ],
  performance: {
    sizes: [256, 4096].map((n) => ({
      name: `n = ${n}`,
      n,
      operations: n,
      make: (rng) => [rng.vector(n), rng.vector(n)],
    })),
    reference: "dot",
    maxSlowdown: 60,
    growth: 1,
  },
});

export const manifest: ExerciseManifest = {
  ...soundManifest,
  points: { correctness: 60, stability: 20, performance: 20 },
  signature: {
    name: "dot",
    parameters: [
      { name: "a", type: "vector" },
      { name: "b", type: "vector" },
    ],
    result: "number",
  },
  limits: { callTimeoutMs: 800, totalTimeoutMs: 20_000, memoryMb: 256 },
};

export const guard = `if (a.length !== b.length) throw new RangeError("lengths differ");`;
export const loop = `let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i];`;
export const dot = (body: string) => `export function dot(a, b) { ${body} }`;

export function judgeSource(
  pool: SandboxPool,
  source: string,
  change: Partial<JudgeRequest> = {},
): Promise<Verdict> {
  const { code, map } = transformSync(source, { loader: "ts", format: "esm", sourcemap: true });
  const compiled: CompileResult = { kind: "compiled", js: code, map };
  return judge({
    exercise: { slug: "dot", manifest },
    spec,
    compiled,
    compileMs: 1,
    seed: "s",
    openRunner: pool.open,
    timing: false,
    ...change,
  });
}
