/** What a benchmark found: printed, and kept under docs/benchmarks/ with the day on which it was measured. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { markdownTable } from "./table.ts";

export interface BenchTable {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface BenchReport {
  /** A sentence for people: what is compared with what, and how. */
  about: string;
  tables: readonly BenchTable[];
  /** Markdown that follows them. */
  text?: string;
  /** Every figure, for programs: whatever JSON the benchmark finds useful. */
  figures: unknown;
}

const folder = "docs/benchmarks";

export function formatReport(name: string, { about, tables, text = "" }: BenchReport): string {
  const parts = tables.map(({ title, head, rows }) => `### ${title}\n\n${markdownTable(head, rows)}`);
  return `## ${name}\n\n${[about, ...parts, text].filter((part) => part !== "").join("\n\n")}\n`;
}

/** `docs/benchmarks/<day>-<name>.{json,md}`; a second run on one day replaces the first. */
export function keepReport(name: string, report: BenchReport, at = new Date()): string {
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `${at.toISOString().slice(0, 10)}-${name}`);
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  writeFileSync(
    `${base}.json`,
    `${JSON.stringify({ name, at: at.toISOString(), machine, ...report }, null, 2)}\n`,
  );
  const where = `Measured on ${at.toISOString().slice(0, 10)}, ${machine.cores} × ${machine.cpu}, Node ${machine.node}.`;
  writeFileSync(`${base}.md`, `${formatReport(name, report)}\n${where}\n`);
  return `${base}.md`;
}
