import { formatNumber, scientific } from "../numbers.ts";

/** Four digits after the point, or a power of ten where that would say nothing. */
export function numberText(value: number): string {
  if (value === Infinity) return "∞";
  if (Number.isNaN(value)) return "NaN";
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return formatNumber(value, 4);
  const { mantissa, exponent } = scientific(value);
  return `${mantissa.replace("-", "−")} × 10${superscript(exponent)}`;
}

const raised: Record<string, string> = { "−": "⁻", ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].entries()) };

function superscript(exponent: string): string {
  return [...exponent].map((digit) => raised[digit]).join("");
}
