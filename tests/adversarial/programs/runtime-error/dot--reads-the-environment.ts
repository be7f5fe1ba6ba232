// reads the environment of the process
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  return Object.keys((globalThis as never as { process: { env: object } }).process.env).length;
}
