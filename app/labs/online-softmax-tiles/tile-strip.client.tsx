import type { Vector } from "#grader/core/index.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { TileStep } from "./walk-tiles.ts";

interface TileStripProps {
  scores: Vector;
  tile: number;
  /** The tile that was taken last; null before the first. */
  step: TileStep | null;
  texts: LabTexts<"online-softmax-tiles">;
}

/** All scores in their tiles: what was read and forgotten, the tile at hand, and what is still to come. */
export function TileStrip({ scores, tile, step, texts }: TileStripProps) {
  const tiles = Array.from({ length: Math.ceil(scores.length / tile) }, (_, at) => at * tile);
  return (
    <div>
      <p className="mb-2 text-sm font-medium">{texts.scores}</p>
      <ol aria-label={texts.scores} className="m-0 flex list-none flex-wrap gap-2 p-0">
        {tiles.map((from) => {
          const phase = phaseOf(from, step);
          return (
            <li
              key={from}
              aria-current={phase === "now" ? "step" : undefined}
              className={`m-0 flex flex-wrap gap-0.5 rounded-md border-2 p-0.5 ${looks[phase]}`}
            >
              {Array.from(scores.subarray(from, from + tile), (score, at) => (
                <span
                  key={from + at}
                  className={`tabular grid h-9 min-w-11 place-items-center rounded-sm px-1 text-sm ${cellLook(phase, score, step)}`}
                >
                  {formatNumber(score)}
                </span>
              ))}
              <span className="sr-only">{texts[phase]}</span>
            </li>
          );
        })}
      </ol>
      <p className="mt-2 text-sm text-ink-soft">{texts.legend}</p>
    </div>
  );
}

type Phase = "read" | "now" | "ahead";

function phaseOf(from: number, step: TileStep | null): Phase {
  if (step === null || from > step.from) return "ahead";
  return from === step.from ? "now" : "read";
}

const looks: Record<Phase, string> = {
  read: "border-line border-dashed text-ink-soft",
  now: "border-accent bg-accent-wash",
  ahead: "border-line",
};

/** The largest score of the tile at hand stands out. */
function cellLook(phase: Phase, score: number, step: TileStep | null): string {
  if (phase === "now" && score === step?.tileLargest) return "bg-accent font-semibold text-on-accent";
  return phase === "ahead" ? "bg-sunken" : "";
}
