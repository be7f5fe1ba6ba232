/** What must hold of a break-it task beside the verdicts of what it ships. */
import type { Challenge } from "../../exercise/challenge.ts";
import { isRefusal } from "../../exercise/challenge.ts";
import type { LoadedChallenge } from "../../exercise/load.ts";
import { createRng } from "../../exercise/random.ts";
import type { Rng } from "../../exercise/random.ts";
import type { Value, ValueKind } from "../../exercise/value.ts";
import { numberFromJson } from "../../judge/json-value.ts";
import type { ChallengeRecord } from "../../judge/verdict.ts";
import type { Proof } from "./shipped.ts";

/** The solution's error is more than what is asked by this factor: another machine's rounding must not decide. */
const marginMin = 1.05;
const acceptedMin = 3;
const rejectedMin = 6;

const awkward = [0, -0, 1, -1, NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324];
const lengths = [0, 1, 2, 3, 8, 1_000];

/** One line per fault; `proofs` are of everything that the folder ships. */
export function challengeFaults(
  { manifest, challenge }: Pick<LoadedChallenge, "manifest" | "challenge">,
  proofs: readonly Proof[],
): string[] {
  return [
    ...decodeFaults(challenge, manifest.signature.result),
    ...marginFaults(challenge, proofs),
    ...varietyFaults(proofs),
  ];
}

/** So many things `challengeFaults` looks at. */
export const challengeProofs = 5;

/** Whatever a program returns must be admitted or refused, and what is admitted must have an exact answer. */
function decodeFaults(challenge: Challenge, kind: ValueKind): string[] {
  for (const input of awkwardInputs(kind, createRng("check-decode"))) {
    try {
      const decoded = challenge.decode(input);
      if (isRefusal(decoded)) continue;
      const exact = challenge.oracle(...decoded);
      if (exact.kind === "throws")
        return [`spec.ts: decode admits ${shown(input)}, but the oracle refuses it`];
    } catch (error) {
      return [`spec.ts: decode or oracle throws on ${shown(input)}: ${String(error)}`];
    }
  }
  return [];
}

function* awkwardInputs(kind: ValueKind, rng: Rng): Generator<Value> {
  if (kind === "number") return yield* awkward;
  const draws = [...awkward.map((value) => () => value), () => rng.pick(awkward), () => 10 * rng.normal()];
  for (const rows of lengths) {
    for (const draw of draws) {
      if (kind === "vector") yield rng.vector(rows, draw);
      else for (const cols of lengths) yield rng.matrix(rows, cols, draw);
    }
  }
}

function marginFaults({ factor }: Challenge, proofs: readonly Proof[]): string[] {
  const solution = proofs.find(({ name }) => name === "solution.ts");
  const excess = numberFromJson(solution?.challenge?.computed?.excess ?? 0);
  if (excess >= marginMin * factor) return [];
  return [
    `solution.ts: its error is ${excess.toPrecision(3)} × the bound; at least ${marginMin} × ${factor} keeps rounding from deciding`,
  ];
}

function varietyFaults(proofs: readonly Proof[]): string[] {
  const accepted = proofs.filter(({ name }) => name.startsWith("submissions/accepted/"));
  const rejected = proofs.filter(
    ({ name }) => name.startsWith("submissions/") && !name.startsWith("submissions/accepted/"),
  );
  const faults: string[] = [];
  const inputs = new Set(accepted.map(({ challenge }) => JSON.stringify(challenge?.input)));
  if (inputs.size < acceptedMin)
    faults.push(`submissions/accepted: ${inputs.size} different inputs; at least ${acceptedMin} are needed`);
  if (rejected.length < rejectedMin)
    faults.push(`submissions: ${rejected.length} are rejected; at least ${rejectedMin} are needed`);
  const is = (test: (record: ChallengeRecord) => boolean) =>
    rejected.some(({ challenge }) => challenge && test(challenge));
  if (!is(({ refused }) => refused !== undefined) || !is(({ computed }) => computed !== null))
    faults.push(
      "submissions: one must be outside the limits, and one inside them where the flawed function holds",
    );
  return faults;
}

function shown(input: Value): string {
  if (typeof input === "number") return String(input);
  const { length } = input instanceof Float64Array ? input : input.data;
  const shape =
    input instanceof Float64Array ? `a vector of length ${length}` : `${input.rows} × ${input.cols}`;
  const data = input instanceof Float64Array ? input : input.data;
  return `${shape} [${Array.from(data.subarray(0, 4)).join(", ")}${length > 4 ? ", …" : ""}]`;
}
