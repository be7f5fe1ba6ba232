import type { WrongPlaces } from "./error-map-text.ts";
import type { Failure, JsonNumber, JsonValue, Performance, Verdict, VerdictKind } from "../verdict.ts";

/** What can be said of a verdict; one implementation per language. Sentences are whole: nothing is glued from halves of them. */
export interface Sentences {
  headline(kind: VerdictKind, verdict: Verdict): string;
  group(id: string): string;
  /** Where it failed and on what: group, name of the case in this language. */
  where(group: string, name: string): string;
  /** The same for a law. */
  whereLaw(title: string): string;
  reason(failure: Failure): string;
  input(values: readonly string[]): string;
  generator(line: string): string;
  /** That the arguments begin somewhere inside larger buffers. */
  views(oneBuffer: boolean): string;
  /** That two arguments are one object. */
  same(): string;
  /** That the arrays are those of the call before, with other numbers. */
  rewritten(): string;
  /** The calls that a law ties together: arguments of each, and what came. */
  calls(calls: readonly { input: readonly string[]; got: string }[]): string;
  /** That the call is right when it is made alone. */
  leftOver(): string;
  /** That the input is smaller than the one it was found on, whose arguments had these shapes. */
  shrunk(shapes: readonly (readonly number[])[]): string;
  /** That the call is plainer than the one that was found, and as large. */
  plainer(): string;
  /** What the smaller input has not, though the check may be called by it. */
  lost(traits: NonNullable<NonNullable<Failure["shrunk"]>["from"]["lost"]>): string;
  expectedGot(expected: string, got: string): string;
  worst(worst: NonNullable<Failure["worst"]>, wrong: number, elements: number): string;
  bound(bound: { formula: string; source: string }): string;
  /** Of the case of that name, whose result is `of.rows` × `of.cols`. */
  errorMap(name: string, of: { rows: number; cols: number }, wrong: WrongPlaces): string;
  /** What the signs mean; `cells`: of the matrix, that each stands for, as `2–3 × 1`, where it is more than one. */
  errorMapLegend(cells: string | null): string;
  mistake(title: string, explanation: string): string;
  /** That the flawed function is as wrong as was asked. */
  broken(): string;
  /** What the exact function and the flawed one give; `flawed` is null where it threw. */
  exactAndFlawed(exact: string, flawed: string | null, thrown: Failure["thrown"]): string;
  /** How wrong that is, in bounds. Where the factor that is asked is 1, the bound is no limit but the goal. */
  excess(excess: JsonNumber, factor: number, bound: { formula: string; source: string }): string;
  shape(value: JsonValue): string;
  diagnostics(count: number, first: { line: number; column: number; message: string }): string;
  program(program: NonNullable<Verdict["program"]>): string;
  limit(limit: NonNullable<Verdict["limit"]>): string;
  crashed(): string;
  outputFlood(limit: NonNullable<Verdict["limit"]>): string;
  cheating(reasons: readonly string[]): string;
  ourFault(): string;
  performance(performance: Performance): string;
  growth(performance: Performance): string;
  timingEnded(limit: NonNullable<Verdict["limit"]>): string;
  notTimed(): string;
  next(kind: VerdictKind, verdict: Verdict): string;
}
