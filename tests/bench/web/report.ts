import { median } from "#grader/judge/statistics.ts";
import type { BenchReport } from "../report.ts";
import { percentile95 } from "../table.ts";
import { type Measurement, moment } from "./measurement.ts";
import { outcomes } from "./targets.ts";
import { slowDown } from "./visit.ts";

const typed = {
  monaco: "Monaco in the exercise page",
  plain: "plain editor in the exercise page",
  bare: "our bundle of Monaco on a page of its own",
};

export function reportOf(measurement: Measurement): BenchReport {
  const { transfers, layoutShift, visits } = measurement;
  const rounds = visits.exercise.length;
  const time = (page: keyof Measurement["visits"], what: "readable" | "usable" | "editor"): string =>
    moment(measurement, page, what).toFixed(0);
  return {
    about: `The built product in headless Chromium, the main thread slowed ${slowDown} times, the network is this machine. Moments are
medians of ${rounds} first visits, each in a browser that has seen nothing, in turn with two pages that only load Monaco: as published
(\`import "monaco-editor"\`), and the product's own bundle. Bytes are counted by a proxy, bodies as they cross the wire: all scripts,
prefetches and workers included. Typing is Event Timing's duration from keydown to the next frame. Load average at the beginning: ${measurement.load.toFixed(1)}; above the
number of cores, moments and typing say more about the neighbours.`,
    tables: [
      {
        title: "Targets",
        head: ["what", "target", "measured", "reached"],
        rows: outcomes(measurement).map(({ what, target, measured, reached }) => [
          what,
          target,
          measured,
          reached ? "yes" : "no",
        ]),
      },
      {
        title: "Milliseconds since the navigation",
        head: ["page", "lesson readable", "Run usable", "editor visible"],
        rows: [
          ["exercise", time("exercise", "readable"), time("exercise", "usable"), time("exercise", "editor")],
          ["only Monaco, as published", "–", "–", time("published", "editor")],
          ["only Monaco, our bundle", "–", "–", time("lean", "editor")],
        ],
      },
      {
        title: "Bytes on the first visit",
        head: ["page", "scripts", "in all"],
        rows: [
          ["start", String(transfers.start.scriptBytes), String(transfers.start.bytes)],
          [
            "exercise, until the editor",
            String(transfers.exercise.scriptBytes),
            String(transfers.exercise.bytes),
          ],
          ...transfers.editor.files.map(({ path, bytes }) => [
            `editor: ${path.replace(/^.*\/|\.[0-9a-f]{12}/g, "")}`,
            "",
            String(bytes),
          ]),
        ],
      },
      {
        title: "Typing: milliseconds from keydown to the next frame",
        head: ["editor", "median", "p95"],
        rows: (["monaco", "plain", "bare"] as const).map((editor) => [
          typed[editor],
          median(measurement.typing[editor]).toFixed(0),
          percentile95(measurement.typing[editor]).toFixed(0),
        ]),
      },
      {
        title: "Layout shift",
        head: ["page", "score"],
        rows: Object.entries(layoutShift).map(([page, score]) => [page, score.toFixed(4)]),
      },
    ],
    figures: measurement,
  };
}
