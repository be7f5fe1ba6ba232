export { boundIn, explainVerdict } from "./explain-verdict.ts";
export { formatInterval, formatMagnitude, formatNumber, formatRatio } from "./numbers.ts";
export { formatValue } from "./value-text.ts";
