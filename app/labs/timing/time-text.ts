const units = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
] as const;

/** A duration with two or three digits and its unit; more digits would be noise: `2.5 ms`. */
export function timeText(seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  const [size, unit] = units.find(([one]) => seconds >= one * 0.9995) ?? [1e-9, "ns"];
  const value = seconds / size;
  return `${Number(value.toPrecision(value < 10 ? 2 : 3))} ${unit}`;
}
