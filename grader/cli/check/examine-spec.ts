/** What can be said of a spec without running a submission. */
import type { LoadedFunction } from "../../exercise/load.ts";
import { groupsOf } from "../../judge/points.ts";
import { anchorFaults } from "./anchors.ts";
import { killTable } from "./kill-table.ts";
import { killTableText } from "./print-table.ts";
import { brokenRules } from "./rules.ts";
import { unshownMistakes } from "./shown-mistakes.ts";

/** How many things were looked at, and which are wrong. */
export interface Examined {
  text: string;
  proofs: number;
  faults: string[];
}

const ruleSeeds = ["rules-1", "rules-2", "rules-3"];

export async function examineSpec(exercise: LoadedFunction): Promise<Examined> {
  const { spec, manifest, dir } = exercise;
  const faults = [...unshownMistakes(exercise), ...(await anchorFaults(exercise))].map(
    (fault) => `${dir}/${fault}`,
  );
  if (manifest.points.stability > 0 && !spec.groups.stability)
    faults.push(
      `${dir}/exercise.json: points.stability: there is no group “stability” in spec.ts to earn them in`,
    );
  const table = killTable(spec, ruleSeeds);
  const broken = new Set(ruleSeeds.flatMap((seed) => brokenRules(spec, table, seed)));
  // Each mistake is a proof of its own; the other four rules are one each.
  const rules = Math.max(4, [...broken].filter((fault) => !fault.startsWith("R2")).length);
  const proofs = faults.length + table.length + rules;
  faults.push(...[...broken].map((fault) => `${dir}/spec.ts: ${fault}`));
  return { text: killTableText(table, groupsOf(spec)), proofs, faults };
}
