import { formatNumber, scientific } from "../numbers.ts";

/** A slope, small ones in powers of ten. */
export function SlopeText({ slope }: { slope: number }) {
  if (slope === 0 || Math.abs(slope) >= 0.001) return formatNumber(slope, 4);
  const { mantissa, exponent } = scientific(slope);
  return (
    <span className="whitespace-nowrap">
      {mantissa.replace("-", "−")} × 10<sup>{exponent}</sup>
    </span>
  );
}
