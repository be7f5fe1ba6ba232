/** Who is measured at which kernel. Each is loaded in a process of its own: what V8 learns of one must not be seen by another. */
import type { Value } from "#grader/exercise/spec.ts";
import type { Kernel, KernelCase } from "./cases.ts";
import { prepareFunction, type Prepare } from "./contender.ts";

export type ContenderKind = "ours" | "naive" | "alternative" | "library";

export interface Contender {
  name: string;
  kind: ContenderKind;
  /** Relative to this folder. */
  file: string;
  /** Computes with numbers of 32 bits. */
  single?: true;
}

const ours = (kernel: Kernel): Contender => ({
  name: "ours",
  kind: "ours",
  file: `../../../grader/core/kernels/${kernel}.ts`,
});
const stage = (kernel: Kernel, id: string, kind: ContenderKind = "alternative"): Contender => ({
  name: kind === "naive" ? "naive loop" : `stage: ${id}`,
  kind,
  file: `../../../exercises/${kernel}/stages/${id}.ts`,
});
const tried = (name: string, file: string, kind: ContenderKind = "alternative"): Contender => ({
  name,
  kind,
  file: `alternatives/${file}.ts`,
});

const tfjs: Contender = { name: "tfjs cpu (f32)", kind: "library", file: "libraries/tfjs.ts", single: true };
const mlMatrix: Contender = { name: "ml-matrix", kind: "library", file: "libraries/ml-matrix.ts" };
const mathjs: Contender = { name: "mathjs", kind: "library", file: "libraries/mathjs.ts" };
const stdlib: Contender = { name: "@stdlib/blas ddot", kind: "library", file: "libraries/stdlib.ts" };

const contenders: Record<Kernel, readonly Contender[]> = {
  dot: [
    stage("dot", "one-sum", "naive"),
    ours("dot"),
    stage("dot", "functional"),
    tried("indices by OR", "dot-or"),
    tried("eight at a time, four sums", "dot-eight"),
    tried("products added in pairs", "dot-pairs"),
    tfjs,
    mlMatrix,
    mathjs,
    stdlib,
  ],
  cosine: [
    tried("naive loop", "cosine-naive", "naive"),
    ours("cosine"),
    stage("cosine", "one-loop"),
    tried("four elements at a time", "cosine-four"),
    tried("three dot products", "cosine-three-dots"),
    tfjs,
    mlMatrix,
    mathjs,
    stdlib,
  ],
  transpose: [
    stage("transpose", "two-loops", "naive"),
    ours("transpose"),
    stage("transpose", "tiles"),
    tried("bands of four rows", "transpose-four"),
    tried("only a copy: the floor", "transpose-copy"),
    tfjs,
    mlMatrix,
    mathjs,
  ],
  softmax: [
    stage("softmax", "three-loops", "naive"),
    ours("softmax"),
    stage("softmax", "functional"),
    tried("Math.exp, one division", "softmax-math-exp"),
    tried("table of 64", "softmax-table-64"),
    tfjs,
    mlMatrix,
    mathjs,
  ],
  attention: [
    stage("attention", "typed-arrays", "naive"),
    ours("attention"),
    stage("attention", "naive"),
    stage("attention", "loop-order"),
    stage("attention", "blocked"),
    stage("attention", "online"),
    tried("4 × 2 sums, operands interleaved", "attention-four-by-two"),
    tried("3 × 2 sums, arrays of the call", "attention-call-arrays"),
    tfjs,
    mlMatrix,
    mathjs,
  ],
};

export function contendersOf({ kernel }: KernelCase): readonly Contender[] {
  return contenders[kernel];
}

/** A library's file says how to prepare each kernel; any other file exports the kernel itself. */
export async function loadContender({ file, kind }: Contender, kernel: Kernel): Promise<Prepare> {
  const loaded: Record<string, unknown> = await import(new URL(file, import.meta.url).href);
  const found = loaded[kernel];
  if (typeof found !== "function") throw new Error(`${file} exports no ${kernel}.`);
  return kind === "library" ? (found as Prepare) : prepareFunction(found as (...args: Value[]) => unknown);
}
