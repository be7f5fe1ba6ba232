import type { JsonValue } from "../verdict.ts";
import { formatNumber } from "./numbers.ts";

const shownMax = 16;

/** A value in a line: `[1, 2, 3]`, `3 × 2 [1, 0, …]`. */
export function formatValue(value: JsonValue): string {
  if (value.kind === "number") return formatNumber(value.value);
  const shown = value.data.slice(0, shownMax).map(formatNumber);
  const elements = value.kind === "vector" ? value.length : value.rows * value.cols;
  if (elements > shownMax) shown.push("…");
  const text = `[${shown.join(", ")}]`;
  if (value.kind === "matrix") return `${value.rows} × ${value.cols} ${text}`;
  return elements > shownMax ? `${text} (n = ${elements})` : text;
}
