/** What the language of figures knows by name. */
import * as core from "../../core/index.ts";
import type { Matrix, Vector } from "../../core/index.ts";
import { isMatrix, type Value } from "../value.ts";

export const constants: Record<string, number> = {
  pi: Math.PI,
  e: Math.E,
  Infinity,
  NaN,
};

type Evaluated = (...args: Value[]) => Value;

type Parameter = "number" | "vector" | "matrix";
interface Argument {
  number: number;
  vector: Vector;
  matrix: Matrix;
}
type Arguments<P extends readonly Parameter[]> = { [I in keyof P]: Argument[P[I]] };

/** A function that first sees whether it gets what it takes. */
function taking<const P extends readonly Parameter[]>(
  parameters: P,
  f: (...args: Arguments<P>) => Value,
): Evaluated {
  return (...args) => {
    if (args.length !== parameters.length)
      throw new RangeError(`takes ${parameters.length} arguments, not ${args.length}`);
    args.forEach((arg, i) => {
      if (kindOf(arg) !== parameters[i])
        throw new RangeError(`argument ${i + 1} must be a ${parameters[i]}, not a ${kindOf(arg)}`);
    });
    return f(...(args as Arguments<P>));
  };
}

function kindOf(value: Value): Parameter {
  return typeof value === "number" ? "number" : isMatrix(value) ? "matrix" : "vector";
}

/** Of a number, or of every element of a list. */
function eachOf(f: (x: number) => number): Evaluated {
  return (...args) => {
    const [x] = args;
    if (args.length !== 1 || x === undefined) throw new RangeError(`takes 1 argument, not ${args.length}`);
    if (typeof x === "number") return f(x);
    return isMatrix(x) ? { ...x, data: x.data.map(f) } : x.map(f);
  };
}

/** Of several numbers, or of the elements of one list. */
function overAll(f: (all: readonly number[]) => number): Evaluated {
  return (...args) =>
    f(args.flatMap((arg) => (typeof arg === "number" ? [arg] : isMatrix(arg) ? [...arg.data] : [...arg])));
}

const mean = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0) / all.length;

export const functions: Record<string, Evaluated> = {
  dot: taking(["vector", "vector"], core.dot),
  norm: taking(["vector"], core.norm),
  cosine: taking(["vector", "vector"], core.cosine),
  transpose: taking(["matrix"], core.transpose),
  matmul: taking(["matrix", "matrix"], core.matmul),
  softmax: taking(["vector"], core.softmax),
  logsumexp: taking(["vector"], core.logsumexp),
  attention: taking(["matrix", "matrix", "matrix"], core.attention),
  additiveScores: taking(["matrix", "matrix", "matrix", "matrix", "vector"], core.additiveScores),
  bilinearScores: taking(["matrix", "matrix", "matrix"], core.bilinearScores),
  cosineScores: taking(["matrix", "matrix"], core.cosineScores),
  dotGradient: taking(["matrix", "matrix", "matrix"], core.dotGradient),
  layerNorm: taking(["vector", "vector", "vector", "number"], core.layerNorm),
  linear: taking(["matrix", "matrix", "vector"], core.linear),
  rmsNorm: taking(["vector", "vector", "number"], core.rmsNorm),
  angle: taking(["vector", "vector"], core.angle),
  scaledScores: taking(["matrix", "matrix"], core.scaledScores),
  scores: taking(["matrix", "matrix"], core.scores),
  causalAttention: taking(["matrix", "matrix", "matrix"], core.causalAttention),
  selfAttention: taking(["matrix", "matrix", "matrix", "matrix"], core.selfAttention),
  multiHeadAttention: taking(
    ["matrix", "matrix", "matrix", "matrix", "matrix", "number"],
    core.multiHeadAttention,
  ),
  onlineSoftmax: taking(["vector", "matrix"], core.onlineSoftmax),
  project: taking(["vector", "vector"], core.project),
  reject: taking(["vector", "vector"], core.reject),
  normalize: taking(["vector"], core.normalize),
  distance: taking(["vector", "vector"], core.distance),
  nearest: taking(["vector", "matrix", "number"], core.nearest),
  sqrt: eachOf(Math.sqrt),
  exp: eachOf(Math.exp),
  log: eachOf(Math.log),
  log2: eachOf(Math.log2),
  abs: eachOf(Math.abs),
  cos: eachOf(Math.cos),
  sin: eachOf(Math.sin),
  acos: eachOf(Math.acos),
  tanh: eachOf(Math.tanh),
  floor: eachOf(Math.floor),
  degrees: eachOf((radians) => (radians * 180) / Math.PI),
  radians: eachOf((degrees) => (degrees * Math.PI) / 180),
  float32: eachOf(Math.fround),
  min: overAll((all) => Math.min(...all)),
  max: overAll((all) => Math.max(...all)),
  sum: overAll((all) => all.reduce((sum, x) => sum + x, 0)),
  mean: overAll(mean),
  /** Of a population: divided by n. */
  variance: overAll((all) => mean(all.map((x) => (x - mean(all)) ** 2))),
};
