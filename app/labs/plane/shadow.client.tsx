import { unit } from "./plane.client.tsx";
import type { Point } from "./point.ts";

/** b seen from straight above the line of a: a band from the origin to the foot, and the way down to it. */
export function Shadow({ b, foot }: { b: Point; foot: Point }) {
  const [x, y] = [foot.x * unit, -foot.y * unit];
  return (
    <g stroke="var(--second)" fill="none">
      <path d={`M${b.x * unit} ${-b.y * unit}L${x} ${y}`} strokeWidth="1.5" strokeDasharray="4 5" />
      <path d={`M0 0L${x} ${y}`} strokeWidth="9" strokeLinecap="round" opacity="0.28" />
    </g>
  );
}
