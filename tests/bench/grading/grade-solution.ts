import type { Grader } from "#grader/service/grader.ts";
import type { Verdict } from "#grader/judge/verdict.ts";

/** Only an accepted solution counts: a benchmark of something broken says nothing. */
export async function gradeSolution(
  grader: Grader,
  slug: string,
  { timing }: { timing: boolean },
): Promise<Verdict> {
  const { solution = "" } = grader.exercises.get(slug) ?? {};
  const verdict = await grader.grade({ slug, source: solution, timing });
  if (verdict.verdict !== "accepted")
    throw new Error(`The solution of ${slug} got ${verdict.verdict}: ${verdict.judgeError ?? ""}`);
  return verdict;
}
