export { createCompiler, type CompilerOptions } from "./compiler.ts";
export { checkSource, sourceBytesMax } from "./source-policy.ts";
export { locateThrown, type Positions } from "./source-positions.ts";
