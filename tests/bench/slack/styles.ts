import { transformSync } from "esbuild";
import type { Matrix, Vector } from "#grader/core/index.ts";
import { attention, cosine, dot, softmax, transpose } from "#grader/core/index.ts";
import { honestAttentions } from "#grader/core/testing/honest-attention.ts";
import { honestCosines } from "#grader/core/testing/honest-cosines.ts";
import { honestSoftmaxes } from "#grader/core/testing/honest-softmax.ts";
import { honestDots } from "#grader/core/testing/honest-sums.ts";
import type { LoadedExercise } from "#grader/exercise/load.ts";
import type { Value } from "#grader/exercise/spec.ts";

export interface Style {
  name: string;
  implement(...args: Value[]): Value;
}

/** Everything that is promised to pass: the kernel, the solution, the shipped accepted submissions, the styles of the core's own tests. */
export async function acceptedStyles({
  slug,
  manifest,
  solution,
  submissions,
}: LoadedExercise): Promise<Style[]> {
  const { name } = manifest.signature;
  const shipped = submissions.filter(({ folder }) => folder === "accepted");
  const sources = [{ file: "solution.ts", source: solution }, ...shipped];
  const compiled: Style[] = [];
  for (const { file, source } of sources)
    compiled.push({ name: file.replace(/^.*\//, ""), implement: await load(source, name) });
  return [...(own[slug] ?? []), ...compiled];
}

const own: Record<string, Style[]> = {
  dot: [
    vectors("kernel", dot),
    ...Object.entries(honestDots).map(([name, f]) => vectors(name, finite(f, dot))),
  ],
  cosine: [
    vectors("kernel", cosine),
    ...Object.entries(honestCosines).map(([name, f]) => vectors(name, finite(f, cosine))),
  ],
  softmax: Object.entries({ kernel: softmax, ...honestSoftmaxes }).map(([name, f]) => ({
    name,
    implement: (x) => f(asVector(x)),
  })),
  attention: Object.entries({ kernel: attention, ...honestAttentions }).map(([name, f]) => ({
    name,
    implement: (q, k, v) => f(asMatrix(q), asMatrix(k), asMatrix(v)),
  })),
  transpose: [{ name: "kernel", implement: (a) => transpose(asMatrix(a)) }],
};

type OfTwo = (a: Vector, b: Vector) => number;

/** The styles of the core's tests are for finite vectors: the others are left to the kernel. */
function finite(style: OfTwo, kernel: OfTwo): OfTwo {
  return (a, b) => ([...a, ...b].every(Number.isFinite) ? style(a, b) : kernel(a, b));
}

function vectors(name: string, f: OfTwo): Style {
  return { name, implement: (a, b) => f(asVector(a), asVector(b)) };
}

/** The exported function of a file that ships with the project: trusted, and run here. */
async function load(source: string, exportName: string): Promise<Style["implement"]> {
  const { code } = transformSync(source, { loader: "ts", format: "esm", target: "esnext" });
  const loaded: Record<string, unknown> = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  );
  const exported = loaded[exportName];
  if (!isImplementation(exported)) throw new TypeError(`There is no function ${exportName}.`);
  return exported;
}

function isImplementation(value: unknown): value is Style["implement"] {
  return typeof value === "function";
}

function asVector(value: Value | undefined): Vector {
  if (value instanceof Float64Array) return value;
  throw new TypeError("A vector was expected.");
}

function asMatrix(value: Value | undefined): Matrix {
  if (typeof value === "object" && "rows" in value) return value;
  throw new TypeError("A matrix was expected.");
}
