/**
 * Candidates of one kind that are simpler than the best found so far, the boldest first. Each must be simpler by a measure that
 * cannot fall for ever, or the descent would not end.
 */
export type Pass<Best, Candidate = Best> = (best: Best) => Iterable<Candidate>;

/** What trying candidates came to: the first that still fails, none of them, or the end of what may be spent. */
export type Tried<Best> = { best: Best } | "none" | "spent";

/** Candidates that are tried in one message: few enough that a hit wastes little, enough to save round trips. */
const batchMax = 8;

/** Greedy: pass after pass, again from the new best after each hit, until a whole round changes nothing. */
export async function descend<Best, Candidate>(
  start: Best,
  passes: readonly Pass<Best, Candidate>[],
  tryAll: (candidates: readonly Candidate[]) => Promise<Tried<Best>>,
): Promise<Best> {
  let best = start;
  for (let improved = true; improved;) {
    improved = false;
    for (const pass of passes) {
      for (;;) {
        const found = await firstOf(pass(best), tryAll);
        if (found === "spent") return best;
        if (found === "none") break;
        best = found.best;
        improved = true;
      }
    }
  }
  return best;
}

async function firstOf<Best, Candidate>(
  candidates: Iterable<Candidate>,
  tryAll: (candidates: readonly Candidate[]) => Promise<Tried<Best>>,
): Promise<Tried<Best>> {
  let batch: Candidate[] = [];
  for (const candidate of candidates) {
    batch.push(candidate);
    if (batch.length < batchMax) continue;
    const tried = await tryAll(batch);
    if (tried !== "none") return tried;
    batch = [];
  }
  return batch.length > 0 ? tryAll(batch) : "none";
}
