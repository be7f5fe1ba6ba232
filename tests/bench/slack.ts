import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import type { LoadedFunction } from "#grader/exercise/load.ts";
import { functionsAmong, loadExercises } from "#grader/exercise/load.ts";
import { createRng } from "#grader/exercise/random.ts";
import type { Expected, Value } from "#grader/exercise/spec.ts";
import { judgeCall, judgePurity } from "#grader/judge/judge-call.ts";
import { callMistaken } from "#grader/judge/mistakes.ts";
import { markdownTable } from "./table.ts";
import { slackInputs } from "./slack/inputs.ts";
import { acceptedStyles, type Style } from "./slack/styles.ts";

const count = 10_000;
const core = ["dot", "cosine", "transpose", "softmax", "attention"];
/** What accepted styles may use of a bound, and by how much a mistake must exceed it. */
const shareMax = 1 / 3;
const excessMin = 10;

interface Row {
  name: string;
  /** The largest |error| / bound of all inputs; Infinity where it is another kind of failure. */
  largest: number;
  from: string;
  /** Inputs on which the error is more than ten times the bound. */
  caught: number;
}

/**
 * How tight the bounds are: over 10⁴ inputs for each kernel, what share of its bound every accepted style uses, and by how much every
 * declared mistake exceeds it. Sets the exit code where either misses its target.
 */
export async function benchSlack(): Promise<boolean> {
  const exercises = functionsAmong(await loadExercises(exerciseDirs(process.env), core));
  console.log(`## slack: |error| / bound over ${count} random and adversarial inputs for each kernel
accepted styles should stay within ${shareMax.toFixed(2)}, declared mistakes exceed ${excessMin} somewhere\n`);
  for (const slug of core) {
    const exercise = exercises.find((one) => one.slug === slug);
    if (!exercise) {
      console.error(`There is no exercise ${slug}.`);
      return false;
    }
    const missed = await benchExercise(exercise);
    for (const line of missed) console.log(`MISSED: ${slug}: ${line}`);
    if (missed.length > 0) process.exitCode = 1;
  }
  return true;
}

async function benchExercise(exercise: LoadedFunction): Promise<string[]> {
  const { slug, spec } = exercise;
  const styles = await acceptedStyles(exercise);
  const inputs = [...slackInputs(slug, spec, createRng("slack"), count)].map((input) => ({
    ...input,
    expected: spec.oracle(...input.args),
  }));
  const accepted = styles.map((style) => measure(style, inputs));
  const mistaken = spec.mistakes.map((mistake) =>
    measure({ name: mistake.id, implement: mistake.implement.bind(mistake) }, inputs),
  );
  console.log(`### ${slug}\n`);
  console.log(table("accepted style", accepted));
  console.log(`\n${table("declared mistake", mistaken)}\n`);
  return [
    ...accepted
      .filter(({ largest }) => !(largest <= shareMax))
      .map(({ name, largest, from }) => `the style “${name}” uses ${figure(largest)} of its bound (${from})`),
    ...mistaken
      // What only mismatched shapes show is not among these inputs.
      .filter(({ largest, name }) => !(largest > excessMin) && !name.endsWith("not-checked"))
      .map(({ name, largest }) => `the mistake “${name}” exceeds its bound by ${figure(largest)} only`),
  ];
}

function measure(
  { name, implement }: Style,
  inputs: readonly { args: Value[]; from: string; expected: Expected }[],
): Row {
  const row: Row = { name, largest: 0, from: "–", caught: 0 };
  for (const { args, from, expected } of inputs) {
    const outcome = callMistaken({ implement }, { args });
    const { reason, comparison } = judgeCall(expected, outcome);
    const impure = judgePurity(outcome, []).reason !== null;
    const excess = impure ? Infinity : (comparison?.excess ?? (reason === null ? 0 : Infinity));
    if (excess > row.largest) Object.assign(row, { largest: excess, from });
    if (excess > excessMin) row.caught++;
  }
  return row;
}

function table(title: string, rows: readonly Row[]): string {
  return markdownTable(
    [title, "largest", "found in", "inputs beyond 10 ×"],
    rows.map(({ name, largest, from, caught }) => [name, figure(largest), from, String(caught)]),
  );
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return "∞";
  return value === 0 || (value >= 0.001 && value < 1e4) ? value.toPrecision(2) : value.toExponential(1);
}
