import type { Mutant } from "./instrument.ts";

/** What a worker is to hold. */
export interface Plan {
  /** File and the number of its first mutant. */
  readonly sources: readonly (readonly [file: string, firstId: number])[];
  readonly tests: readonly string[];
  /** A mutant that is in force from the start: one that acts while modules are loaded. */
  readonly from?: number;
}

export interface TestCoverage {
  readonly index: number;
  readonly file: string;
  readonly name: string;
  /** Why it fails without any mutant; null when it passes. */
  readonly fault: string | null;
  readonly durationMs: number;
  /** Of all loops together. */
  readonly turns: number;
  /** Mutants that the test comes by. */
  readonly mutants: readonly number[];
}

export type ChosenTest = Pick<TestCoverage, "index" | "durationMs" | "turns">;

export type ToWorker =
  | { kind: "survey" }
  | { kind: "try"; id: number; tests: readonly ChosenTest[] }
  | { kind: "end" };

export type FromWorker =
  | { kind: "ready" }
  | {
      kind: "surveyed";
      mutants: readonly Mutant[];
      atLoad: readonly number[];
      coverage: readonly TestCoverage[];
    }
  /** `killer`: the test that failed; null when all of them passed. */
  | { kind: "tried"; id: number; killer: string | null };
