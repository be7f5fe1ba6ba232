import type { ReactNode } from "react";
import type { Vector } from "#grader/core/index.ts";
import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber, scientific } from "../numbers.ts";
import { vectorText } from "../vector-text.ts";
import { averageOf, type TileStep } from "./walk-tiles.ts";

interface RunningStateProps {
  step: TileStep | null;
  isLast: boolean;
  /** The average with all scores at once. */
  exact: Vector;
  texts: LabTexts<"online-softmax-tiles">;
}

/** What is remembered between tiles, how it came from what was remembered before, and the exact result beside it. */
export function RunningState({ step, isLast, exact, texts }: RunningStateProps) {
  return (
    <>
      <div>
        <h4 className="text-sm font-medium">{texts.remembered}</h4>
        {step === null ? (
          <p className="mt-2 text-sm text-ink-soft">{texts["not-started"]}</p>
        ) : (
          <Remembered step={step} texts={texts} />
        )}
      </div>
      <dl className="tabular grid gap-3 border-t border-line pt-4">
        <Line term={texts["so-far"]}>{step === null ? "—" : vectorText(averageOf(step.after), 5)}</Line>
        <Line term={texts.exact}>{vectorText(exact, 5)}</Line>
      </dl>
      <p aria-live="polite" className="min-h-12 text-sm">
        {isLast && step !== null ? <Agreement step={step} exact={exact} texts={texts} /> : texts.partial}
      </p>
    </>
  );
}

function Remembered({ step, texts }: { step: TileStep; texts: LabTexts<"online-softmax-tiles"> }) {
  const { before, after, rescale, terms, tileLargest } = step;
  const isFirst = before.largest === -Infinity;
  const isRescaled = !isFirst && rescale < 1;
  const added = terms.reduce((sum, term) => sum + term, 0);
  return (
    <>
      <dl className="tabular mt-2 grid gap-3">
        <Line term={texts.largest} value={formatNumber(after.largest, 3)}>
          max({isFirst ? "−∞" : formatNumber(before.largest, 3)}, {formatNumber(tileLargest, 3)})
        </Line>
        <Line term={texts.rescale} value={formatNumber(rescale, 5)}>
          {isFirst ? texts.nothing : `exp(${formatNumber(before.largest - after.largest, 3)})`}
        </Line>
        <Line term={texts.sum} value={formatNumber(after.sum, 5)}>
          {formatNumber(before.sum, 5)} × {formatNumber(rescale, 5)} + {formatNumber(added, 5)}
        </Line>
        <Line term={texts.weighted} value={vectorText(after.average, 4)}>
          {vectorText(before.average, 4)} × {formatNumber(rescale, 5)} + …
        </Line>
      </dl>
      <p className="mt-3 min-h-12 text-sm">
        {isFirst
          ? texts["first-tile"]
          : isRescaled
            ? fill(texts.rescaled, { m: formatNumber(tileLargest, 3) })
            : texts.kept}
      </p>
    </>
  );
}

/** How it was computed, and what came out. */
function Line({ term, value, children }: { term: string; value?: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="text-end font-medium">{value ?? children}</dd>
      {value !== undefined && <dd className="col-span-2 text-sm text-ink-soft">= {children}</dd>}
    </div>
  );
}

interface AgreementProps {
  step: TileStep;
  exact: Vector;
  texts: LabTexts<"online-softmax-tiles">;
}

function Agreement({ step, exact, texts }: AgreementProps) {
  const differences = averageOf(step.after).map((entry, at) => Math.abs(entry - exact[at]));
  const largest = Math.max(...differences);
  if (largest === 0) return texts.identical;
  const { mantissa, exponent } = scientific(largest);
  return (
    <>
      {texts.agrees} {mantissa} × 10<sup>{exponent}</sup>
    </>
  );
}
