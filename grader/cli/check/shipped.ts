/** Grades what a folder ships and compares with what the folder promises. */
import { join } from "node:path";
import type { LoadedExercise, SubmissionFolder } from "../../exercise/load.ts";
import { explainVerdict } from "../../judge/explain/index.ts";
import { numberFromJson } from "../../judge/json-value.ts";
import type { Verdict, VerdictKind } from "../../judge/verdict.ts";
import type { Grader } from "../../service/grader.ts";

export interface Proof {
  /** `submissions/wrong-answer/no-scale.ts`, `solution.ts (seed 2)` */
  name: string;
  /** `null` when it is as promised. */
  fault: string | null;
}

interface Claim {
  name: string;
  source: string;
  seed: string;
  timing: boolean;
  expected: readonly VerdictKind[];
}

/** Accepted answers may use this share of a bound: the rest is room for styles that nobody has thought of. */
const boundUseMax = 1 / 3;
const correctnessSeeds = ["check-1", "check-2", "check-3"];

/** Every proof of one exercise; two at a time, but the timed ones by themselves. */
export async function proveShipped(
  grader: Grader,
  exercise: LoadedExercise,
  report: (proof: Proof) => void,
): Promise<void> {
  const claims = claimsOf(exercise);
  const prove = async (claim: Claim) => report(await proveClaim(grader, exercise, claim));
  const untimed = claims.filter(({ timing }) => !timing).values();
  const worker = async () => {
    for (const claim of untimed) await prove(claim);
  };
  await Promise.all([worker(), worker()]);
  for (const claim of claims) if (claim.timing) await prove(claim);
}

function claimsOf({ starter, solution, submissions }: LoadedExercise): Claim[] {
  const seed = correctnessSeeds[0]!;
  const failing: VerdictKind[] = ["wrong-answer", "unstable", "runtime-error"];
  return [
    { name: "starter.ts", source: starter, seed, timing: false, expected: failing },
    ...correctnessSeeds.map((one) => ({
      name: `solution.ts (seed ${one})`,
      source: solution,
      seed: one,
      timing: false,
      expected: ["accepted"] as const,
    })),
    { name: "solution.ts (timed)", source: solution, seed, timing: true, expected: ["accepted"] },
    ...submissions.map(({ folder, file, source }) => ({
      name: file,
      source,
      seed,
      timing: folder === "accepted" || folder === "too-slow",
      expected: verdictsOf(folder),
    })),
  ];
}

function verdictsOf(folder: SubmissionFolder): readonly VerdictKind[] {
  return folder === "limit" ? ["time-limit", "memory-limit"] : [folder];
}

async function proveClaim(grader: Grader, { slug, dir }: LoadedExercise, claim: Claim): Promise<Proof> {
  const { name, source, seed, timing, expected } = claim;
  const verdict = await grader.grade({ slug, source, seed, timing });
  const file = join(dir, name);
  if (!expected.includes(verdict.verdict)) {
    return {
      name,
      fault: `${file}: expected ${expected.join(" or ")}, got ${verdict.verdict}. ${reasonOf(verdict)}`,
    };
  }
  const use = numberFromJson(verdict.maxBoundUse ?? 0);
  if (verdict.verdict === "accepted" && use > boundUseMax) {
    return {
      name,
      fault: `${file}: R5 bounds: uses ${use.toPrecision(2)} of its error bound; at most a third leaves room for other styles`,
    };
  }
  return { name, fault: null };
}

function reasonOf(verdict: Verdict): string {
  const { headline, paragraphs } = explainVerdict(verdict, "en");
  return [headline, ...paragraphs, verdict.judgeError?.split("\n")[0] ?? ""].join(" ").slice(0, 600);
}
