import type {
  CallOutcome,
  CallRequest,
  Inspection,
  LoadOutcome,
  Program,
  Runner,
  RunnerLimits,
  RuntimeInfo,
  Stop,
  Thrown,
  TimedPair,
  TimedSize,
  TimingOutcome,
  TimingPlan,
  TimingSize,
  WeighedCall,
} from "../judge/runner.ts";
import type { Value, ValueKind } from "../exercise/value.ts";
import type { EncodedRequest } from "../harness/isolate-harness.ts";
import { dataOf, shapeOf, unpackValues, type Shape } from "../harness/wire.ts";
import { locateThrown, type Positions } from "../compile/source-positions.ts";
import type { Conversation, Reply } from "./conversation.ts";
import type { Report, ReportedLogs, ReportedOutcome, ReportedThrown } from "./protocol.ts";
import { withoutInnerFrames } from "./inner-frames.ts";
import { wallTimeoutMs } from "./cpu-time.ts";
import { pairOrder } from "./pair-order.ts";

/** What a timed call may take at most; beyond it the whole race is lost anyway. */
const referenceMemoryMb = 256;

/** A `Runner` over one sandbox process. Parses what comes back, keeps the logs, knows no answer. */
export class SandboxRunner implements Runner {
  readonly runtime: RuntimeInfo;
  readonly #limits: RunnerLimits;
  readonly #conversation: Conversation;
  readonly #onTiming: (running: boolean) => void;
  readonly #lines: string[] = [];
  #linesTruncated = false;
  #logCharsLeft: number;
  #result: ValueKind = "number";
  #positions: Positions | null = null;
  readonly #onClose: () => Promise<void>;

  constructor(
    conversation: Conversation,
    limits: RunnerLimits,
    runtime: RuntimeInfo,
    hooks: { onTiming(running: boolean): void; onClose(): Promise<void> },
  ) {
    this.#conversation = conversation;
    this.#limits = limits;
    this.#logCharsLeft = limits.logCharsMax;
    this.runtime = runtime;
    this.#onTiming = hooks.onTiming;
    this.#onClose = hooks.onClose;
  }

  async load(program: Program): Promise<LoadOutcome> {
    const { loadTimeoutMs, memoryMb, resultElementsMax, logCharsMax } = this.#limits;
    const { js, map, exportName, result } = program;
    this.#result = result;
    this.#positions = map === undefined ? null : { js, map };
    const reply = await this.#conversation.ask({
      order: {
        type: "load",
        js,
        exportName,
        result,
        timeoutMs: wallTimeoutMs(loadTimeoutMs),
        memoryMb,
        resultElementsMax,
        logCharsMax,
      },
      timeoutMs: loadTimeoutMs,
      limitName: "loadTimeoutMs",
      phase: "load",
    });
    if (reply === null) return { kind: "stopped", stop: this.#stop("load") };
    const { outcome, logs } = expectReport(reply.report, "load");
    this.#keep(logs);
    if (outcome.kind === "threw") return { kind: "threw", thrown: this.#told(outcome.thrown) };
    return outcome;
  }

  async call(requests: CallRequest[]): Promise<{ outcomes: CallOutcome[]; stop: Stop | null }> {
    const replies = await Promise.all(requests.map((request) => this.#askCall(request)));
    const outcomes: CallOutcome[] = [];
    for (const reply of replies) {
      if (reply === null) return { outcomes, stop: { ...this.#stop("call"), callIndex: outcomes.length } };
      const { outcome, logs } = expectReport(reply.report, "call");
      this.#keep(logs);
      outcomes.push(...this.#decode([outcome], reply.doubles));
    }
    return { outcomes, stop: null };
  }

  async time(plan: TimingPlan): Promise<TimingOutcome> {
    this.#onTiming(true);
    try {
      return await this.#time(plan);
    } finally {
      this.#onTiming(false);
    }
  }

  logs(): { lines: string[]; truncated: boolean } {
    return { lines: [...this.#lines], truncated: this.#linesTruncated };
  }

  async inspect(): Promise<Inspection> {
    const timeoutMs = this.#limits.callTimeoutMs;
    const reply = await this.#conversation.ask({
      order: { type: "inspect", timeoutMs: wallTimeoutMs(timeoutMs) },
      timeoutMs,
      limitName: "callTimeoutMs",
      phase: "call",
    });
    if (reply === null) return { signals: [], stop: this.#stop("call") };
    return { signals: expectReport(reply.report, "inspected").signals, stop: null };
  }

  close(): Promise<void> {
    return this.#onClose();
  }

  #askCall(request: CallRequest): Promise<Reply | null> {
    const { arrays, encoded } = encodeRequest(request);
    const timeoutMs = this.#limits.callTimeoutMs;
    return this.#conversation.ask({
      order: { type: "call", request: encoded, timeoutMs: wallTimeoutMs(timeoutMs) },
      arrays,
      timeoutMs,
      limitName: "callTimeoutMs",
      phase: "call",
    });
  }

  async #time(plan: TimingPlan): Promise<TimingOutcome> {
    const left = this.#budget(plan.totalTimeoutMs);
    const order = pairOrder(plan.orderSeed);
    const sizes: TimedSize[] = [];
    const loaded = await this.#command({
      type: "reference",
      exportName: plan.reference,
      result: this.#result,
      resultElementsMax: this.#limits.resultElementsMax,
      memoryMb: referenceMemoryMb,
    });
    if (loaded === null) return { kind: "stopped", stop: this.#stop("timing") };
    for (const size of plan.sizes) {
      const timed = await this.#timeSize(size, order, left, plan);
      if (!Array.isArray(timed)) return { kind: "stopped", stop: timed };
      const weighed: WeighedCall[] = [];
      for (const args of size.weighed ?? []) {
        const one = await this.#weigh(args);
        if (one === null) return { kind: "stopped", stop: this.#stop("timing") };
        weighed.push(one);
      }
      sizes.push({ pairs: timed, weighed });
    }
    return { kind: "timed", sizes };
  }

  /**
   * Each pair is asked for before the one ahead of it is answered. A process that waits between pairs loses its core and caches to others, and
   * the first to be timed after a pause, most of all a short reading of the reference, would take several times as long.
   */
  async #timeSize(
    size: TimingSize,
    learnerFirst: () => boolean,
    left: () => number,
    plan: TimingPlan,
  ): Promise<TimedPair[] | Stop> {
    const { readings, warmups, steadies = false, collectEvery = Infinity } = size;
    const pairs: TimedPair[] = [];
    const asked: { leftMs: number; pair: Promise<TimedPair | null> }[] = [];
    let wanted = readings.length;
    for (let next = 0; next < wanted; next++) {
      while (asked.length < Math.min(next + 2, wanted)) {
        const leftMs = left();
        if (leftMs <= 0) return totalStop(plan);
        const callTimeoutMs = Math.min(leftMs, this.#limits.callTimeoutMs);
        const collects = asked.length % collectEvery === 0;
        const pair = this.#timePair(readings[asked.length]!, {
          learnerFirst: learnerFirst(),
          steadies,
          callTimeoutMs,
          collects,
        });
        // Whoever leaves before it is answered does not hear of it.
        pair.catch(() => {});
        asked.push({ leftMs, pair });
      }
      const { leftMs, pair } = asked[next]!;
      const timed = await pair;
      if (timed === null) {
        const stop = this.#stop("timing");
        const ranOut = stop.kind === "time-limit" && leftMs < this.#limits.callTimeoutMs;
        return ranOut ? totalStop(plan) : stop;
      }
      pairs.push(timed);
      if (pairs.length > warmups && size.isEnough?.(pairs.slice(warmups)) === true) wanted = asked.length;
    }
    return pairs;
  }

  /** What is left of so much CPU time, with wall time as a wider net, as everywhere; of wall time where CPU time is not known. */
  #budget(totalMs: number): () => number {
    const cpuAtStart = this.#conversation.cpuMs();
    const deadline = performance.now() + wallTimeoutMs(totalMs);
    return () => {
      const wallLeft = deadline - performance.now();
      const cpuNow = this.#conversation.cpuMs();
      if (cpuAtStart === null || cpuNow === null) return wallLeft;
      return Math.min(wallLeft, totalMs - (cpuNow - cpuAtStart));
    };
  }

  #command(
    order:
      | { type: "collect-garbage" }
      | Extract<Parameters<Conversation["ask"]>[0]["order"], { type: "reference" }>,
  ) {
    return this.#conversation.ask({ order, timeoutMs: 10_000, limitName: "totalTimeoutMs", phase: "timing" });
  }

  async #timePair(
    calls: readonly Value[][],
    {
      learnerFirst,
      steadies,
      callTimeoutMs,
      collects,
    }: { learnerFirst: boolean; steadies: boolean; callTimeoutMs: number; collects: boolean },
  ): Promise<TimedPair | null> {
    const requests = calls.map((args) => encodeRequest({ args }).encoded);
    const timeoutMs = Math.max(1, Math.ceil(callTimeoutMs));
    const collected = collects ? this.#command({ type: "collect-garbage" }) : null;
    const asked = this.#conversation.ask({
      order: { type: "pair", requests, learnerFirst, steadies, timeoutMs: wallTimeoutMs(timeoutMs) },
      arrays: calls.flat().map(dataOf),
      timeoutMs: 2 * timeoutMs * calls.length,
      limitName: "callTimeoutMs",
      phase: "timing",
    });
    const [reply] = await Promise.all([asked, collected]);
    if (reply === null) return null;
    const { learnerNs, referenceNs, outcomes, logs } = expectReport(reply.report, "pair");
    this.#keep(logs);
    return { learnerNs, referenceNs, outcomes: this.#decode(outcomes, reply.doubles) };
  }

  async #weigh(args: Value[]): Promise<WeighedCall | null> {
    const { arrays, encoded } = encodeRequest({ args });
    const timeoutMs = this.#limits.callTimeoutMs;
    const reply = await this.#conversation.ask({
      order: { type: "weigh", request: encoded, timeoutMs: wallTimeoutMs(timeoutMs) },
      arrays,
      timeoutMs,
      limitName: "callTimeoutMs",
      phase: "timing",
    });
    if (reply === null) return null;
    const { bytes, outcome } = expectReport(reply.report, "weighed");
    return { bytes, outcome: this.#decode([outcome], reply.doubles)[0]! };
  }

  #decode(outcomes: readonly ReportedOutcome[], doubles: Float64Array): CallOutcome[] {
    const shapes = outcomes.flatMap((outcome) => (outcome.kind === "returned" ? [outcome.shape] : []));
    const strange = shapes.find(({ kind }) => kind !== this.#result);
    if (strange) throw new Error(`the sandbox process sent a ${strange.kind} for a ${this.#result}`);
    const values = unpackValues(shapes, doubles).values();
    return outcomes.map((outcome) => {
      if (outcome.kind === "invalid") return outcome;
      if (outcome.kind === "threw") return { ...outcome, thrown: this.#told(outcome.thrown) };
      const { mutated, aliases } = outcome;
      const { value } = values.next();
      if (value === undefined) throw new Error("the sandbox process sent no value");
      return { kind: "returned", value, mutated, aliases };
    });
  }

  #told(thrown: ReportedThrown): Thrown {
    const located = locateThrown(thrown, this.#positions);
    return { ...located, message: withoutInnerFrames(located.message) };
  }

  #keep(logs: ReportedLogs | undefined): void {
    if (logs === undefined) return;
    this.#linesTruncated ||= logs.truncated;
    for (const line of logs.lines) {
      // The child keeps within this bound; a child that is no longer ours need not.
      if (line.length > this.#logCharsLeft) {
        this.#linesTruncated = true;
        return;
      }
      this.#logCharsLeft -= line.length + 1;
      this.#lines.push(withoutInnerFrames(line));
    }
  }

  #stop(phase: Stop["phase"]): Stop {
    const { stop } = this.#conversation;
    if (stop === null) throw new Error("the runner was closed while a program ran");
    return { ...stop, phase };
  }
}

/** Of an argument that is the same object as another the numbers are not sent again. */
function encodeRequest({ args, views, same, rewritten }: CallRequest) {
  const isTwin = (index: number): boolean => same !== undefined && index === same[1];
  const encoded: EncodedRequest = {
    shapes: args.map((arg, i) => (isTwin(i) ? withoutNumbers(shapeOf(arg)) : shapeOf(arg))),
  };
  if (views !== undefined) encoded.views = views;
  if (same !== undefined) encoded.same = [same[0], same[1]];
  if (rewritten === true) encoded.rewritten = true;
  return { arrays: args.map((arg, i) => (isTwin(i) ? nothing : dataOf(arg))), encoded };
}

const nothing = new Float64Array(0);

function withoutNumbers(shape: Shape): Shape {
  return shape.kind === "number" ? { kind: "vector", length: 0 } : { ...shape, length: 0 };
}

function totalStop(plan: TimingPlan): Stop {
  return {
    kind: "time-limit",
    phase: "timing",
    limit: { name: "totalTimeoutMs", value: plan.totalTimeoutMs },
  };
}

function expectReport<T extends Report["type"]>(report: Report, type: T): Extract<Report, { type: T }> {
  if (!isReport(report, type)) throw new Error(`the sandbox process answered ${report.type} to ${type}`);
  return report;
}

function isReport<T extends Report["type"]>(report: Report, type: T): report is Extract<Report, { type: T }> {
  return report.type === type;
}
