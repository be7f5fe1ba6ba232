import { randomUUID } from "node:crypto";

/** File → text of a small complete exercise (a dot product) under the given name. `cli`: path from the folder to grader/cli. */
export function scaffold(slug: string, unit: string, cli: string): Record<string, string> {
  const name = slug.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const title = slug.replaceAll("-", " ");
  const learner = (body: string) =>
    `import type { Vector } from "innerproduct";\n\nexport function ${name}(a: Vector, b: Vector): number {\n${body}\n}\n`;
  return {
    "exercise.json": `${JSON.stringify(manifest(name, title, unit, cli), null, 2)}\n`,
    "README.md": readme(title, name),
    "README.zh-CN.md": readmeZh(title, name),
    "hints.md":
      "## Where to start\n\nMultiply the elements in pairs and add up the products.\n\n## Vectors of different length\n\nCompare the lengths before the loop.\n",
    "hints.zh-CN.md":
      "## 从哪里开始\n\n把对应元素相乘，再把乘积加起来。\n\n## 长度不同的向量\n\n在循环之前先比较长度。\n",
    "starter.ts": learner(`  return a.length - b.length;`),
    "solution.ts": learner(loop("0", "a.length")),
    "spec.ts": spec,
    "submissions/accepted/backwards.ts": learner(
      `${guard}\n  let sum = 0;\n  for (let i = a.length - 1; i >= 0; i--) sum += a[i]! * b[i]!;\n  return sum;`,
    ),
    "submissions/wrong-answer/skips-first.ts": showing("skips-first", learner(loop("1", "a.length"))),
    "submissions/wrong-answer/sum-of-first.ts": showing(
      "sum-of-first",
      learner(`${guard}\n  return a.reduce((sum, x) => sum + x, 0);`),
    ),
  };
}

const guard = `  if (a.length !== b.length) throw new RangeError("The vectors have different lengths.");`;

/** A program of which the verdict must name that mistake. */
function showing(mistake: string, source: string): string {
  return `// mistake: ${mistake}\n${source}`;
}

function loop(from: string, to: string): string {
  return `${guard}\n  let sum = 0;\n  for (let i = ${from}; i < ${to}; i++) sum += a[i]! * b[i]!;\n  return sum;`;
}

function manifest(name: string, title: string, unit: string, cli: string) {
  return {
    $schema: `${cli.replaceAll("\\", "/")}/../exercise/exercise.schema.json`,
    uuid: randomUUID(),
    version: 1,
    unit,
    order: 99,
    title: { en: title, "zh-CN": title },
    summary: { en: "One sentence for lists.", "zh-CN": "列表中的一句话。" },
    signature: {
      name,
      parameters: [
        { name: "a", type: "vector" },
        { name: "b", type: "vector" },
      ],
      result: "number",
    },
    requires: [],
    points: { correctness: 60, stability: 20, performance: 20 },
    limits: { callTimeoutMs: 1_000, totalTimeoutMs: 20_000, memoryMb: 256 },
    board: false,
  };
}

function readme(title: string, name: string): string {
  return `# ${title}

Write a short lesson here: what the function means, and one worked example.

## Statement

Write \`${name}(a, b)\`: the sum of $a_i b_i$. Vectors of different length: throw. Empty vectors: 0.
`;
}

function readmeZh(title: string, name: string): string {
  return `# ${title}

在这里写一段简短的讲解：函数的含义，以及一个算例。

## 题目

编写 \`${name}(a, b)\`：返回 $a_i b_i$ 之和。长度不同的向量：抛出异常。空向量：返回 0。
`;
}

const spec = `import { awkwardLengths, defineSpec, illConditionedDot, logUniform, signed } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";
import { dotOracle } from "innerproduct/core";

type Pair = [Vector, Vector];

const pair = (rng: Rng, n: number): Pair => [rng.vector(n), rng.vector(n)];

export default defineSpec<Pair, number>({
  oracle: dotOracle,
  bound: {
    formula: "a small constant × n × u × Σ|aᵢbᵢ|, u = 2⁻⁵³",
    source: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1",
  },
  groups: {
    examples: () => [{ name: { en: "three pairs", "zh-CN": "三对数" }, args: [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)] }],
    shapes: (rng) => awkwardLengths(65).map((n) => ({ name: \`n = \${n}\`, args: [rng.vector(n, () => rng.uniform(1, 2)), rng.vector(n, () => rng.uniform(1, 2))] })),
    values: (rng) => {
      const wide = signed(logUniform(1e-100, 1e100));
      return [1, 2, 3].map((i) => ({ name: { en: \`wide range \${i}\`, "zh-CN": \`跨度很大 \${i}\` }, args: [rng.vector(1, wide), rng.vector(1, wide)] }));
    },
    errors: () => [
      { name: { en: "lengths 2 and 3", "zh-CN": "长度为 2 和 3" }, args: [new Float64Array(2), new Float64Array(3)] },
      { name: { en: "nothing against a number", "zh-CN": "空向量对一个数" }, args: [new Float64Array(0), new Float64Array(1)] },
    ],
    stability: (rng) => {
      const { a, b } = illConditionedDot(rng, 15, 1e6);
      return [{ name: { en: "terms that cancel, condition 10⁶", "zh-CN": "各项相互抵消，条件数 10⁶" }, args: [a, b] }];
    },
  },
  laws: [
    {
      id: "symmetry",
      title: { en: "a·b = b·a", "zh-CN": "a·b = b·a" },
      count: 5,
      make(rng) {
        const [a, b] = pair(rng, rng.int(2, 20));
        return [
          [a, b],
          [b, a],
        ];
      },
      check([first], [, second]) {
        const expected = first && dotOracle(...first);
        if (!expected || expected.kind === "throws" || second === undefined) return null;
        return Math.abs(second - expected.value) <= expected.bound ? null : { call: 1, expected };
      },
    },
  ],
  purity: (rng) => [pair(rng, 5), pair(rng, 8)],
  mistakes: [
    {
      id: "skips-first",
      title: { en: "The first pair is left out", "zh-CN": "漏掉了第一对元素" },
      explanation: { en: "Array positions count from 0, so the loop must start there.", "zh-CN": "数组下标从 0 开始，循环也必须从 0 开始。" },
      implement: (a, b) => a.reduce((sum, x, i) => (i === 0 ? 0 : sum + x * b[i]!), 0),
    },
    {
      id: "sum-of-first",
      title: { en: "The second vector is not used", "zh-CN": "没有用到第二个向量" },
      explanation: { en: "Multiply each element of a by its partner in b before adding.", "zh-CN": "相加之前，把 a 的每个元素乘以 b 中对应的元素。" },
      implement: (a) => a.reduce((sum, x) => sum + x, 0),
    },
  ],
  performance: {
    sizes: [1_024, 16_384].map((n) => ({ name: \`n = \${n}\`, n, operations: n, make: (rng: Rng) => pair(rng, n) })),
    reference: "dot",
    maxSlowdown: 60,
    growth: 1,
  },
  // Both vectors have one length, also while a failing input is made smaller.
  shrinking: { axes: [["n"], ["n"]] },
});
`;
