import { dot } from "#grader/core/index.ts";
import { Figures } from "../figures.client.tsx";
import { fill } from "../fill.ts";
import type { LabTexts, SharedLabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { Plane, unit } from "../plane/plane.client.tsx";
import { type Point, reach, snap, toVector } from "../plane/point.ts";
import { VectorInput } from "../plane/vector-input.client.tsx";
import { vectorText } from "../vector-text.ts";
import { measuredDotSlope } from "./dot-slope.ts";

interface DotGradientProps {
  q: Point;
  k: Point;
  texts: LabTexts<"gradients">;
  shared: SharedLabTexts;
  onMove: (which: "q" | "k", to: Point) => void;
}

/** Which way, and how fast, q·k grows when q moves: along k, wherever q is. */
export function DotGradient({ q, k, texts, shared, onMove }: DotGradientProps) {
  const product = dot(toVector(q), toVector(k));
  const slope = measuredDotSlope(toVector(q), toVector(k));
  const vector = (name: "q" | "k", at: Point) => ({
    name,
    at,
    text: `${fill(shared.vector, { name })} (${formatNumber(at.x)}, ${formatNumber(at.y)}). q·k = ${formatNumber(product)}`,
    onMove: (to: Point) => onMove(name, snap(to, 0.1)),
  });
  return (
    <div className="grid max-w-lg grid-cols-[minmax(0,1fr)] gap-5">
      <p className="font-serif text-lg font-semibold">{texts.dot}</p>
      <Plane
        vectors={[
          { ...vector("q", q), tone: "first" },
          { ...vector("k", k), tone: "second" },
        ]}
        label={texts["dot-label"]}
        role={shared.movable}
        hint={texts["dot-hint"]}
      >
        <LevelLine q={q} k={k} />
        <GradientArrow q={q} k={k} />
      </Plane>
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {(["q", "k"] as const).map((name) => (
          <VectorInput
            key={name}
            name={name}
            tone={name === "q" ? "first" : "second"}
            label={fill(shared.vector, { name })}
            value={name === "q" ? q : k}
            onChange={(to) => onMove(name, snap(to, 0.01))}
          />
        ))}
      </div>
      <Figures
        figures={[
          { key: "product", label: "q·k", value: formatNumber(product) },
          { key: "slope", label: texts.measured, value: vectorText(slope, 6) },
          { key: "k", label: "k", value: vectorText([k.x, k.y], 6) },
        ]}
      />
      <p className="text-sm">{texts["dot-note"]}</p>
    </div>
  );
}

/** Where q could be without changing q·k: a line through its tip, at a right angle to k. */
function LevelLine({ q, k }: { q: Point; k: Point }) {
  const length = Math.hypot(k.x, k.y);
  if (length === 0) return null;
  const [across, along] = [(-k.y / length) * 3 * reach, (k.x / length) * 3 * reach];
  return (
    <path
      d={`M${screen(q.x - across)} ${-screen(q.y - along)}L${screen(q.x + across)} ${-screen(q.y + along)}`}
      stroke="var(--line-strong)"
      strokeWidth="1.5"
      strokeDasharray="3 5"
      fill="none"
    />
  );
}

/** k, put at the tip of q. */
function GradientArrow({ q, k }: { q: Point; k: Point }) {
  if (k.x === 0 && k.y === 0) return null;
  const [x, y] = [screen(q.x + k.x), -screen(q.y + k.y)];
  return (
    <g stroke="var(--lit)" fill="var(--lit)">
      <path d={`M${screen(q.x)} ${-screen(q.y)}L${x} ${y}`} strokeWidth="3" strokeDasharray="7 5" />
      <path
        d="M0 0-12-6-12 6Z"
        strokeWidth="1.5"
        strokeLinejoin="round"
        transform={`translate(${x} ${y}) rotate(${screen((-Math.atan2(k.y, k.x) * 180) / Math.PI / unit)})`}
      />
    </g>
  );
}

/** Rounded, so that server and browser write the same digits. */
function screen(value: number): number {
  return Math.round(value * unit * 100) / 100;
}
