import type { Failure } from "../verdict.ts";

/** The stack was full, in the words of V8 and JavaScriptCore or of SpiderMonkey. */
export function isStackOverflow(thrown: Failure["thrown"]): boolean {
  const { name = "", message = "" } = thrown ?? {};
  return (
    (name === "RangeError" && message.startsWith("Maximum call stack size exceeded")) ||
    (name === "InternalError" && message === "too much recursion")
  );
}
