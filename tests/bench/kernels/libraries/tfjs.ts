/** TensorFlow.js on its CPU backend: 32 bits, and results read back, as whoever uses them must. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import type { Matrix, Vector } from "#grader/core/index.ts";
import type { Value } from "#grader/exercise/spec.ts";
import type { Run } from "../contender.ts";

await tf.setBackend("cpu");

const vector = (x: Value) => tf.tensor1d(Float32Array.from(x as Vector));
const matrix = ({ rows, cols, data }: Matrix) => tf.tensor2d(Float32Array.from(data), [rows, cols]);
/** Computes, reads the result back and lets go of everything in between. */
const read = (compute: () => tf.Tensor): Run => {
  return () => tf.tidy(() => compute().dataSync());
};

export function dot([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(vector);
  return read(() => tf.dot(a!, b!));
}

export function cosine([call]: readonly Value[][]): Run {
  const [a, b] = call!.map(vector);
  return read(() => tf.div(tf.dot(a!, b!), tf.mul(tf.norm(a!), tf.norm(b!))));
}

export function transpose([call]: readonly Value[][]): Run {
  const a = matrix(call![0] as Matrix);
  return read(() => tf.transpose(a));
}

export function softmax(calls: readonly Value[][]): Run {
  if (calls.length === 1) {
    const x = vector(calls[0]![0]!);
    return read(() => tf.softmax(x));
  }
  const rows = calls.map(([x]) => x as Vector);
  const x = tf.tensor2d(Float32Array.from(rows.flatMap((row) => [...row])), [rows.length, rows[0]!.length]);
  return () => (tf.tidy(() => tf.softmax(x).dataSync()) as Float32Array).subarray(-rows[0]!.length);
}

export function attention([call]: readonly Value[][]): Run {
  const [q, k, v] = (call as Matrix[]).map(matrix);
  const scale = 1 / Math.sqrt(q!.shape[1]);
  return read(() => tf.matMul(tf.softmax(tf.mul(tf.matMul(q!, k!, false, true), scale)), v!));
}
