/** Does a submission get the same verdict in the tab, in the grading service and from the command line? */
import type { Verdict } from "#grader/judge/verdict.ts";
import type { Grader } from "#grader/service/grader.ts";
import { inLanes } from "../in-lanes.ts";
import { shippedSubmissions, type Shipped } from "../shipped.ts";
import { gradeOnCommandLine } from "./command-line.ts";
import { essenceOf, isStackOverflow } from "./essence.ts";
import { Tab } from "./tab.ts";

export interface AgreementOptions {
  /** Every n-th submission only. */
  readonly every: number;
  readonly seed: string;
}

export async function proveAgreement(grader: Grader, { every, seed }: AgreementOptions): Promise<boolean> {
  const all = shippedSubmissions(grader.exercises.values());
  const chosen = all.filter((_, i) => i % every === 0);
  console.log(
    `${chosen.length} of ${all.length} submissions, in the service, in the tab and from the command line, seed ${seed}`,
  );
  const lines = fromCommandLine(chosen, seed);
  const tab = await Tab.open();
  const faults: string[] = [];
  try {
    const compare = async (shipped: Shipped): Promise<void> => {
      const { slug, source, file } = shipped;
      const [service, inTab] = await Promise.all([
        grader.grade({ slug, source, seed, timing: false }),
        tab.judge(shipped, seed),
      ]);
      const line = (await lines).get(shipped);
      if (!line) throw new Error(`The command line said nothing of ${file}.`);
      const differing = differences(service, { tab: inTab, "command line": line });
      if (differing) faults.push(`✗ ${file}\n${differing}`);
      if (differing) console.log(faults.at(-1));
    };
    // One at a time: the tab's limits are of wall time.
    await inLanes(1, chosen, compare);
  } finally {
    await tab.close();
  }
  console.log(`agreement: ${chosen.length - faults.length} passed, ${faults.length} failed`);
  return faults.length === 0;
}

async function fromCommandLine(chosen: readonly Shipped[], seed: string): Promise<Map<Shipped, Verdict>> {
  const found = new Map<Shipped, Verdict>();
  for (const [slug, own] of Map.groupBy(chosen, ({ slug: of }) => of)) {
    const verdicts = await gradeOnCommandLine(
      slug,
      own.map(({ file }) => file),
      seed,
    );
    own.forEach((shipped, i) => found.set(shipped, verdicts[i]!));
  }
  return found;
}

/** A line for each place that differs; empty when none does. */
function differences(service: Verdict, others: Record<string, Verdict>): string {
  const expected = essenceOf(service);
  return Object.entries(others)
    .filter(
      ([, verdict]) =>
        essenceOf(verdict) !== expected && !(isStackOverflow(service) && isStackOverflow(verdict)),
    )
    .map(
      ([place, verdict]) =>
        `  service: ${expected}\n  ${place}: ${essenceOf(verdict)} ${verdict.judgeError ?? ""}`,
    )
    .join("\n");
}
