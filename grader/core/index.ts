export type { Matrix, Vector } from "./types.ts";
