export { isAsLarge } from "./as-large.ts";
export { boundIn, explainVerdict, isSideEffect } from "./explain-verdict.ts";
export type { Explanation } from "./explain-verdict.ts";
export { errorLevel } from "./error-map-text.ts";
export { formatInterval, formatMagnitude, formatNumber, formatRatio } from "./numbers.ts";
export { formatValue } from "./value-text.ts";
