/**
 * The Runner of the tab. It lives in the judge's worker, talks to a guest worker inside the sandboxed frame over a port, and
 * owns the clocks: a guest that does not answer in time is ended through the frame, which no learner code can block.
 */
import { locateThrown, type Positions } from "../compile/source-positions.ts";
import { dataOf } from "../harness/wire.ts";
import type {
  CallOutcome,
  CallRequest,
  Inspection,
  OpenRunner,
  Runner,
  RunnerLimits,
  RuntimeInfo,
  Stop,
} from "../judge/runner.ts";
import type { FrameCommand, FrameEvent, GuestCommand, GuestEvent, Logs } from "./protocol.ts";

/** Starting a worker is our business, not the learner's: this only ends a wait for a browser that cannot start one. */
const startTimeoutMs = 15_000;

let lastId = 0;

export function createOpenRunner(control: MessagePort, engine: string): OpenRunner {
  return async (limits) => {
    const guest = new Guest(control);
    const started = await guest.next(startTimeoutMs, { name: "loadTimeoutMs", phase: "load" });
    if (started.kind !== "ready") throw new Error("The browser could not start a worker for the program.");
    return runner(guest, limits, { runner: "browser", engine });
  };
}

function runner(guest: Guest, limits: RunnerLimits, runtime: RuntimeInfo): Runner {
  const deadline = performance.now() + limits.totalTimeoutMs;
  let positions: Positions | null = null;
  let resultElements = 0;
  const logs: Logs = { lines: [], truncated: false };
  const keep = (more: Logs): void => {
    logs.lines.push(...more.lines);
    logs.truncated ||= more.truncated;
  };
  /** The nearer of two ends: of this step, or of the whole submission. */
  const nextWithin = async (
    stepMs: number,
    name: "loadTimeoutMs" | "callTimeoutMs",
    phase: Stop["phase"],
  ) => {
    const totalLeft = deadline - performance.now();
    if (totalLeft < stepMs)
      return guest.next(totalLeft, { name: "totalTimeoutMs", phase, value: limits.totalTimeoutMs });
    return guest.next(stepMs, { name, phase, value: stepMs });
  };

  const call = async (requests: CallRequest[]): ReturnType<Runner["call"]> => {
    const outcomes: CallOutcome[] = [];
    guest.send({ kind: "call", requests });
    while (outcomes.length < requests.length) {
      const event = await nextWithin(limits.callTimeoutMs, "callTimeoutMs", "call");
      const callIndex = outcomes.length;
      if (event.kind === "stopped") return { outcomes, stop: { ...event.stop, callIndex } };
      if (event.kind !== "outcome") {
        return { outcomes, stop: guest.end({ kind: "crashed", phase: "call", callIndex }) };
      }
      keep(event.logs);
      const { outcome } = event;
      if (outcome.kind === "returned") resultElements += dataOf(outcome.value).length;
      if (resultElements > limits.allResultElementsMax) {
        const limit = { name: "allResultElementsMax" as const, value: limits.allResultElementsMax };
        return { outcomes, stop: guest.end({ kind: "output-limit", phase: "call", limit, callIndex }) };
      }
      outcomes.push(
        outcome.kind === "threw" ? { ...outcome, thrown: locateThrown(outcome.thrown, positions) } : outcome,
      );
    }
    return { outcomes, stop: null };
  };
  const inspect = async (): Promise<Inspection> => {
    guest.send({ kind: "inspect" });
    const event = await nextWithin(limits.callTimeoutMs, "callTimeoutMs", "call");
    if (event.kind === "stopped") return { signals: [], stop: event.stop };
    if (event.kind !== "inspected")
      return { signals: [], stop: guest.end({ kind: "crashed", phase: "call" }) };
    return { signals: event.signals, stop: null };
  };
  /** What is asked for is sent when all before it is answered. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const asked = last.then(ask);
    last = asked.catch(() => {});
    return asked;
  };

  return {
    runtime,

    async load(program) {
      positions = program.map === undefined ? null : { js: program.js, map: program.map };
      guest.send({ kind: "load", program, limits });
      const event = await nextWithin(limits.loadTimeoutMs, "loadTimeoutMs", "load");
      if (event.kind === "stopped") return event;
      if (event.kind !== "loaded")
        return { kind: "stopped", stop: guest.end({ kind: "crashed", phase: "load" }) };
      keep(event.logs);
      if (event.outcome.kind !== "threw") return event.outcome;
      return { kind: "threw", thrown: locateThrown(event.outcome.thrown, positions) };
    },

    call: (requests) => inTurn(() => call(requests)),

    inspect: () => inTurn(inspect),

    logs: () => ({ lines: [...logs.lines], truncated: logs.truncated }),

    close: async () => guest.close(),
  };
}

type Stopped = { kind: "stopped"; stop: Stop };

/** One guest worker: its messages in order, each waited for with a time limit. */
class Guest {
  readonly #id = ++lastId;
  readonly #port: MessagePort;
  readonly #control: MessagePort;
  readonly #arrived: GuestEvent[] = [];
  #wake: (() => void) | null = null;
  #stop: Stop | null = null;

  constructor(control: MessagePort) {
    const { port1, port2 } = new MessageChannel();
    this.#control = control;
    this.#port = port1;
    this.#port.addEventListener("message", (event: MessageEvent<GuestEvent>) => {
      this.#arrived.push(event.data);
      this.#wake?.();
    });
    this.#port.start();
    this.#control.addEventListener("message", this.#onFrameEvent);
    this.#control.start();
    this.#control.postMessage({ kind: "open", id: this.#id } satisfies FrameCommand, [port2]);
  }

  send(command: GuestCommand): void {
    if (!this.#stop) this.#port.postMessage(command);
  }

  /** The next message, or why there will be none: the limit that was reached, or the worker's death. */
  async next(
    timeoutMs: number,
    limit: { name: keyof RunnerLimits; phase: Stop["phase"]; value?: number },
  ): Promise<GuestEvent | Stopped> {
    if (this.#arrived.length === 0 && !this.#stop) await this.#wait(timeoutMs);
    const event = this.#arrived.shift();
    if (event) return event;
    const stop =
      this.#stop ??
      this.end({
        kind: "time-limit",
        phase: limit.phase,
        limit: { name: limit.name, value: limit.value ?? timeoutMs },
      });
    return { kind: "stopped", stop: { ...stop, phase: limit.phase } };
  }

  /** Ends the worker; what ended it is what every later question is answered with. */
  end(stop: Stop): Stop {
    this.#stop ??= stop;
    this.close();
    return stop;
  }

  close(): void {
    this.#control.postMessage({ kind: "end", id: this.#id } satisfies FrameCommand);
    this.#control.removeEventListener("message", this.#onFrameEvent);
    this.#port.close();
  }

  readonly #onFrameEvent = (event: MessageEvent<FrameEvent>): void => {
    if (event.data.id !== this.#id) return;
    this.end({ kind: "crashed", phase: "call" });
    this.#wake?.();
  };

  #wait(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, timeoutMs));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
