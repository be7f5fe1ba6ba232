"use client";

import { useMemo } from "react";
import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ComputationStatus } from "../computation-status.client.tsx";
import { NumberControl } from "../controls/number-control.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Bars } from "../plot/bars.client.tsx";
import { MachineNote } from "../timing/machine-note.client.tsx";
import type { Spread } from "../timing/spread.ts";
import { timeText } from "../timing/time-text.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useRecomputed } from "../use-recomputed.client.ts";
import { HitTable, subscript } from "./hit-table.client.tsx";
import type { Retrieval, RetrievalTask } from "./retrieve.ts";

const parameters = labParameters.retrieval;
const createWorker = () => new Worker(new URL("./retrieve.worker.ts", import.meta.url), { type: "module" });

/** Normalise once, then search by dot product: the ranking of cosine, and the time of both on this machine. */
export function RetrievalLab(lab: LabProps<"retrieval">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { n, d, k, seed } = state.values;
  const task = useMemo(() => ({ n, d, k, seed }), [n, d, k, seed]);
  const worker = useRecomputed<RetrievalTask, Retrieval>(createWorker, task);
  const found = worker.latest;

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid gap-4">
          <p className="m-0 text-sm text-ink-soft">{texts.explain}</p>
          <HitTable found={found} k={k} texts={texts} />
          <p className="m-0 min-h-14 font-serif text-lg">
            {found && (found.isSameOrder ? texts.same : texts.other)}
          </p>
        </div>
      }
      controls={
        <>
          <NumberControl
            label={texts.n}
            value={n}
            parameter={parameters.n}
            scale="log"
            onChange={(to) => state.set({ n: to })}
          />
          <NumberControl
            label={texts.d}
            value={d}
            parameter={parameters.d}
            scale="log"
            onChange={(to) => state.set({ d: to })}
          />
          <NumberControl
            label={texts.k}
            value={k}
            parameter={parameters.k}
            onChange={(to) => state.set({ k: to })}
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
          <Times found={found} texts={texts} />
          {found && <MachineNote shared={shared} />}
        </>
      }
      text={<Words found={found} n={n} d={d} k={k} texts={texts} />}
    />
  );
}

function Times({ found, texts }: { found: Retrieval | null; texts: LabProps<"retrieval">["texts"] }) {
  const seconds = found?.seconds;
  const all = [
    { key: "cosine", label: texts["by-cosine"], spread: seconds?.cosine, tone: "second" as const },
    { key: "inner", label: texts["by-inner"], spread: seconds?.inner, tone: "accent" as const },
  ];
  const longest = Math.max(...all.map(({ spread }) => spread?.median ?? 0));
  return (
    <div>
      <p className="m-0 mb-2 text-sm font-medium">{texts.times}</p>
      <Bars
        label={texts.times}
        bars={all.map(({ key, label, spread, tone }) => ({
          key,
          label,
          share: spread && longest > 0 ? spread.median / longest : 0,
          text: spread ? timeText(spread.median) : "…",
          tone,
        }))}
      />
      <p className="tabular m-0 mt-2 text-sm text-ink-soft">
        {fill(texts.once, { time: seconds ? timeText(seconds.normalise.median) : "…" })}
      </p>
    </div>
  );
}

interface WordsProps {
  found: Retrieval | null;
  n: number;
  d: number;
  k: number;
  texts: LabProps<"retrieval">["texts"];
}

function Words({ found, n, d, k, texts }: WordsProps) {
  if (!found) return <p className="m-0">…</p>;
  const { hits, isSameOrder, seconds } = found;
  return (
    <>
      <p className="m-0">
        {fill(texts.sentence, {
          n,
          d,
          k,
          keys: hits.map(({ key, cosine }) => `k${subscript(key)} (${formatNumber(cosine, 4)})`).join(", "),
        })}
      </p>
      <p className="m-0">{isSameOrder ? texts.same : texts.other}</p>
      <p className="m-0">
        {fill(texts.timing, {
          cosine: timeText(seconds.cosine.median),
          cosineRange: range(seconds.cosine),
          inner: timeText(seconds.inner.median),
          innerRange: range(seconds.inner),
          once: timeText(seconds.normalise.median),
        })}
      </p>
    </>
  );
}

function range({ low, high }: Spread): string {
  return `${timeText(low)} – ${timeText(high)}`;
}
