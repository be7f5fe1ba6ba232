"use client";

import { Button } from "#app/components/button.tsx";
import { ComputationStatus } from "../computation-status.client.tsx";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { MachineNote } from "../timing/machine-note.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useWorker } from "../use-worker.client.ts";
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
  const { latest } = worker;

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid gap-4">
          <p className="text-sm">{texts.intro}</p>
          <div>
            <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
              <Button
                look="primary"
                disabled={worker.state.kind === "running"}
                onClick={() => worker.start(null)}
              >
                {latest ? shared.again : shared.start}
              </Button>
              <ComputationStatus state={worker.state} shared={shared} onCancel={worker.cancel} />
            </div>
            <p className="mt-1 text-sm text-ink-soft">{texts.patience}</p>
          </div>
          <RooflinePlot measured={latest} texts={texts} />
        </div>
      }
      controls={
        <>
          <RooflineTable measured={latest} texts={texts} />
          <p className="text-sm text-ink-soft">{texts.note}</p>
          {latest && <MachineNote shared={shared} />}
        </>
      }
      text={<RooflineText measured={latest} texts={texts} />}
    />
  );
}
