export { consumeLimit, resetLimit } from "./consume.ts";
export * as limits from "./limits.ts";
export { sweepRateLimits } from "./sweep.ts";
