/** Grades what a folder ships and compares with what the folder promises. */
import { join } from "node:path";
import type { LoadedExercise, LoadedFunction, SubmissionFolder } from "../../exercise/load.ts";
import { createRng } from "../../exercise/random.ts";
import { stageFile } from "../../exercise/read-stages.ts";
import { Examination } from "../../judge/examination.ts";
import { explainVerdict } from "../../judge/explain/index.ts";
import { numberFromJson } from "../../judge/json-value.ts";
import { parameterNamesOf } from "../../judge/program.ts";
import type { ChallengeRecord, Verdict, VerdictKind } from "../../judge/verdict.ts";
import type { Grader } from "../../service/grader.ts";

export interface Proof {
  /** `submissions/wrong-answer/no-scale.ts`, `solution.ts (seed 2)` */
  name: string;
  /** `null` when it is as promised. */
  fault: string | null;
  /** Of a break-it task: what came of the input. */
  challenge: ChallengeRecord | null;
}

interface Claim {
  exercise: LoadedExercise;
  name: string;
  source: string;
  seed: string;
  /** Of that seed: nearly all programs of an exercise are asked the same. */
  examination?: Examination;
  timing: boolean;
  expected: readonly VerdictKind[];
  /** The mistake that the verdict must name; `null` for none, left out where any will do. */
  mistake?: string | null;
  report(proof: Proof): void;
}

/** Accepted answers may use this share of a bound: the rest is room for styles that nobody has thought of. */
const boundUseMax = 1 / 3;
const correctnessSeeds = ["check-1", "check-2", "check-3"] as const;

const lanesOfTimed = 2;
const lanesOfUntimed = 2;
/** Claims at a time. Each needs a process of its own: one that waits until another is timed keeps the one that it has. */
export const lanes = lanesOfTimed + lanesOfUntimed;

/**
 * Every proof of every exercise, in the order of its claims, as soon as all of an exercise are there. Some lanes begin with the claims
 * that are timed, so that one is being timed at any moment while the next is examined; the others with those that are not. The grader
 * never times two at once.
 */
export function proveShipped(
  grader: Grader,
  exercises: readonly LoadedExercise[],
): { exercise: LoadedExercise; proofs: Promise<Proof[]> }[] {
  const timed: Claim[] = [];
  const untimed: Claim[] = [];
  const proved = exercises.map((exercise) => {
    const proofs = claimsOf(exercise).map((claim) => {
      const { promise, resolve } = Promise.withResolvers<Proof>();
      (claim.timing ? timed : untimed).push({ ...claim, exercise, report: resolve });
      return promise;
    });
    return { exercise, proofs: Promise.all(proofs) };
  });
  const lane = async (first: Claim[], second: Claim[]) => {
    for (let claim = first.shift() ?? second.shift(); claim; claim = first.shift() ?? second.shift())
      claim.report(await prove(grader, claim));
  };
  for (let i = 0; i < lanesOfTimed; i++) void lane(timed, untimed);
  for (let i = 0; i < lanesOfUntimed; i++) void lane(untimed, timed);
  return proved;
}

type OwnClaim = Omit<Claim, "exercise" | "report">;

function claimsOf(exercise: LoadedExercise): OwnClaim[] {
  return exercise.kind === "break-it" ? claimsOfChallenge(exercise) : claimsOfFunction(exercise);
}

/** Nothing there depends on the seed, and nothing is timed. */
function claimsOfChallenge({ starter, solution, submissions }: LoadedExercise): OwnClaim[] {
  const common = { seed: correctnessSeeds[0], timing: false };
  return [
    { ...common, name: "starter.ts", source: starter, expected: ["wrong-answer", "runtime-error"] },
    { ...common, name: "solution.ts", source: solution, expected: ["accepted"] },
    ...submissions.map(({ folder, file, source }) => ({
      ...common,
      name: file,
      source,
      expected: verdictsOf(folder),
    })),
  ];
}

function claimsOfFunction({
  manifest,
  spec,
  starter,
  solution,
  stages,
  submissions,
}: LoadedFunction): OwnClaim[] {
  const [seed, ...otherSeeds] = correctnessSeeds;
  const common = { seed, examination: new Examination(spec, parameterNamesOf(manifest), createRng(seed)) };
  const failing: VerdictKind[] = ["wrong-answer", "unstable", "runtime-error"];
  return [
    { ...common, name: "starter.ts", source: starter, timing: false, expected: failing },
    {
      ...common,
      name: `solution.ts (seed ${seed}, timed)`,
      source: solution,
      timing: true,
      expected: ["accepted"],
    },
    ...otherSeeds.map((one) => ({
      name: `solution.ts (seed ${one})`,
      source: solution,
      seed: one,
      timing: false,
      expected: ["accepted"] as const,
    })),
    ...stages.map((stage) => ({
      ...common,
      name: stageFile(stage),
      source: stage.source,
      timing: true,
      expected: ["accepted"] as const,
    })),
    ...submissions.map(({ folder, file, source, mistake }) => ({
      ...common,
      name: file,
      source,
      timing: folder === "accepted" || folder === "too-slow",
      expected: verdictsOf(folder),
      mistake,
    })),
  ];
}

function verdictsOf(folder: SubmissionFolder): readonly VerdictKind[] {
  return folder === "limit" ? ["time-limit", "memory-limit"] : [folder];
}

async function prove(
  grader: Grader,
  { exercise, name, source, seed, examination, timing, expected, mistake }: Claim,
): Promise<Proof> {
  const file = join(exercise.dir, name);
  let verdict: Verdict;
  try {
    verdict = await grader.grade({ slug: exercise.slug, source, seed, examination, timing });
  } catch (error) {
    return { name, challenge: null, fault: `${file}: could not be graded: ${String(error)}` };
  }
  return {
    name,
    challenge: verdict.challenge ?? null,
    fault: faultOf(verdict, file, expected) ?? misnamed(verdict, file, mistake),
  };
}

function faultOf(verdict: Verdict, file: string, expected: readonly VerdictKind[]): string | null {
  if (!expected.includes(verdict.verdict)) {
    return `${file}: expected ${expected.join(" or ")}, got ${verdict.verdict}. ${reasonOf(verdict)}`;
  }
  const use = numberFromJson(verdict.maxBoundUse ?? 0);
  if (verdict.verdict === "accepted" && use > boundUseMax) {
    return `${file}: R5 bounds: uses ${use.toPrecision(2)} of its error bound; at most a third leaves room for other styles`;
  }
  return null;
}

function misnamed({ mistake }: Verdict, file: string, expected: string | null | undefined): string | null {
  if (expected === undefined || expected === (mistake?.id ?? null)) return null;
  if (expected === null)
    return `${file}: the verdict names the mistake “${mistake?.id}”; if that is what it shows, let it begin with “// mistake: ${mistake?.id}”`;
  return `${file}: expected the verdict to name the mistake “${expected}”, it names ${mistake ? `“${mistake.id}”` : "none"}`;
}

function reasonOf(verdict: Verdict): string {
  const { headline, paragraphs } = explainVerdict(verdict, "en");
  return [headline, ...paragraphs, verdict.judgeError?.split("\n")[0] ?? ""].join(" ").slice(0, 600);
}
