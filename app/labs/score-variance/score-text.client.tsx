import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { vectorText } from "../vector-text.ts";
import { rowOfWeights } from "./row-of-weights.ts";
import type { ScoreSample } from "./sample-scores.ts";

interface ScoreTextProps {
  sample: ScoreSample | null;
  d: number;
  seed: number;
  texts: LabTexts<"score-variance">;
}

export function ScoreText({ sample, d, seed, texts }: ScoreTextProps) {
  const [bare, scaled] = [false, true].map((root) => rowOfWeights(d, seed, root));
  return (
    <>
      {sample && (
        <p>
          {fill(texts["text-sample"], {
            samples: sample.scores.length,
            d: sample.d,
            variance: formatNumber(sample.moments.variance, 3),
            error: formatNumber(sample.moments.varianceError, 3),
            share: formatNumber(sample.moments.variance / sample.d, 4),
          })}
        </p>
      )}
      <p>
        {fill(texts["text-row"], {
          bare: vectorText(bare.weights, 4),
          scaled: vectorText(scaled.weights, 4),
        })}
      </p>
    </>
  );
}
