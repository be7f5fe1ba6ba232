/** What running one group found: the material that verdicts are assembled from. */
import type { Expected, Value } from "../exercise/value.ts";
import type { GroupId, Law, Text } from "../exercise/spec.ts";
import type { CallOutcome, CallRequest, Stop } from "./runner.ts";
import type { Comparison } from "./compare.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseName } from "./case-name.ts";
import type { Failure } from "./verdict.ts";

export interface CaseFailure {
  group: GroupId;
  /** Name of the case, or of the law. */
  name: CaseName;
  reason: Failure["reason"];
  request: CallRequest;
  expected: Expected;
  outcome: CallOutcome;
  comparison?: Comparison;
  generator?: string;
  lawTitle?: Text;
  /** Of a law: which of its instances it was, and all calls that it ties together, in order. */
  law?: { law: Law; number: number; calls: readonly CheckedCall[] };
  detail?: string;
  /** What the arguments, the same objects, held in the call before. */
  before?: readonly Value[];
}

/** A call with the right answer, for telling which mistake explains the wrong ones. */
export interface CheckedCall {
  request: CallRequest;
  expected: Expected;
  outcome: CallOutcome;
}

export interface GroupOutcome {
  id: GroupId;
  /** Cases or laws. */
  total: number;
  passed: number;
  failures: CaseFailure[];
  right: CheckedCall[];
  /** Inputs changed or buffers shared: counted in the purity group, wherever it was seen. */
  impurities: CaseFailure[];
  maxErrorUlps: number;
  maxBoundUse: number;
  /** The program was ended in this group. */
  stop?: EndedCase;
}

/** What a program was busy with when it was ended. */
export interface EndedCase {
  stop: Stop;
  case: CaseName;
  /** The call; of timed ones it is not known which. */
  request?: CallRequest | undefined;
  /** The line of the case that makes its input. */
  generator?: string | undefined;
}

export function emptyOutcome(id: GroupId): GroupOutcome {
  return {
    id,
    total: 0,
    passed: 0,
    failures: [],
    right: [],
    impurities: [],
    maxErrorUlps: 0,
    maxBoundUse: 0,
  };
}

/** Elements in all arguments of a call. */
export function inputSize(request: CallRequest): number {
  return request.args.reduce((sum: number, arg) => sum + elementsOfValue(arg).length, 0);
}

/**
 * The failures of the first group that failed, in the order in which a learner should see them: what is plainest to see first, then the
 * smallest input. Where anything was thrown without being asked, nothing but that.
 */
export function clearestFirst(groups: readonly GroupOutcome[]): CaseFailure[] {
  const failures = groups.find((group) => group.failures.length > 0)?.failures ?? [];
  const thrown = failures.filter((failure) => failure.reason === "threw");
  const candidates = thrown.length > 0 ? thrown : failures;
  return candidates.toSorted(
    (a, b) => plainness(a) - plainness(b) || inputSize(a.request) - inputSize(b.request),
  );
}

/** An error of less than this share of the right value is not seen at a glance. */
const plainErrorMin = 0.01;

/** NaN or ∞ where a number is due (1), anything else (2), a value that is nearly right (3). */
function plainness({ reason, comparison, request }: CaseFailure): number {
  // Where there is nothing to change, the call before is to blame, whose argument changed late.
  if (reason === "mutated-input" && inputSize(request) === 0) return 3;
  const worst = comparison?.worst;
  if (!worst) return 2;
  const { expected, got } = worst;
  if (reason === "class") return Number.isFinite(expected) && !Number.isFinite(got) ? 1 : 2;
  return reason === "value" && Math.abs(got - expected) < plainErrorMin * Math.abs(expected) ? 3 : 2;
}
