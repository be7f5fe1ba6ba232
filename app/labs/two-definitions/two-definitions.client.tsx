"use client";

import type { LabProps } from "../lab-props.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import { formatNumber } from "../numbers.ts";
import { type Point, snap } from "../plane/point.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { compare } from "./agreement.ts";
import { Picture } from "./picture.client.tsx";
import { meaning, Readout } from "./readout.client.tsx";

/** Drag two vectors and watch both definitions of the dot product agree. */
export function TwoDefinitions(lab: LabProps<"two-definitions">) {
  const { texts, formulas } = lab;
  const state = useLabParameters(lab);
  const { ax, ay, bx, by } = state.values;
  const [a, b] = [
    { x: ax, y: ay },
    { x: bx, y: by },
  ];
  const agreement = compare(a, b);
  const { products, lengths, angle, cosine, algebraic, geometric } = agreement;

  function move(which: "a" | "b", to: Point): void {
    const { x, y } = snap(to, 0.01);
    state.set(which === "a" ? { ax: x, ay: y } : { bx: x, by: y });
  }

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={<Picture a={a} b={b} agreement={agreement} texts={texts} onMove={move} />}
      controls={
        <Readout
          a={a}
          b={b}
          agreement={agreement}
          texts={texts}
          algebraic={formulas.algebraic}
          geometric={formulas.geometric}
          onChange={move}
        />
      }
      text={
        <>
          <p>
            a = ({formatNumber(ax)}, {formatNumber(ay)}), b = ({formatNumber(bx)}, {formatNumber(by)})
          </p>
          <p>
            {texts.first}: {formatNumber(products[0], 4)} + {formatNumber(products[1], 4)} ={" "}
            {formatNumber(algebraic, 4)}
          </p>
          <p>
            {texts.second}: {formatNumber(lengths[0], 4)} × {formatNumber(lengths[1], 4)} ×{" "}
            {formatNumber(cosine, 6)} = {formatNumber(geometric, 4)}; θ ={" "}
            {formatNumber((angle * 180) / Math.PI)}°
          </p>
          <p>{meaning(agreement, texts)}</p>
        </>
      }
    />
  );
}
