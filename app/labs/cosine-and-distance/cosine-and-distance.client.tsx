"use client";

import { Button } from "#app/components/button.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Plane, type PlaneVector, unit } from "../plane/plane.client.tsx";
import { type Point, snap } from "../plane/point.ts";
import type { Tone } from "../plane/tone.ts";
import { VectorInput } from "../plane/vector-input.client.tsx";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { MeasureTable } from "./measure-table.client.tsx";
import { compareCandidates, type Nearer } from "./measures.ts";

type Name = "a" | "b" | "c";
const names: readonly Name[] = ["a", "b", "c"];
const tones: Record<Name, Tone> = { a: "first", b: "second", c: "third" };

/** Which of b and c is nearer to a? It depends on whether length counts. */
export function CosineAndDistance(lab: LabProps<"cosine-and-distance">) {
  const { texts, shared } = lab;
  const state = useLabParameters(lab);
  const { ax, ay, bx, by, cx, cy } = state.values;
  const points: Record<Name, Point> = { a: { x: ax, y: ay }, b: { x: bx, y: by }, c: { x: cx, y: cy } };
  const found = compareCandidates(points.a, points.b, points.c);
  const winner = (nearer: Nearer): string => (nearer === "tie" ? texts.tie : nearer);
  const hasZero = names.some((name) => points[name].x === 0 && points[name].y === 0);
  const meaning = hasZero ? texts.zero : texts[found.verdict];
  const verdict = fill(texts.verdict, {
    dot: winner(found.nearer.dot),
    cosine: winner(found.nearer.cosine),
    distance: winner(found.nearer.distance),
  });

  function move(which: Name, to: Point): void {
    const { x, y } = snap(to, 0.01);
    state.set(which === "a" ? { ax: x, ay: y } : which === "b" ? { bx: x, by: y } : { cx: x, cy: y });
  }
  const vector = (name: Name): PlaneVector => ({
    name,
    at: points[name],
    tone: tones[name],
    text: `${fill(shared.vector, { name })} ${written(points[name])}. ${verdict}`,
    onMove: (to) => move(name, snap(to, 0.1)),
  });

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <Plane
          vectors={names.map(vector)}
          label={texts.plane}
          role={shared.movable}
          hint={shared["plane-hint"]}
        >
          <Gap from={points.a} to={points.b} colour="var(--second)" />
          <Gap from={points.a} to={points.c} colour="var(--ink)" />
        </Plane>
      }
      controls={
        <>
          <div className="flex flex-wrap gap-x-8 gap-y-3">
            {names.map((name) => (
              <VectorInput
                key={name}
                name={name}
                tone={tones[name]}
                label={fill(shared.vector, { name })}
                value={points[name]}
                onChange={(to) => move(name, to)}
              />
            ))}
          </div>
          <MeasureTable found={found} texts={texts} />
          <p className="m-0 min-h-14 font-serif text-lg">{meaning}</p>
          <div className="flex flex-wrap gap-3">
            <Button size="small" onClick={() => state.set({ ax: 2, ay: 1, bx: 6, by: 3, cx: 1, cy: 2 })}>
              {texts.example}
            </Button>
            <Button
              size="small"
              onClick={() => names.forEach((name) => move(name, ofLength(points[name], 3)))}
            >
              {texts.normalise}
            </Button>
          </div>
        </>
      }
      text={
        <>
          <p className="m-0">
            {fill(texts.sentence, {
              a: written(points.a),
              b: written(points.b),
              c: written(points.c),
              dotB: formatNumber(found.b.dot, 4),
              dotC: formatNumber(found.c.dot, 4),
              cosB: formatNumber(found.b.cosine, 4),
              cosC: formatNumber(found.c.cosine, 4),
              distB: formatNumber(found.b.distance, 4),
              distC: formatNumber(found.c.distance, 4),
            })}
          </p>
          <p className="m-0">{verdict}</p>
          <p className="m-0">{meaning}</p>
        </>
      }
    />
  );
}

/** The straight way from tip to tip. */
function Gap({ from, to, colour }: { from: Point; to: Point; colour: string }) {
  return (
    <path
      d={`M${from.x * unit} ${-from.y * unit}L${to.x * unit} ${-to.y * unit}`}
      stroke={colour}
      strokeWidth="1.75"
      strokeDasharray="3 6"
      strokeLinecap="round"
    />
  );
}

function ofLength({ x, y }: Point, length: number): Point {
  const now = Math.hypot(x, y);
  return now === 0 ? { x, y } : { x: (x / now) * length, y: (y / now) * length };
}

function written({ x, y }: Point): string {
  return `(${formatNumber(x)}, ${formatNumber(y)})`;
}
