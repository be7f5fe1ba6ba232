import type { ReactNode } from "react";
import { formatNumber, scientific } from "../numbers.ts";

/** A slope, small ones in powers of ten. */
export function slopeText(slope: number, digits = 4): ReactNode {
  if (slope === 0 || Math.abs(slope) >= 0.001) return formatNumber(slope, digits);
  const { mantissa, exponent } = scientific(slope);
  return (
    <span className="whitespace-nowrap">
      {mantissa.replace("-", "−")} × 10<sup>{exponent}</sup>
    </span>
  );
}
