import type { Vector } from "#grader/core/index.ts";
import { Figures } from "../figures.client.tsx";
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
        <p className="text-sm font-medium">{texts.remembered}</p>
        {step === null ? (
          <p className="mt-2 text-sm text-ink-soft">{texts["not-started"]}</p>
        ) : (
          <Remembered step={step} texts={texts} />
        )}
      </div>
      <Figures
        figures={[
          {
            key: "so-far",
            label: texts["so-far"],
            value: step === null ? "—" : vectorText(averageOf(step.after), 5),
          },
          { key: "exact", label: texts.exact, value: vectorText(exact, 5) },
        ]}
      />
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
      <div className="mt-2">
        <Figures
          figures={[
            {
              key: "largest",
              label: texts.largest,
              value: formatNumber(after.largest, 3),
              note: `max(${isFirst ? "−∞" : formatNumber(before.largest, 3)}, ${formatNumber(tileLargest, 3)})`,
            },
            {
              key: "rescale",
              label: texts.rescale,
              value: formatNumber(rescale, 5),
              note: isFirst ? texts.nothing : `exp(${formatNumber(before.largest - after.largest, 3)})`,
            },
            {
              key: "sum",
              label: texts.sum,
              value: formatNumber(after.sum, 5),
              note: `${formatNumber(before.sum, 5)} × ${formatNumber(rescale, 5)} + ${formatNumber(added, 5)}`,
            },
            {
              key: "weighted",
              label: texts.weighted,
              value: vectorText(after.average, 4),
              note: `${vectorText(before.average, 4)} × ${formatNumber(rescale, 5)} + …`,
            },
          ]}
        />
      </div>
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
