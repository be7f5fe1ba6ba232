import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { claims } from "./claims.ts";
import { digits, rangeText } from "./cost-table.client.tsx";
import type { ScorerCosts } from "./measure-scorers.ts";
import { scorerNames } from "./scorers.ts";

export function ScorerText({
  measured,
  texts,
}: {
  measured: ScorerCosts | null;
  texts: LabTexts<"scorer-cost">;
}) {
  if (!measured) return <p>{texts["not-measured"]}</p>;
  return scorerNames.map((name) => {
    const { alone, together } = measured.costs[name];
    return (
      <p key={name}>
        {fill(texts["text-scorer"], {
          scorer: texts.scorers[name],
          claim: claims[name],
          alone: digits(alone.ratio.median),
          aloneRange: rangeText(alone.ratio),
          together: digits(together.ratio.median),
          togetherRange: rangeText(together.ratio),
        })}
      </p>
    );
  });
}
