import { percentile95 } from "../table.ts";
import { type Measurement, moment } from "./measurement.ts";

export interface Outcome {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly reached: boolean;
}

const startScriptBytes = 120_000;
const exerciseScriptBytes = 180_000;
const editorBytes = 1_850 * 1024;
const editorRatio = 1.1;
const layoutShift = 0.05;
const typingMs = 50;

/** Each aim beside what was found. */
export function outcomes(measurement: Measurement): Outcome[] {
  const { transfers, verdictWithoutMonaco, typing } = measurement;
  const { start, exercise, editor, again, careless } = transfers;
  const usable = moment(measurement, "exercise", "usable");
  const shown = moment(measurement, "exercise", "editor");
  const published = shown / moment(measurement, "published", "editor");
  const shift = Math.max(...Object.values(measurement.layoutShift));
  const late = percentile95(typing.monaco);
  const latePlain = percentile95(typing.plain);
  const careful = again.length === 0 && careless.length === 0;
  return [
    {
      what: "Run usable before the editor is there",
      target: "before",
      measured: `${usable.toFixed(0)} ms, the editor ${shown.toFixed(0)} ms`,
      reached: usable < shown,
    },
    {
      what: "Run answers while the editor's script is held back",
      target: "a verdict",
      measured: verdictWithoutMonaco ?? "none",
      reached: verdictWithoutMonaco !== null,
    },
    atMost(
      "exercise page: JavaScript before the editor",
      exercise.scriptBytes,
      exerciseScriptBytes,
      kilobytes,
    ),
    atMost("editor with IntelliSense, in all", editor.bytes, editorBytes, kibibytes),
    {
      what: "editor and pages: immutable, precompressed, loaded once",
      target: "all",
      measured: careful ? "all" : `${careless.length} not kept or compressed, ${again.length} fetched again`,
      reached: careful,
    },
    atMost("editor visible, beside a page that only loads Monaco", published, editorRatio, ratio),
    atMost("layout shift, largest of four pages", shift, layoutShift, (value) => value.toFixed(4)),
    atMost("typing in the editor, p95 to the next frame", late, typingMs, milliseconds),
    atMost("typing in the plain editor, p95", latePlain, typingMs, milliseconds),
    atMost("start page: JavaScript", start.scriptBytes, startScriptBytes, kilobytes),
  ];
}

function atMost(what: string, value: number, target: number, format: (value: number) => string): Outcome {
  return { what, target: `≤ ${format(target)}`, measured: format(value), reached: value <= target };
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
const kibibytes = (bytes: number): string => `${(bytes / 1_024).toFixed(0)} KiB`;
const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;
const ratio = (value: number): string => `${value.toFixed(2)} ×`;
