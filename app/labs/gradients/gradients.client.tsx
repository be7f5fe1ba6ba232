"use client";

import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { ListControl } from "../controls/list-control.client.tsx";
import { NumberControl } from "../controls/number-control.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Bars } from "../plot/bars.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { vectorText } from "../vector-text.ts";
import { DotGradient } from "./dot-gradient.client.tsx";
import { JacobianMap } from "./jacobian-map.client.tsx";
import { SaturationPlot } from "./saturation-plot.client.tsx";
import { slopeText } from "./slope-text.client.tsx";
import { softmaxJacobian } from "./softmax-jacobian.ts";

/** The slopes of softmax die as its logits grow; those of a dot product do not. */
export function Gradients(lab: LabProps<"gradients">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { logits, scale, qx, qy, kx, ky } = state.values;
  const { weights, jacobian, steepest } = softmaxJacobian(logits, scale);
  const parameters = labParameters.gradients;

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <p className="font-serif text-lg font-semibold">{texts.softmax}</p>
          <ListControl
            label={texts.logits}
            value={logits}
            parameter={parameters.logits}
            onChange={(list) => state.set({ logits: list })}
            error={shared["list-error"]}
          />
          <NumberControl
            label={texts.scale}
            value={scale}
            parameter={parameters.scale}
            scale="log"
            onChange={(factor) => state.set({ scale: factor })}
          />
          <Bars
            label={texts.weights}
            bars={Array.from(weights, (weight, at) => ({
              key: String(at),
              label: formatNumber(scale * logits[at]),
              share: weight,
              text: weight.toFixed(4),
            }))}
          />
          <JacobianMap jacobian={jacobian} texts={texts} />
          <p className="text-sm">
            {texts.steepest} = {slopeText(steepest)}
          </p>
          <SaturationPlot logits={logits} scale={scale} steepest={steepest} texts={texts} />
        </div>
      }
      controls={
        <DotGradient
          q={{ x: qx, y: qy }}
          k={{ x: kx, y: ky }}
          texts={texts}
          shared={shared}
          onMove={(which, { x, y }) => state.set(which === "q" ? { qx: x, qy: y } : { kx: x, ky: y })}
        />
      }
      text={
        <>
          <p>
            {fill(texts["text-weights"], {
              logits: vectorText(logits),
              scale: formatNumber(scale, 3),
              weights: vectorText(weights, 6),
            })}
          </p>
          <ol aria-label={texts.jacobian} className="list-decimal ps-5">
            {Array.from({ length: jacobian.rows }, (_, i) => (
              <li key={i}>
                {vectorText(jacobian.data.subarray(i * jacobian.cols, (i + 1) * jacobian.cols), 6)}
              </li>
            ))}
          </ol>
          <p>
            {texts.steepest} = {slopeText(steepest)}
          </p>
          <p>{fill(texts["text-dot"], { q: vectorText([qx, qy]), k: vectorText([kx, ky]) })}</p>
        </>
      }
    />
  );
}
