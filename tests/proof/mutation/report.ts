import type { Mutant } from "./instrument.ts";

export interface Tried {
  readonly mutant: Mutant;
  readonly fate: "killed" | "survived" | "not covered";
  /** The test that noticed. */
  readonly killer?: string;
}

const TARGET = 0.9;

/** A table of files, every survivor with its place, and the score. True from 90 % on. */
export function printReport(
  tried: readonly Tried[],
  explanationOf: (mutant: Mutant) => string | undefined,
): boolean {
  const survivors = tried
    .filter(({ fate }) => fate !== "killed")
    .toSorted((a, b) => a.mutant.id - b.mutant.id);
  for (const { mutant, fate } of survivors) {
    const explanation = explanationOf(mutant);
    const mark =
      explanation === undefined ? (fate === "survived" ? "survived   " : "not covered") : "explained  ";
    console.log(
      `${mark} ${mutant.file}:${mutant.line}  ${short(mutant.original)} → ${short(mutant.replacement)}`,
    );
  }
  console.log("");
  for (const [file, own] of groupedByFile(tried)) {
    const killed = own.filter(({ fate }) => fate === "killed").length;
    console.log(
      `${percent(killed / own.length)}  ${String(killed).padStart(4)} of ${String(own.length).padStart(4)}  ${file}`,
    );
  }
  const killed = tried.length - survivors.length;
  const explained = survivors.filter(({ mutant }) => explanationOf(mutant) !== undefined).length;
  const score = killed / tried.length;
  console.log(
    `\nmutation score ${percent(score)}: ${killed} of ${tried.length} noticed, ${survivors.length} not, of which ${explained} are explained`,
  );
  return score >= TARGET;
}

function groupedByFile(tried: readonly Tried[]): Map<string, Tried[]> {
  const groups = new Map<string, Tried[]>();
  for (const one of tried.toSorted((a, b) => a.mutant.id - b.mutant.id)) {
    const { file } = one.mutant;
    groups.set(file, [...(groups.get(file) ?? []), one]);
  }
  return groups;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
}
