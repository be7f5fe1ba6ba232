/** The programs of `programs/`, each in the folder of its expected verdict, and those that are better made than kept. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type VerdictKind, verdictKinds } from "#grader/judge/verdict.ts";
import { generatedPrograms } from "./generated-programs.ts";

export interface HostileProgram {
  /** `cheating/dot--trap-at-value` */
  name: string;
  slug: string;
  expected: Expected;
  source: string;
  /** From its first line. */
  tries: string;
  /** Whether it shows what it is only when it is timed. */
  timed: boolean;
}

/** `limit`: which one is reached first is the machine's business. */
export const Expected = z.enum([...verdictKinds, "limit"]);
export type Expected = z.infer<typeof Expected>;

export function listPrograms(): HostileProgram[] {
  const root = join(import.meta.dirname, "programs");
  const kept = readdirSync(root).flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) =>
      keptProgram(folder, file.replace(/\.ts$/, ""), readFileSync(join(root, folder, file), "utf8")),
    ),
  );
  const made = generatedPrograms.map(({ expected, name, tries, make }) => ({
    name: `${expected}/${name}`,
    slug: slugOf(name),
    expected,
    tries,
    source: make(),
    timed: false,
  }));
  return [...kept, ...made];
}

export function isExpected(verdict: VerdictKind, expected: Expected): boolean {
  if (expected === "limit") return verdict === "time-limit" || verdict === "memory-limit";
  return verdict === expected;
}

function keptProgram(folder: string, name: string, source: string): HostileProgram {
  return {
    name: `${folder}/${name}`,
    slug: slugOf(name),
    expected: Expected.parse(folder),
    tries: /^\/\/ (.+)/.exec(source)?.[1] ?? "",
    source,
    timed: /^\/\/ timed$/m.test(source),
  };
}

function slugOf(name: string): string {
  return name.slice(0, name.indexOf("--"));
}
