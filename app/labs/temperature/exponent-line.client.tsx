import { linearScale } from "../plot/scale.ts";
import { overflowAt, underflowAt } from "./weights.ts";

const width = 440;
const edge = 1000;
const place = linearScale(-edge, edge, 12, width - 12);

/** Where the exponents lie, and where e to their power leaves the range of doubles. */
export function ExponentLine({
  scaled,
  label,
  axis,
}: {
  scaled: readonly number[];
  label: string;
  axis: string;
}) {
  const y = 34;
  return (
    <figure className="m-0">
      <figcaption className="sr-only">{label}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} 92`}
        className="tabular block w-full font-sans text-[16px] @5xl:text-[13px]"
        fill="var(--ink-soft)"
      >
        <Zone from={-edge} to={underflowAt} text="eᶻ = 0" y={y} />
        <Zone from={overflowAt} to={edge} text="eᶻ = ∞" y={y} />
        <path d={`M${place(-edge)} ${y}H${place(edge)}`} stroke="var(--line-strong)" />
        {[underflowAt, 0, overflowAt].map((at) => (
          <g key={at}>
            <path d={`M${place(at)} ${y - 6}v12`} stroke="var(--line-strong)" />
            <text x={place(at)} y={y + 25} textAnchor="middle">
              {at.toFixed(at === 0 ? 0 : 2).replace("-", "−")}
            </text>
          </g>
        ))}
        {scaled.map((z, i) => (
          <circle
            key={i}
            cx={place(Math.min(edge, Math.max(-edge, z)))}
            cy={y}
            r="5.5"
            fill={z > overflowAt || z < underflowAt ? "var(--fault)" : "var(--accent)"}
            stroke="var(--surface)"
            strokeWidth="1.5"
          />
        ))}
        <text x={width / 2} y="84" textAnchor="middle">
          {axis}
        </text>
      </svg>
    </figure>
  );
}

function Zone({ from, to, text, y }: { from: number; to: number; text: string; y: number }) {
  const [left, right] = [place(from), place(to)];
  return (
    <g>
      <rect x={left} y={y - 14} width={right - left} height="28" fill="var(--fault-wash)" rx="4" />
      <text x={(left + right) / 2} y={y - 20} textAnchor="middle" fill="var(--fault)">
        {text}
      </text>
    </g>
  );
}
