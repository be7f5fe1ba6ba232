import { Bars } from "../plot/bars.client.tsx";
import { formatNumber } from "../numbers.ts";
import { numberText } from "./number-text.ts";

interface WeightBarsProps {
  title: string;
  logits: readonly number[];
  weights: readonly number[];
  /** The weights are not to be trusted. */
  isBroken?: boolean;
  id: string;
}

/** The weight of each logit. */
export function WeightBars({ title, logits, weights, isBroken = false, id }: WeightBarsProps) {
  return (
    <div data-figure={id}>
      <p className="m-0 mb-2 text-sm font-medium">{title}</p>
      <Bars
        label={title}
        bars={weights.map((weight, i) => ({
          key: String(i),
          label: formatNumber(logits[i]),
          share: weight,
          text: <span className="inline-block min-w-18 text-end">{weightText(weight)}</span>,
          tone: isBroken ? "fault" : "accent",
        }))}
      />
    </div>
  );
}

/** As many digits for each, so that they stand below each other; but a tiny weight is not zero. */
function weightText(weight: number): string {
  return weight >= 1e-4 ? weight.toFixed(4) : numberText(weight);
}
