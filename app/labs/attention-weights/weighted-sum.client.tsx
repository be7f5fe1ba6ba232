import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Bars } from "../plot/bars.client.tsx";
import { vectorText } from "../vector-text.ts";
import { type Attended, rowOf } from "./attend.ts";
import { type Example, featureNames } from "./examples.ts";

interface WeightedSumProps {
  example: Example;
  attended: Attended;
  row: number;
  causal: boolean;
  texts: LabTexts<"attention-weights">;
}

/** One row of attention from the scores to the output, step by step. */
export function WeightedSum({ example, attended, row, causal, texts }: WeightedSumProps) {
  const { tokens, language, q, k, v } = example;
  const [scores, weights, output] = [attended.scores, attended.weights, attended.output].map((matrix) =>
    rowOf(matrix, row),
  );
  const root = Math.sqrt(q.cols);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-sm">
        {fill(texts.asks, { query: tokens[row], q: vectorText(rowOf(q, row)), root: formatNumber(root, 3) })}
      </p>
      <Table plain aria-label={texts["row-table"]}>
        <thead>
          <tr>
            <HeaderCell>{texts.key}</HeaderCell>
            <HeaderCell>k</HeaderCell>
            <HeaderCell align="end">q·k/√d</HeaderCell>
            <HeaderCell align="end">{texts.weight}</HeaderCell>
            <HeaderCell>v</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token, j) => {
            const isHidden = causal && j > row;
            return (
              <tr key={`${j} ${token}`} className={isHidden ? "text-ink-soft" : undefined}>
                <Cell lang={language} className="font-medium whitespace-nowrap">
                  {token}
                </Cell>
                <Cell className="whitespace-nowrap">{vectorText(rowOf(k, j))}</Cell>
                <Cell align="end">{isHidden ? "−∞" : formatNumber(scores[j], 3)}</Cell>
                <Cell align="end">{isHidden ? "0" : weights[j].toFixed(3)}</Cell>
                <Cell className="whitespace-nowrap">{vectorText(rowOf(v, j))}</Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="font-serif text-lg">
        {texts.output} = <output className="font-semibold">{vectorText(output, 3)}</output>
      </p>
      {example.named && (
        <Bars
          label={texts.output}
          bars={featureNames.map((feature, at) => ({
            key: feature,
            label: texts.features[feature],
            share: output[at],
            text: output[at].toFixed(3),
            tone: "second",
          }))}
        />
      )}
    </div>
  );
}
