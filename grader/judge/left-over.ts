/**
 * Is a failure the doing of earlier calls? A scratch buffer that is not cleared, a memory with the wrong key: the call that is shown
 * would then be right for whoever tries it. The same call of a fresh process decides.
 */
import { inFreshProcess } from "./fresh-process.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import type { Compiled } from "./program.ts";
import type { JudgeRequest } from "./request.ts";
import { sameAnswer } from "./run-purity.ts";

/** The other reasons speak of more than one call themselves; so do those of a law, or of the same call twice, which are made again together. */
const reasonsOfOneCall: ReadonlySet<CaseFailure["reason"]> = new Set([
  "value",
  "class",
  "range",
  "shape",
  "invalid-result",
  "threw",
  "did-not-throw",
]);

/**
 * A variable of the module, a constant that holds an object made there or what a function called at once gives, a static field: without
 * one there is nothing for a call to leave something in, and no process is started. What this overlooks is explained as if it were the
 * fault of the one call.
 */
const variable =
  /^(?:export )?(?:(?:let|var) |const [^=\n]+= ?(?:\/\*.*?\*\/ )?(?:\[|\{|new\b|\((?:\(|function\b|async\b)|(?!function\b|async\b)[\w.]+\())|^ +static [^(\n=]*=/mu;
/** `dot.total += x`: functions and built-in objects have properties that outlive a call. */
const property = /[\w$]\.[\w$]+ ?(?:(?:[-+/%&|^]|\*\*?|&&|\|\||\?\?|<<|>>>?)?=(?![=>])|\+\+|--)/u;
/** Or nothing was left, and the answer is one of several. */
const chance = /\brandom\b/u;
/** Generated code is a few KB; of so much more it is not worth our time to find out. */
const searchedCharsMax = 256 * 1024;

/** Looks at each line once: the program's author chooses how many there are, and how long. */
export function mayRemember(js: string): boolean {
  return js.length > searchedCharsMax || [variable, property, chance].some((pattern) => pattern.test(js));
}

/** Whether the call that failed is right when it is the only one; of a law, whether its calls agree when they are the only ones. */
export async function isRightAlone(
  judging: Pick<JudgeRequest, "exercise" | "openRunner">,
  compiled: Compiled,
  { reason, request, expected, law }: CaseFailure,
): Promise<boolean> {
  const ofLaw = reason === "law" ? law : undefined;
  const twice = reason === "not-deterministic";
  if (!(ofLaw ?? (twice || reasonsOfOneCall.has(reason))) || !mayRemember(compiled.js)) return false;
  const requests = ofLaw ? ofLaw.calls.map((call) => call.request) : twice ? [request, request] : [request];
  const answered = await inFreshProcess(judging, compiled, (runner) => runner.call(requests));
  const outcomes = answered?.outcomes ?? [];
  if (ofLaw) {
    const results = outcomes.flatMap((outcome) => (outcome.kind === "returned" ? [outcome.value] : []));
    const inputs = requests.map(({ args }) => args);
    return results.length === inputs.length && ofLaw.law.check(inputs, results) === null;
  }
  const [alone, again] = outcomes;
  if (alone === undefined || judgeCall(expected, alone).reason !== null) return false;
  return !twice || (again !== undefined && sameAnswer(alone, again));
}
