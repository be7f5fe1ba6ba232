import type { ReactNode } from "react";
import { CompactTable } from "../compact-table.client.tsx";
import type { LabTexts } from "../lab-props.ts";
import type { Spread } from "../timing/spread.ts";
import { timeText } from "../timing/time-text.ts";
import { claims } from "./claims.ts";
import type { ScorerCosts, Timed } from "./measure-scorers.ts";
import { scorerNames } from "./scorers.ts";

interface CostTableProps {
  /** Null before anything was measured. */
  measured: ScorerCosts | null;
  texts: LabTexts<"scorer-cost">;
}

/** How many times a dot product each scorer costs: claimed, and measured in both ways; each with its quartiles. */
export function CostTable({ measured, texts }: CostTableProps) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{texts.measured}</p>
      <CompactTable
        label={texts.measured}
        headings={[texts.scorer, texts.claim, texts.alone, texts.together]}
        rows={scorerNames.map((name) => ({
          key: name,
          cells: [
            texts.scorers[name],
            <span key="claim" className="text-ink-soft italic">
              {claims[name]}
            </span>,
            costText(measured?.costs[name].alone),
            costText(measured?.costs[name].together),
          ],
        }))}
      />
    </div>
  );
}

function costText(timed: Timed | undefined): ReactNode {
  if (!timed) return "—";
  const { ratio, seconds } = timed;
  return (
    <>
      <strong className="font-semibold">{digits(ratio.median)}×</strong>{" "}
      <span className="text-sm text-ink-soft">
        <span className="whitespace-nowrap">({rangeText(ratio)})</span>
        <br />
        {timeText(seconds.median)}
      </span>
    </>
  );
}

export function rangeText({ low, high }: Spread): string {
  return `${digits(low)}–${digits(high)}`;
}

/** Two or three digits: more would be noise. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(value < 10 ? 2 : 3)));
}
