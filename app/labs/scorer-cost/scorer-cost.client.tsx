"use client";

import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { NumberControl } from "../controls/number-control.client.tsx";
import { fill } from "../fill.ts";
import { ComputationStatus } from "../computation-status.client.tsx";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { MachineNote } from "../timing/machine-note.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { useWorker } from "../use-worker.client.ts";
import { CostTable } from "./cost-table.client.tsx";
import { CountTable } from "./count-table.client.tsx";
import { GrowthPlots } from "./growth-plots.client.tsx";
import type { ScorerCosts, ScorerSizes } from "./measure-scorers.ts";
import { ScorerText } from "./scorer-text.client.tsx";

const create = () => new Worker(new URL("./measure.worker.ts", import.meta.url), { type: "module" });

/** Four ways to score queries against keys: what they cost on paper, what somebody claims, and what they cost here. */
export function ScorerCost(lab: LabProps<"scorer-cost">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { n, d } = state.values;
  const worker = useWorker<ScorerSizes, ScorerCosts>(create);
  const { latest } = worker;
  const parameters = labParameters["scorer-cost"];

  return (
    <LabFrame
      lab={lab}
      state={state}
      stacked
      drawing={
        <div className="grid gap-5">
          <div className="grid gap-x-8 gap-y-3 @2xl:grid-cols-2">
            {(["n", "d"] as const).map((name) => (
              <NumberControl
                key={name}
                label={texts[name]}
                value={state.values[name]}
                parameter={parameters[name]}
                scale="log"
                onChange={(value) => state.set({ [name]: value })}
              />
            ))}
          </div>
          <CountTable n={n} d={d} texts={texts} />
          <div>
            <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
              <Button
                look="primary"
                disabled={worker.state.kind === "running"}
                onClick={() => worker.start({ n, d })}
              >
                {latest ? shared.again : shared.start}
              </Button>
              <ComputationStatus state={worker.state} shared={shared} onCancel={worker.cancel} />
            </div>
            <p className="mt-1 text-sm text-ink-soft">{texts.patience}</p>
          </div>
        </div>
      }
      controls={
        <>
          <CostTable measured={latest} texts={texts} />
          <p className="text-sm text-ink-soft">{texts["claim-note"]}</p>
          {latest && (
            <>
              <GrowthPlots measured={latest} texts={texts} />
              <p className="text-sm text-ink-soft">
                {fill(texts["measured-at"], { n: latest.n, d: latest.d })}
              </p>
              <MachineNote shared={shared} />
            </>
          )}
        </>
      }
      text={<ScorerText measured={latest} texts={texts} />}
    />
  );
}
