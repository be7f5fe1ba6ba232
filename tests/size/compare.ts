import type { Allowance, Part } from "./budget.ts";

/** A sentence for each part that is larger than it may be. */
export function excesses(budget: readonly Allowance[], measured: Readonly<Record<Part, number>>): string[] {
  return budget
    .filter(({ part, bytesMax }) => !(measured[part] <= bytesMax))
    .map(
      ({ part, bytesMax, why }) =>
        `${part}: ${measured[part]} bytes, ${measured[part] - bytesMax} more than its ${bytesMax} (${why}).`,
    );
}
