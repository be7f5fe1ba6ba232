import { styleText } from "node:util";
import type { Locale } from "../exercise/exercise.ts";
import { lampsOfKind } from "../exercise/kind.ts";
import { explainVerdict } from "../judge/explain/index.ts";
import { kindOfVerdict } from "../judge/kind-of-verdict.ts";
import type { GroupResult, Verdict } from "../judge/verdict.ts";
import { visible, visibleLines } from "./visible-text.ts";

/** A verdict for people, in the language of their terminal. No text that the program made can move about in it or pose as a line of ours. */
export function printVerdict(file: string, verdict: Verdict): void {
  const accepted = verdict.verdict === "accepted";
  const { headline, paragraphs, next, errorMap } = explainVerdict(verdict, terminalLocale());
  const { lamps, points, durationsMs, seed } = verdict;
  const code = verdict.failure?.reproduce ?? verdict.limit?.reproduce;
  const lines = [
    `${styleText("bold", file)}  ${styleText(accepted ? ["bold", "green"] : ["bold", "red"], visible(headline))}`,
    `  ${lampsOfKind[kindOfVerdict(verdict)]
      .map((name) => lampText(name, lamps[name]))
      .join("  ")}   ${points.earned}/${points.possible}`,
    `  ${verdict.groups.map(groupText).join("  ")}`,
    ...paragraphs.map((paragraph) => `  ${visible(paragraph)}`),
    ...(errorMap ? [`  ${visible(errorMap.caption)}`, ...errorMap.lines.map((line) => `    ${line}`)] : []),
    ...(errorMap ? [`  ${styleText("dim", errorMap.legend)}`] : []),
    ...verdict.diagnostics
      .slice(0, 10)
      .map((one) => `  ${file}:${one.line}:${one.column} ${visibleLines(one.message).join("\n      ")}`),
    ...(code ? ["", ...visibleLines(code).map((line) => `    ${line}`), ""] : []),
    `  ${styleText("dim", visible(next))}`,
    ...verdict.logs.lines.flatMap(visibleLines).map((line) => styleText("dim", `  │ ${line}`)),
    styleText("dim", `  ${Math.round(durationsMs.total)} ms · seed ${seed}`),
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || "").startsWith("zh") ? "zh-CN" : "en";
}

function lampText(name: string, lamp: Verdict["lamps"]["correct"]): string {
  if (lamp === "lit") return styleText("green", `● ${name}`);
  return lamp === "out" ? styleText("red", `✗ ${name}`) : styleText("dim", `○ ${name}`);
}

function groupText({ id, status, passed, total }: GroupResult): string {
  if (status === "passed") return styleText("green", `✓ ${id}`);
  return status === "failed" ? styleText("red", `✗ ${id} ${passed}/${total}`) : styleText("dim", `– ${id}`);
}
