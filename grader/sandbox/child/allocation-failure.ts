import type { ReportedThrown } from "../protocol.ts";

/** The engine's words when an ArrayBuffer would exceed the memory limit. */
export const allocationFailed = "Array buffer allocation failed";

/**
 * Whether the engine said so, and not the program: the engine's own error comes from one of its functions, which have no place in any
 * file. Where a stack has no frames to tell (`Error.stackTraceLimit = 0`), the words are believed.
 */
export function isEngineAllocationFailure({ name, message, stack }: ReportedThrown): boolean {
  if (name !== "RangeError" || message !== allocationFailed) return false;
  const firstFrame = /\n +at (.*)/.exec(stack ?? "")?.[1];
  return firstFrame === undefined || placeless.test(firstFrame);
}

/** `new Float64Array (<anonymous>)`, or where the isolate's own frames end. */
const placeless = /\(<(?:anonymous|isolated-vm boundary)>\)$/;
