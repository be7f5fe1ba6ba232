/** A small sound exercise folder for tests that break it. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Writes `<fresh folder>/<slug>/…` with the changes given: a text replaces a file, `null` leaves it out. Returns the fresh folder. */
export function writeExercise(
  slug: string,
  changes: Record<string, string | null> = {},
  parent?: string,
): Promise<string> {
  return writeFolder(slug, { ...files, ...changes }, parent);
}

/** The same for a break-it task. */
export function writeChallenge(slug: string, changes: Record<string, string | null> = {}): Promise<string> {
  return writeFolder(slug, { ...files, ...challengeFiles, ...changes });
}

async function writeFolder(
  slug: string,
  texts: Record<string, string | null>,
  parent?: string,
): Promise<string> {
  const dir = parent ?? (await mkdtemp(join(tmpdir(), "innerproduct-exercise-")));
  for (const [file, text] of Object.entries(texts)) {
    if (text === null) continue;
    const path = join(dir, slug, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return dir;
}

export const soundManifest = {
  uuid: "7c0e9b62-3a0b-4a3e-9a55-0d6d2c1b6a11",
  version: 1,
  kind: "exercise" as const,
  unit: "dot-product",
  order: 1,
  title: { en: "Double", "zh-CN": "加倍" },
  summary: { en: "Twice a vector.", "zh-CN": "向量的两倍。" },
  signature: { name: "double", parameters: [{ name: "x", type: "vector" }], result: "vector" },
  requires: [],
  points: { correctness: 80, stability: 0, performance: 20 },
  limits: { callTimeoutMs: 500, totalTimeoutMs: 5000, memoryMb: 128 },
  board: false,
  stages: [],
};

export const soundSpec = `
import { defineSpec, type Vector } from "innerproduct/spec";

export default defineSpec<[Vector], Vector>({
  oracle: (x) => ({ kind: "vector", data: x.map((value) => 2 * value), bounds: new Float64Array(x.length) }),
  bound: { formula: "0", source: "Doubling is exact in binary arithmetic." },
  groups: {
    examples: () => [{ name: "three numbers", args: [Float64Array.of(1, 2, 3)] }],
    values: (rng) => [{ name: "n = 17", args: [rng.vector(17)] }],
  },
  laws: [],
  purity: (rng) => [[rng.vector(5)], [rng.vector(8)]],
  mistakes: [
    {
      id: "triple",
      title: { en: "Three times", "zh-CN": "三倍" },
      explanation: { en: "This is three times the vector.", "zh-CN": "这是向量的三倍。" },
      implement: (x) => x.map((value) => 3 * value),
    },
  ],
  performance: {
    sizes: [
      { name: "n = 1024", n: 1024, operations: 1024, make: (rng) => [rng.vector(1024)] },
      { name: "n = 8192", n: 8192, operations: 8192, make: (rng) => [rng.vector(8192)] },
    ],
    reference: "softmax",
    maxSlowdown: 20,
    growth: 1,
  },
});
`;

const files: Record<string, string> = {
  "exercise.json": JSON.stringify(soundManifest, null, 2),
  "README.md": "# Double\n",
  "README.zh-CN.md": "# 加倍\n",
  "hints.md": "## Think\n",
  "hints.zh-CN.md": "## 想一想\n",
  "starter.ts": `import type { Vector } from "innerproduct";\nexport function double(x: Vector): Vector {\n  return x;\n}\n`,
  "solution.ts": `import type { Vector } from "innerproduct";\nexport function double(x: Vector): Vector {\n  return x.map((value) => 2 * value);\n}\n`,
  "submissions/accepted/map.ts": `import type { Vector } from "innerproduct";\nexport function double(x: Vector): Vector {\n  return x.map((value) => value + value);\n}\n`,
  "spec.ts": soundSpec,
};

export const challengeManifest = {
  ...soundManifest,
  kind: "break-it" as const,
  signature: { name: "input", parameters: [], result: "number" },
  flawed: { name: "double", parameters: [{ name: "x", type: "number" }], result: "number" },
  points: { correctness: 20, stability: 0, performance: 0 },
};

const gives = (value: string) => `export function input(): number {\n  return ${value};\n}\n`;

const challengeFiles: Record<string, string | null> = {
  "exercise.json": JSON.stringify(challengeManifest, null, 2),
  "flawed.ts": `export function double(x: number): number {\n  return x > 9 ? x : 2 * x;\n}\n`,
  "starter.ts": gives("1"),
  "solution.ts": gives("10"),
  "submissions/accepted/map.ts": null,
  "submissions/accepted/ten.ts": gives("10"),
  "submissions/accepted/eleven.ts": gives("11"),
  "submissions/accepted/twelve.ts": gives("12"),
  "submissions/wrong-answer/zero.ts": gives("0"),
  "submissions/wrong-answer/one.ts": gives("1"),
  "submissions/wrong-answer/nine.ts": gives("9"),
  "submissions/wrong-answer/too-large.ts": gives("1001"),
  "submissions/wrong-answer/infinite.ts": gives("Infinity"),
  "submissions/compile-error/text.ts": gives('"10"'),
  "spec.ts": `
import { defineChallenge, refuse } from "innerproduct/spec";

export default defineChallenge<[number], number>({
  asked: { en: "It must be off by 2 or more.", "zh-CN": "误差要达到 2。" },
  decode: (x) => (Math.abs(x) <= 1000 ? [x] : refuse("It must be from −1000 to 1000.", "应在 −1000 到 1000 之间。")),
  oracle: (x) => ({ kind: "number", value: 2 * x, bound: 1 }),
  bound: { formula: "1", source: "By choice." },
  factor: 2,
});
`,
};
