import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow before all of it is collected: from 20 MB of ours to 180. */
const growingPercent = 800;

/**
 * Lets garbage wait. A grading leaves some megabytes of arrays that die young; by itself the engine answers with a collection of the
 * whole heap for nearly every grading, on threads that take the processor from the program that is being judged.
 */
export function allowRoomyHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}
