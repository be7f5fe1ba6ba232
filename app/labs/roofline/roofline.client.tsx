"use client";

import { useState } from "react";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { MachineNote } from "../timing/machine-note.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useWorker } from "../use-worker.client.ts";
import { WorkerProgress } from "../worker-progress.client.tsx";
import type { Roofline } from "./measure-roofline.ts";
import { RooflinePlot } from "./roofline-plot.client.tsx";
import { RooflineTable } from "./roofline-table.client.tsx";
import { RooflineText } from "./roofline-text.client.tsx";

const create = () => new Worker(new URL("./measure.worker.ts", import.meta.url), { type: "module" });

/** The kernels of the course below the roofs of the reader's machine: its memory, and its arithmetic. */
export function RooflineLab(lab: LabProps<"roofline">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const worker = useWorker<null, Roofline>(create);
  const [shown, setShown] = useState<Roofline | null>(null);
  const result = worker.state.kind === "done" ? worker.state.result : null;
  if (result && result !== shown) setShown(result);

  return (
    <LabFrame
      lab={lab}
      state={state}
      stacked
      drawing={
        <div className="grid gap-4">
          <p className="text-sm">{texts.intro}</p>
          <div>
            <WorkerProgress worker={worker} shared={shared} onStart={() => worker.start(null)} />
            <p className="mt-1 text-sm text-ink-soft">{texts.patience}</p>
          </div>
          <RooflinePlot measured={shown} texts={texts} />
        </div>
      }
      controls={
        <>
          <RooflineTable measured={shown} texts={texts} />
          <p className="text-sm text-ink-soft">{texts.note}</p>
          {shown && <MachineNote shared={shared} />}
        </>
      }
      text={<RooflineText measured={shown} texts={texts} />}
    />
  );
}
