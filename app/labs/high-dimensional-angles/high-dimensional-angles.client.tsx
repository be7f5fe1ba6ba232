"use client";

import { useMemo } from "react";
import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ComputationStatus } from "../computation-status.client.tsx";
import { NumberControl } from "../controls/number-control.client.tsx";
import { Figures } from "../figures.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatFixed } from "../numbers.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useRecomputed } from "../use-recomputed.client.ts";
import { AngleHistogram } from "./angle-histogram.client.tsx";
import { type AngleTask, expectedSpread, summarise } from "./angles.ts";

const parameters = labParameters["high-dimensional-angles"];
const createWorker = () => new Worker(new URL("./angles.worker.ts", import.meta.url), { type: "module" });

/** Random pairs of vectors, and how their angles crowd around 90° as the dimension grows. */
export function HighDimensionalAngles(lab: LabProps<"high-dimensional-angles">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { d, samples, seed } = state.values;
  const task = useMemo(() => ({ d, samples, seed }), [d, samples, seed]);
  const worker = useRecomputed<AngleTask, Float64Array>(createWorker, task);
  const angles = worker.latest;
  const found = useMemo(() => (angles ? summarise(angles) : null), [angles]);
  const spread = expectedSpread(d);
  const expected = fill(texts.expected, { spread: degrees(spread) });

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <AngleHistogram angles={angles} d={d} texts={texts} label={fill(texts.picture, { d, samples })} />
      }
      controls={
        <>
          <NumberControl
            label={texts.d}
            value={d}
            parameter={parameters.d}
            scale="log"
            onChange={(to) => state.set({ d: to })}
            valueText={`${d}. ${expected}`}
          />
          <NumberControl
            label={texts.samples}
            value={samples}
            parameter={parameters.samples}
            scale="log"
            onChange={(to) => state.set({ samples: to })}
          />
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3">
            <Button
              size="small"
              onClick={() =>
                state.set({ seed: seed >= parameters.seed.max ? parameters.seed.min : seed + 1 })
              }
            >
              {texts.others}
            </Button>
            <ComputationStatus state={worker.state} shared={shared} onCancel={worker.cancel} />
          </div>
          <Figures
            figures={[
              { key: "mean", label: texts.mean, note: texts["mean-note"], value: degrees(found?.mean) },
              {
                key: "spread",
                label: texts.spread,
                note: expected,
                value: degrees(found?.spread),
                isMain: true,
              },
              {
                key: "range",
                label: texts.range,
                value: `${degrees(found?.smallest, 1)} – ${degrees(found?.largest, 1)}`,
              },
              {
                key: "near",
                label: texts.near,
                value: found ? `${formatFixed(100 * found.nearRight, 1)}%` : "…",
              },
            ]}
          />
        </>
      }
      text={
        <>
          <p className="m-0">
            {fill(texts.sentence, {
              d,
              samples,
              mean: degrees(found?.mean),
              spread: degrees(found?.spread),
              expected: degrees(spread),
              near: found ? formatFixed(100 * found.nearRight, 1) : "…",
            })}
          </p>
          <p className="m-0">{texts.meaning}</p>
        </>
      }
    />
  );
}

function degrees(value: number | undefined, digits = 2): string {
  return value === undefined ? "…" : `${formatFixed(value, digits)}°`;
}
