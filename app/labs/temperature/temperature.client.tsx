"use client";

import { Button } from "#app/components/button.tsx";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ListControl } from "../controls/list-control.client.tsx";
import { NumberControl } from "../controls/number-control.client.tsx";
import { Figures } from "../figures.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { ExponentLine } from "./exponent-line.client.tsx";
import { numberText } from "./number-text.ts";
import { WeightBars } from "./weight-bars.client.tsx";
import { overflowAt, underflowAt, weightsOf } from "./weights.ts";

const parameters = labParameters.temperature;

/** Softmax with a temperature, and where the textbook's formula for it breaks. */
export function Temperature(lab: LabProps<"temperature">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { logits, t, shift } = state.values;
  const found = weightsOf(logits, t, shift);
  const meaning = texts.trouble[found.trouble];
  const isBroken = found.trouble !== "none";
  const largest = Math.max(...logits);
  const shiftTo = (to: number): void =>
    state.set({ shift: Math.min(parameters.shift.max, Math.max(parameters.shift.min, to)) });

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid gap-5">
          <WeightBars
            title={texts.naive}
            logits={logits}
            weights={found.naive}
            isBroken={isBroken}
            id="naive"
          />
          <WeightBars title={texts.stable} logits={logits} weights={found.stable} id="stable" />
          <ExponentLine scaled={found.scaled} label={texts.line} axis={texts.z} />
          <p className={`m-0 min-h-20 font-serif text-lg ${isBroken ? "text-fault" : ""}`}>{meaning}</p>
        </div>
      }
      controls={
        <>
          <ListControl
            label={texts.logits}
            value={logits}
            parameter={parameters.logits}
            onChange={(to) => state.set({ logits: to })}
            error={shared["list-error"]}
          />
          <NumberControl
            label={texts.t}
            value={t}
            parameter={parameters.t}
            scale="log"
            onChange={(to) => state.set({ t: to })}
            valueText={`${t}. ${texts.largest}: ${numberText(Math.max(...found.stable))}`}
          />
          <NumberControl
            label={texts.shift}
            value={shift}
            parameter={parameters.shift}
            onChange={(to) => state.set({ shift: to })}
            valueText={`${shift}. ${meaning}`}
          />
          <div className="flex flex-wrap gap-3">
            <Button size="small" onClick={() => shiftTo(Math.ceil(overflowAt * t - largest))}>
              {texts["overflow-at"]}
            </Button>
            <Button size="small" onClick={() => shiftTo(Math.floor(underflowAt * t - largest))}>
              {texts["underflow-at"]}
            </Button>
          </div>
          <Figures
            figures={[
              {
                key: "largest",
                label: texts.largest,
                value: numberText(Math.max(...found.stable)),
                isMain: true,
              },
              {
                key: "effective",
                label: texts.effective,
                note: texts["effective-note"],
                value: formatNumber(found.effective, 3),
              },
            ]}
          />
        </>
      }
      text={
        <>
          <p className="m-0">
            {fill(texts.sentence, {
              logits: written(logits),
              shift: formatNumber(shift),
              t: formatNumber(t),
              scaled: written(found.scaled),
            })}
          </p>
          <p className="m-0">{fill(texts.powers, { powers: written(found.powers) })}</p>
          <p className="m-0">{fill(texts["naive-sentence"], { naive: written(found.naive) })}</p>
          <p className="m-0">{fill(texts["stable-sentence"], { stable: written(found.stable) })}</p>
          <p className="m-0">{meaning}</p>
        </>
      }
    />
  );
}

function written(values: readonly number[]): string {
  return values.map(numberText).join(", ");
}
