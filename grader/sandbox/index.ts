export { digestReference } from "./bundles.ts";
export { oneCore } from "../processes/system-layers.ts";
export { timingCore } from "./timing-core.ts";
export { createSandboxPool, type SandboxPool, type SandboxPoolOptions } from "./pool.ts";
