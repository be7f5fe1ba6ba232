/** Makes an instance on which a law fails smaller, by drawing it anew from simpler random choices. */
import type { Rng } from "../../exercise/random.ts";
import { createRng } from "../../exercise/random.ts";
import type { Law, Shrinking } from "../../exercise/spec.ts";
import type { Expected, Value } from "../../exercise/value.ts";
import type { CaseFailure } from "../group-outcome.ts";
import { judgeInstance } from "../run-laws.ts";
import type { CallOutcome, CallRequest } from "../runner.ts";
import type { Choice } from "./choices.ts";
import { choicePasses, recordChoices, replayChoices } from "./choices.ts";
import type { Pass, Tried } from "./descend.ts";
import { descend } from "./descend.ts";
import { failsAlike } from "./same-failure.ts";
import type { Shrink } from "./shrink-with.ts";

interface Instance {
  choices: Choice[];
  inputs: Value[][];
}

type Failing = Instance & { failure: CaseFailure };

/** `number`: which of the law's instances it was. `null` where nothing smaller fails alike, or it does not fail again. */
export async function shrinkLaw(
  shrink: Shrink,
  first: CaseFailure,
  { law, number }: { law: Law; number: number },
  shrinking: Shrinking | undefined,
): Promise<CaseFailure | null> {
  const tried = new Set<string>();
  const tryAll = (instances: readonly Instance[]) => {
    const keys = instances.map(({ choices }) => choices.map(({ value }) => value).join(" "));
    const fresh = instances.filter((_, i) => !tried.has(keys[i]!));
    for (const key of keys) tried.add(key);
    return tryInstances(shrink, first, { law, number }, shrinking, fresh, (calls) =>
      shrink.calls.make(calls),
    );
  };

  const start = await tryAll([recorded(shrink.rng.fork(`laws/${law.id}`), law, number)]);
  if (typeof start === "string") return null;
  const passes = choicePasses.map(
    (pass): Pass<Failing, Instance> =>
      function* instances({ choices }) {
        for (const simpler of pass(choices)) yield replayed(law, simpler);
      },
  );
  const smallest = await descend(start.best, passes, tryAll);
  if (smallest === start.best) return null;
  const again = await tryInstances(shrink, first, { law, number }, shrinking, [smallest], (calls) =>
    shrink.calls.confirm(calls),
  );
  return typeof again === "string" ? null : again.best.failure;
}

async function tryInstances(
  shrink: Shrink,
  first: CaseFailure,
  { law, number }: { law: Law; number: number },
  shrinking: Shrinking | undefined,
  instances: readonly Instance[],
  make: (calls: CallRequest[]) => Promise<CallOutcome[] | null>,
): Promise<Tried<Failing>> {
  const trials = instances.flatMap((instance) => {
    const asked = instance.inputs.every((args) => shrinking?.asked?.(...args) ?? true);
    const expected = asked ? instance.inputs.map((args) => shrink.spec.oracle(...args)) : [];
    return asked && holdsForExactAnswers(law, instance.inputs, expected) ? [{ instance, expected }] : [];
  });
  if (trials.length === 0) return "none";
  const requests = trials.flatMap(({ instance }) => instance.inputs.map((args) => ({ args })));
  const outcomes = await make(requests);
  if (!outcomes) return "spent";
  let next = 0;
  for (const { instance, expected } of trials) {
    const calls = expected.map((one) => ({
      request: requests[next]!,
      expected: one,
      outcome: outcomes[next++]!,
    }));
    const failure = judgeInstance(law, number, instance.inputs, calls);
    if (failure && failsAlike(first, failure) && shrink.explains(failure))
      return { best: { ...instance, failure } };
  }
  return "none";
}

/** The instance that failed, drawn again, with the choices that made it. */
function recorded(source: Rng, law: Law, number: number): Instance {
  for (let i = 0; i < number; i++) law.make(source);
  const { rng, choices } = recordChoices(source);
  return { inputs: law.make(rng), choices };
}

function replayed(law: Law, simpler: readonly Choice[]): Instance {
  const { rng, choices } = replayChoices(simpler, createRng("beyond the choices"));
  return { inputs: law.make(rng), choices };
}

/** On simple inputs a law may say nothing or be beyond what is asked. Only where it holds for the right answers can it blame a wrong one. */
function holdsForExactAnswers(law: Law, inputs: Value[][], expected: readonly Expected[]): boolean {
  const answers = expected.flatMap((answer): Value[] => {
    if (answer.kind === "throws") return [];
    if (answer.kind === "number") return [answer.value];
    return [answer.kind === "vector" ? answer.data : answer];
  });
  return answers.length === inputs.length && law.check(inputs, answers) === null;
}
