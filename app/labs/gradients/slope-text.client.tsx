import type { ReactNode } from "react";
import { formatFixed, scientific } from "../numbers.ts";

/** A slope, small ones in powers of ten. */
export function slopeText(slope: number, digits = 4): ReactNode {
  if (slope === 0) return "0";
  if (Math.abs(slope) >= 0.001) return formatFixed(slope, digits);
  const { mantissa, exponent } = scientific(slope);
  return (
    <span className="whitespace-nowrap">
      {mantissa.replace("-", "−")} × 10<sup>{exponent}</sup>
    </span>
  );
}
