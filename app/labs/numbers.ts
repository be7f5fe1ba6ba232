/** A number as mathematics writes it: a true minus sign, no more digits than needed. */
export function formatNumber(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits)) + 0;
  return String(rounded).replace("-", "−");
}

/** The same with as many digits each time, for numbers that are read one below the other. */
export function formatFixed(value: number, digits: number): string {
  return (Number(value.toFixed(digits)) + 0).toFixed(digits).replace("-", "−");
}

/** The parts of 3.6 × 10⁻¹⁵, for numbers too small to be written out. */
export function scientific(value: number): { mantissa: string; exponent: string } {
  const [mantissa = "", exponent = ""] = value.toExponential(1).split("e");
  return { mantissa, exponent: exponent.replace("+", "").replace("-", "−") };
}
