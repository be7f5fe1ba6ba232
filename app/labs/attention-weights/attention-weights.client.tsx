"use client";

import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ChoiceControl } from "../controls/choice-control.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { HeatMap } from "../plot/heat-map.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { vectorText } from "../vector-text.ts";
import { attend, rowOf } from "./attend.ts";
import { exampleIn } from "./examples.ts";
import { WeightedSum } from "./weighted-sum.client.tsx";

/** A heat map of attention weights; of the chosen row, scores, weights and the weighted sum of the values. */
export function AttentionWeights(lab: LabProps<"attention-weights">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { example: name, causal } = state.values;
  const example = exampleIn(lab.locale, name);
  const row = Math.min(state.values.row, example.tokens.length - 1);
  const attended = attend(example.q, example.k, example.v, causal === "on");
  const tokens = example.tokens.map((token, at) => ({
    key: String(at),
    label: (
      <span lang={example.language} className="whitespace-nowrap">
        {token}
      </span>
    ),
  }));
  const weightAt = (i: number, j: number) => rowOf(attended.weights, i)[j];
  const isHidden = (i: number, j: number) => causal === "on" && j > i;

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <>
          <div className="mb-5 flex flex-wrap gap-x-8 gap-y-4">
            <ChoiceControl
              label={texts.example}
              value={name}
              choices={labParameters["attention-weights"].example.choices.map((choice) => [
                choice,
                texts.examples[choice],
              ])}
              onChange={(choice) => state.set({ example: choice, row: 0 })}
            />
            <ChoiceControl
              label={texts.causal}
              value={causal}
              choices={[
                ["off", shared.off],
                ["on", shared.on],
              ]}
              onChange={(choice) => state.set({ causal: choice })}
            />
          </div>
          <HeatMap
            label={texts.weights}
            corner={texts.corner}
            rows={tokens}
            cols={tokens}
            shade={weightAt}
            text={(i, j) => (isHidden(i, j) ? "—" : weightAt(i, j).toFixed(2))}
            selected={row}
            onSelect={(chosen) => state.set({ row: chosen })}
          />
          <p className="mt-3 text-sm text-ink-soft">{causal === "on" ? texts["hint-causal"] : texts.hint}</p>
        </>
      }
      controls={
        <>
          <ChoiceControl
            label={texts.query}
            value={String(row)}
            choices={tokens.map(({ key, label }) => [key, label])}
            onChange={(chosen) => state.set({ row: Number(chosen) })}
          />
          <WeightedSum
            example={example}
            attended={attended}
            row={row}
            causal={causal === "on"}
            texts={texts}
          />
        </>
      }
      text={
        <>
          <p>{texts["chosen-by-hand"]}</p>
          {example.tokens.map((token, i) => (
            <p key={tokens[i].key} lang={example.language}>
              {fill(texts.line, {
                query: token,
                weights: example.tokens
                  .map((key, j) => `${key} ${weightAt(i, j).toFixed(3)}`)
                  .join(texts.separator),
                output: vectorText(rowOf(attended.output, i), 3),
              })}
            </p>
          ))}
        </>
      }
    />
  );
}
