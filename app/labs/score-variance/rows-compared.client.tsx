import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatFixed } from "../numbers.ts";
import { Bars } from "../plot/bars.client.tsx";
import { rowOfWeights } from "./row-of-weights.ts";

interface RowsComparedProps {
  d: number;
  seed: number;
  texts: LabTexts<"score-variance">;
}

/** One query against eight keys: softmax of the bare scores above softmax of the scaled ones. */
export function RowsCompared({ d, seed, texts }: RowsComparedProps) {
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <p className="text-sm">{texts.row}</p>
      {[false, true].map((root) => {
        const { scores, weights, largest, slopes } = rowOfWeights(d, seed, root);
        return (
          <div key={String(root)}>
            <p className="mb-2 text-sm font-medium">{root ? "softmax(q·k / √d)" : "softmax(q·k)"}</p>
            <Bars
              label={root ? "softmax(q·k / √d)" : "softmax(q·k)"}
              bars={Array.from(weights, (weight, at) => ({
                key: String(at),
                label: formatFixed(scores[at], 1),
                share: weight,
                text: weight.toFixed(3),
                tone: root ? "accent" : "second",
              }))}
            />
            <p className="mt-2 text-sm text-ink-soft">
              {fill(texts["row-summary"], {
                largest: largest.toFixed(3),
                slopes: slopes.toFixed(3),
              })}
            </p>
          </div>
        );
      })}
    </div>
  );
}
