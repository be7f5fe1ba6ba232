"use client";

import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { NumberControl } from "../controls/number-control.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { vectorText } from "../vector-text.ts";
import { MemoryTable } from "./memory-table.client.tsx";
import { RunningState } from "./running-state.client.tsx";
import { averageAtOnce, scores, values } from "./scores.ts";
import { TileStrip } from "./tile-strip.client.tsx";
import { averageOf, walkTiles } from "./walk-tiles.ts";

/** Softmax in one pass: tile by tile, with what is remembered between them. */
export function OnlineSoftmaxTiles(lab: LabProps<"online-softmax-tiles">) {
  const { texts } = lab;
  const state = useLabParameters(lab);
  const { tile } = state.values;
  const steps = walkTiles(scores, values, tile);
  const step = Math.min(state.values.step, steps.length);
  const exact = averageAtOnce();
  const now = step === 0 ? null : steps[step - 1];
  const go = (to: number) => state.set({ step: Math.min(steps.length, Math.max(0, to)) });

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <TileStrip scores={scores} tile={tile} step={now} texts={texts} />
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => go(step - 1)} disabled={step === 0}>
              {texts.back}
            </Button>
            <Button look="primary" onClick={() => go(step + 1)} disabled={step === steps.length}>
              {texts.next}
            </Button>
            <output className="text-sm text-ink-soft">
              {fill(texts.progress, { step, steps: steps.length })}
            </output>
          </div>
          <NumberControl
            label={texts.tile}
            value={tile}
            parameter={labParameters["online-softmax-tiles"].tile}
            onChange={(size) => state.set({ tile: size, step: 0 })}
          />
          <MemoryTable texts={texts} />
        </div>
      }
      controls={<RunningState step={now} isLast={step === steps.length} exact={exact} texts={texts} />}
      text={
        <>
          <p>{fill(texts["text-scores"], { scores: vectorText(scores) })}</p>
          <ol className="list-decimal ps-5">
            {steps.slice(0, step).map(({ from, to, rescale, after }) => (
              <li key={from}>
                {fill(texts["text-step"], {
                  from: from + 1,
                  to,
                  m: formatNumber(after.largest, 3),
                  rescale: formatNumber(rescale, 5),
                  sum: formatNumber(after.sum, 5),
                  average: vectorText(averageOf(after), 5),
                })}
              </li>
            ))}
          </ol>
          <p>{fill(texts["text-exact"], { exact: vectorText(exact, 5) })}</p>
        </>
      }
    />
  );
}
