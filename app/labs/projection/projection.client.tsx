"use client";

import { fill } from "../fill.ts";
import { Figures } from "../figures.client.tsx";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Plane, type PlaneVector } from "../plane/plane.client.tsx";
import { type Point, snap } from "../plane/point.ts";
import { Shadow } from "../plane/shadow.client.tsx";
import { VectorInput } from "../plane/vector-input.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { projectionOf } from "./projection.ts";
import { RightAngle } from "./right-angle.client.tsx";

/** The dot product as the length of a times the shadow of b on it. */
export function Projection(lab: LabProps<"projection">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { ax, ay, bx, by } = state.values;
  const points = { a: { x: ax, y: ay }, b: { x: bx, y: by } };
  const found = projectionOf(points.a, points.b);
  const meaning = texts.lean[found.lean];

  function move(which: "a" | "b", to: Point): void {
    const { x, y } = snap(to, 0.01);
    state.set(which === "a" ? { ax: x, ay: y } : { bx: x, by: y });
  }
  const vector = (name: "a" | "b"): PlaneVector => ({
    name,
    at: points[name],
    tone: name === "a" ? "first" : "second",
    text: `${fill(shared.vector, { name })} ${written(points[name])}. ${texts.product} ${formatNumber(found.dot)}. ${texts.shadow} ${formatNumber(found.shadow)}`,
    onMove: (to) => move(name, snap(to, 0.1)),
  });
  const input = (name: "a" | "b") => (
    <VectorInput
      name={name}
      tone={name === "a" ? "first" : "second"}
      label={fill(shared.vector, { name })}
      value={points[name]}
      onChange={(to) => move(name, to)}
    />
  );
  const product = `${formatNumber(found.lengthA, 3)} × ${factor(found.shadow)}`;

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <Plane
          vectors={[vector("a"), vector("b")]}
          label={texts.plane}
          role={shared.movable}
          hint={shared["plane-hint"]}
        >
          {found.lengthA > 0 && (
            <>
              <Shadow b={points.b} foot={found.along} />
              <RightAngle foot={found.along} towards={found.rest} line={points.a} />
            </>
          )}
        </Plane>
      }
      controls={
        <>
          <div className="flex flex-wrap gap-x-8 gap-y-3">
            {input("a")}
            {input("b")}
          </div>
          <Figures
            figures={[
              { key: "length", label: texts.length, value: formatNumber(found.lengthA, 3) },
              { key: "shadow", label: texts.shadow, value: formatNumber(found.shadow, 3) },
              {
                key: "dot",
                label: texts.product,
                note: product,
                value: formatNumber(found.dot, 3),
                isMain: true,
              },
              { key: "along", label: texts.along, value: written(found.along, 3) },
              { key: "rest", label: texts.rest, value: written(found.rest, 3) },
            ]}
          />
          <p className="m-0 min-h-14 font-serif text-lg">{meaning}</p>
        </>
      }
      text={
        <>
          <p className="m-0">
            {fill(texts.sentence, {
              a: written(points.a),
              b: written(points.b),
              length: formatNumber(found.lengthA, 4),
              shadow: formatNumber(found.shadow, 4),
              dot: formatNumber(found.dot, 4),
            })}
          </p>
          <p className="m-0">
            {fill(texts.parts, { along: written(found.along, 4), rest: written(found.rest, 4) })}
          </p>
          <p className="m-0">{meaning}</p>
        </>
      }
    />
  );
}

function written({ x, y }: Point, digits = 2): string {
  return `(${formatNumber(x, digits)}, ${formatNumber(y, digits)})`;
}

function factor(value: number): string {
  const text = formatNumber(value, 3);
  return text.startsWith("−") ? `(${text})` : text;
}
