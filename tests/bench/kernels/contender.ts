import type { Value } from "#grader/exercise/spec.ts";

/** One measurement's work; what it gives is the result of the last call. */
export type Run = () => unknown;

/** Takes the calls of a case, in its own representation if it has one, before the clock runs. */
export type Prepare = (calls: readonly Value[][]) => Run;

/** A plain function of as many arguments as it has: without spread, whose cost would be seen beside a dot product of 1 000. */
export function prepareFunction(f: (...args: Value[]) => unknown): Prepare {
  return (calls) => {
    if (calls.length > 1) {
      const inputs = calls.map(([x]) => x!);
      return () => {
        let last: unknown;
        for (const x of inputs) last = f(x);
        return last;
      };
    }
    const [a, b, c] = calls[0]!;
    if (b === undefined) return () => f(a!);
    if (c === undefined) return () => f(a!, b);
    return () => f(a!, b, c);
  };
}
