import { unit } from "../plane/plane.client.tsx";
import type { Point } from "../plane/point.ts";

/** The sign of a right angle at the foot of b on the line of a; nothing where there is no room for one. */
export function RightAngle({ foot, towards, line }: { foot: Point; towards: Point; line: Point }) {
  const [up, along] = [Math.hypot(towards.x, towards.y), Math.hypot(line.x, line.y)];
  if (up < 0.5 || along === 0) return null;
  const side = 0.32;
  // The square opens towards the origin, so that it lies under the shadow; at the origin, towards a.
  const back = foot.x * line.x + foot.y * line.y > 0 ? -1 : 1;
  const u = { x: (towards.x / up) * side, y: (towards.y / up) * side };
  const w = { x: (back * line.x * side) / along, y: (back * line.y * side) / along };
  return (
    <path
      d={`M${place(foot.x + u.x, foot.y + u.y)}L${place(foot.x + u.x + w.x, foot.y + u.y + w.y)}L${place(foot.x + w.x, foot.y + w.y)}`}
      fill="none"
      stroke="var(--second)"
      strokeWidth="1.5"
    />
  );
}

function place(x: number, y: number): string {
  return `${round(x * unit)} ${round(-y * unit)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
