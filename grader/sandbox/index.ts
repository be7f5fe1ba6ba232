export { createSandboxPool, type SandboxPool, type SandboxPoolOptions } from "./pool.ts";
