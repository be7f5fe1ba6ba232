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
          text: <span className="inline-block min-w-18 text-end">{numberText(weight)}</span>,
          tone: isBroken ? "fault" : "accent",
        }))}
      />
    </div>
  );
}
