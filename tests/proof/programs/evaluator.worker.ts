/** Runs our own generated programs on trials; beside the main thread, because a mutated loop may have no end. */
import { parentPort } from "node:worker_threads";
import * as core from "#grader/core/index.ts";
import type { Expected, Value } from "#grader/exercise/value.ts";
import { makeTrials, type Trial } from "./trials.ts";
import { imageOf, isSameImage, violationOf } from "./violation.ts";

export interface Question {
  readonly slug: string;
  /** CommonJS. */
  readonly js: string;
  readonly seed: string;
  /** So many violations are enough: later trials are left out. */
  readonly enough: number;
}

/** What each trial in turn says of the program, up to the last one that was wanted. */
export type Answer = (string | null)[];

type Oracle = (...args: never[]) => Expected;
const oracles: Record<string, Oracle> = {
  attention: core.attentionOracle,
  cosine: core.cosineOracle,
  dot: core.dotOracle,
  softmax: core.softmaxOracle,
  transpose: core.transposeOracle,
};

const prepared = new Map<string, { trial: Trial; expected: Expected }[]>();

parentPort!.on("message", (question: Question) => {
  parentPort!.postMessage(evaluate(question));
});

function evaluate({ slug, js, seed, enough }: Question): Answer {
  const trials = prepare(slug, seed);
  const exported: Record<string, unknown> = {};
  const holder = { exports: exported };
  try {
    // Our own text, made a moment ago from our own building blocks.
    new Function("module", "exports", `"use strict";\n${js}`)(holder, exported);
  } catch {
    return trials.map(() => "does not load");
  }
  const kernel: unknown = (holder.exports as Record<string, unknown>)[slug];
  if (typeof kernel !== "function") return trials.map(() => "exports nothing");
  const answer: Answer = [];
  let violations = 0;
  for (const { trial, expected } of trials) {
    const args = trial.args.map(copy);
    if (trial.same) args[1] = args[0]!;
    const before = imageOf(args);
    const violation =
      violationOf(expected, () => kernel(...args)) ?? violationOf(expected, () => kernel(...args));
    const fault = violation ?? (isSameImage(before, imageOf(args)) ? null : "changes its input");
    answer.push(fault);
    if (fault !== null && ++violations >= enough) break;
  }
  return answer;
}

function prepare(slug: string, seed: string): { trial: Trial; expected: Expected }[] {
  const key = `${slug}/${seed}`;
  const known = prepared.get(key);
  if (known) return known;
  const oracle = oracles[slug] as (...args: Value[]) => Expected;
  const made = makeTrials(slug, seed).map((trial) => ({ trial, expected: oracle(...trial.args) }));
  prepared.set(key, made);
  return made;
}

/** As a view, so that a program that reaches for the whole buffer is seen. */
function copy(value: Value): Value {
  if (typeof value === "number") return value;
  if (value instanceof Float64Array) return view(value);
  return { rows: value.rows, cols: value.cols, data: view(value.data) };
}

function view(data: Float64Array): Float64Array {
  const buffer = new Float64Array(data.length + 3).fill(7);
  buffer.set(data, 2);
  return buffer.subarray(2, 2 + data.length);
}
