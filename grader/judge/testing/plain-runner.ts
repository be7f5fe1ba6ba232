/**
 * A runner that makes its calls in this process, to functions that a test writes: for the judge's own decisions, where a sandbox would
 * only be slow. It isolates nothing and its clock says what the test wants.
 */
import type { Value } from "../../exercise/value.ts";
import type {
  CallOutcome,
  CallRequest,
  Inspection,
  LoadOutcome,
  OpenOptions,
  OpenRunner,
  Program,
  Runner,
  RunnerLimits,
  Stop,
  TimedPair,
  TimingOutcome,
  TimingPlan,
} from "../runner.ts";

export interface Script {
  /** The program. `call` counts from 1, timed calls too. What it throws, it throws; an outcome of its own tells of side effects. */
  answer(args: Value[], call: number): Value | CallOutcome;
  load?: LoadOutcome;
  /** The program is ended in this call, counted from 1. */
  ended?: { call: number; stop: Stop };
  /** Left out: this runner cannot look. */
  inspection?: Inspection;
  /** Left out: this runner cannot time. */
  time?(plan: TimingPlan, answer: (args: Value[]) => CallOutcome): TimingOutcome;
}

export class PlainRunner implements Runner {
  readonly runtime = { runner: "plain", engine: "this" };
  readonly requests: CallRequest[] = [];
  readonly programs: Program[] = [];
  readonly plans: TimingPlan[] = [];
  time?: NonNullable<Runner["time"]>;
  inspect?: NonNullable<Runner["inspect"]>;
  inspections = 0;
  closed = 0;
  #calls = 0;
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
    const { time, inspection } = script;
    if (time)
      this.time = async (plan) => {
        this.plans.push(plan);
        return time(plan, (args) => this.#answer(args));
      };
    if (inspection)
      this.inspect = async () => {
        this.inspections++;
        return inspection;
      };
  }

  async load(program: Program): Promise<LoadOutcome> {
    this.programs.push(program);
    return this.#script.load ?? { kind: "loaded" };
  }

  async call(requests: CallRequest[]): Promise<{ outcomes: CallOutcome[]; stop: Stop | null }> {
    const outcomes: CallOutcome[] = [];
    const { ended } = this.#script;
    for (const request of requests) {
      this.requests.push(request);
      if (ended && this.#calls + 1 >= ended.call) return { outcomes, stop: ended.stop };
      outcomes.push(this.#answer(request.args));
    }
    return { outcomes, stop: null };
  }

  logs = () => ({ lines: [`after ${this.#calls} calls`], truncated: false });

  async close(): Promise<void> {
    this.closed++;
  }

  #answer(args: Value[]): CallOutcome {
    this.#calls++;
    try {
      const given = this.#script.answer(args, this.#calls);
      return typeof given === "object" && "kind" in given ? given : returned(given);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
      return { kind: "threw", thrown: { name, message }, mutated: [] };
    }
  }
}

export function returned(value: Value, mutated: number[] = []): CallOutcome {
  return { kind: "returned", value, mutated, aliases: "nothing" };
}

/** Opens a runner for each of these in turn, and keeps what it opened. */
export function openInTurn(...scripts: Script[]): {
  open: OpenRunner;
  opened: PlainRunner[];
  asked: [RunnerLimits, OpenOptions | undefined][];
} {
  const opened: PlainRunner[] = [];
  const asked: [RunnerLimits, OpenOptions | undefined][] = [];
  const open: OpenRunner = async (limits, options) => {
    const script = scripts[opened.length];
    if (!script) throw new Error(`Only ${scripts.length} runners were expected.`);
    const runner = new PlainRunner(script);
    opened.push(runner);
    asked.push([limits, options]);
    return runner;
  };
  return { open, opened, asked };
}

/** A clock on which the reference takes a nanosecond an element, and the program `slowdown` times that: of the n elements, in the pair of that number. A call to be weighed takes 100 bytes, the next 101. */
export function slowdownOf(slowdown: (n: number, pair: number) => number): NonNullable<Script["time"]> {
  return ({ sizes }, answer) => ({
    kind: "timed",
    sizes: sizes.map(({ readings, warmups, isEnough, weighed = [] }) => {
      const pairs: TimedPair[] = [];
      for (const [pair, calls] of readings.entries()) {
        const n = (calls[0]![0] as Float64Array).length;
        const referenceNs = n * calls.length;
        pairs.push({ referenceNs, learnerNs: referenceNs * slowdown(n, pair), outcomes: calls.map(answer) });
        if (pair >= warmups && isEnough?.(pairs.slice(warmups)) === true) break;
      }
      return { pairs, weighed: weighed.map((args, i) => ({ bytes: 100 + i, outcome: answer(args) })) };
    }),
  });
}
