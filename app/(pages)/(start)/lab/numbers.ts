/** A number as mathematics writes it: a true minus sign, no more digits than needed. */
export function formatNumber(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits)) + 0;
  return String(rounded).replace("-", "−");
}

/** 3.6 × 10⁻¹⁵, for numbers too small to be written out. */
export function formatTiny(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", exponent = ""] = value.toExponential(1).split("e");
  const raised = [...exponent.replace("+", "")].map((sign) => superscripts[sign] ?? "").join("");
  return `${mantissa} × 10${raised}`;
}

const superscripts: Record<string, string> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};
