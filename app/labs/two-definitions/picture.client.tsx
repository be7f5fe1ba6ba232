import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { AngleArc } from "../plane/angle-arc.client.tsx";
import { Plane } from "../plane/plane.client.tsx";
import { type Point, snap } from "../plane/point.ts";
import { Shadow } from "../plane/shadow.client.tsx";
import type { Agreement } from "./agreement.ts";

interface PictureProps {
  a: Point;
  b: Point;
  agreement: Agreement;
  texts: LabTexts<"two-definitions">;
  onMove: (which: "a" | "b", to: Point) => void;
}

/** Both vectors, the angle between them and the shadow of b on a. */
export function Picture({ a, b, agreement, texts, onMove }: PictureProps) {
  const { algebraic, lengths, shadow } = agreement;
  const result = `${texts.product} ${formatNumber(algebraic)}`;
  const vector = (name: "a" | "b", at: Point) => ({
    name,
    at,
    text: `${texts[name]} (${formatNumber(at.x)}, ${formatNumber(at.y)}). ${result}`,
    onMove: (to: Point) => onMove(name, snap(to, 0.1)),
  });
  const share = lengths[0] === 0 ? 0 : shadow / lengths[0];
  return (
    <Plane
      vectors={[
        { ...vector("a", a), tone: "first" },
        { ...vector("b", b), tone: "second" },
      ]}
      label={texts.plane}
      role={texts.movable}
      hint={texts.hint}
    >
      {lengths[0] > 0 && <Shadow b={b} foot={{ x: a.x * share, y: a.y * share }} />}
      <AngleArc a={a} b={b} />
    </Plane>
  );
}
