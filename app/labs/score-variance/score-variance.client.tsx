"use client";

import { useMemo } from "react";
import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ComputationStatus } from "../computation-status.client.tsx";
import { ChoiceControl } from "../controls/choice-control.client.tsx";
import { NumberControl } from "../controls/number-control.client.tsx";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useRecomputed } from "../use-recomputed.client.ts";
import { RowsCompared } from "./rows-compared.client.tsx";
import type { ScoreSample, ScoreSampling } from "./sample-scores.ts";
import { ScoreHistogram } from "./score-histogram.client.tsx";
import { ScoreText } from "./score-text.client.tsx";
import { VarianceTable } from "./variance-table.client.tsx";

const create = () => new Worker(new URL("./sample.worker.ts", import.meta.url), { type: "module" });

/** Scores of random queries and keys: their variance is the dimension, unless it is divided away. */
export function ScoreVariance(lab: LabProps<"score-variance">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { d, samples, root, seed } = state.values;
  const task = useMemo(() => ({ d, samples, seed }), [d, samples, seed]);
  const worker = useRecomputed<ScoreSampling, ScoreSample>(create, task);
  const parameters = labParameters["score-variance"];
  const isRooted = root === "on";
  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid gap-4">
          <ScoreHistogram sample={worker.latest} d={d} root={isRooted} texts={texts} />
          <VarianceTable sample={worker.latest} root={isRooted} texts={texts} />
        </div>
      }
      controls={
        <>
          <ChoiceControl
            label={texts.root}
            value={root}
            choices={[
              ["off", "q·k"],
              ["on", "q·k / √d"],
            ]}
            onChange={(choice) => state.set({ root: choice })}
          />
          <NumberControl
            label={texts.d}
            value={d}
            parameter={parameters.d}
            scale="log"
            onChange={(value) => state.set({ d: value })}
          />
          <NumberControl
            label={texts.samples}
            value={samples}
            parameter={parameters.samples}
            scale="log"
            onChange={(value) => state.set({ samples: value })}
          />
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
            <Button
              size="small"
              onClick={() => state.set({ seed: seed < parameters.seed.max ? seed + 1 : parameters.seed.min })}
            >
              {texts.redraw}
            </Button>
            <ComputationStatus state={worker.state} shared={shared} onCancel={worker.cancel} />
          </div>
          <RowsCompared d={d} seed={seed} texts={texts} />
        </>
      }
      text={<ScoreText sample={worker.latest} d={d} seed={seed} texts={texts} />}
    />
  );
}
