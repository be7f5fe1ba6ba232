import type { RunnerLimits, Stop } from "../judge/runner.ts";
import type { EncodedRequest } from "../harness/isolate-harness.ts";
import { catastropheExitCode } from "./exit-codes.ts";
import type { Order, Report } from "./protocol.ts";
import { mainThreadCpuMs, wallTimeoutMs } from "./cpu-time.ts";
import type { Exit } from "../processes/fork-server.ts";
import { residentMb } from "../processes/resident-memory.ts";
import type { SandboxProcess } from "./sandbox-process.ts";

/** Later than the isolate's own timeout: what is still alive then ignores it. */
const graceMs = 1_000;
const pollMs = 20;
/** A process with two idle isolates, and how often over its own limit an isolate may briefly be. */
const baseMb = 160;
const memoryFactor = 3;
/** What is under way at once: enough to hide the pipe, few enough to keep memory flat. */
const ordersMax = 256;
const doublesMax = 1 << 20;
/** Calls that go together in one order, unless their arguments are long. */
const joinedCallsMax = 64;
const joinedDoublesMax = 1 << 14;

const stops = {
  time: { kind: "time-limit" },
  wait: { kind: "time-limit", waits: true },
  memory: { kind: "memory-limit" },
  rejections: { kind: "crashed" },
} as const;

const answers: Record<Ask["order"]["type"], Report["type"]> = {
  start: "ready",
  ping: "done",
  load: "load",
  call: "call",
  reference: "done",
  "collect-garbage": "done",
  pair: "pair",
  weigh: "weighed",
  inspect: "inspected",
};

export interface Reply {
  report: Report;
  doubles: Float64Array<ArrayBuffer>;
}

export interface Ask {
  order: Exclude<Order, { type: "calls" }> | { type: "call"; request: EncodedRequest; timeoutMs: number };
  /** Its doubles. They must not change until it is answered. */
  arrays?: readonly Float64Array[];
  timeoutMs: number;
  limitName: keyof RunnerLimits;
  phase: Stop["phase"];
}

interface Pending extends Ask {
  doubles: number;
  resolve(reply: Reply | null): void;
  reject(error: Error): void;
}

/**
 * Orders and reports of one sandbox process, first in first out, under limits that hold from outside: CPU time of each order and
 * of all together (wall time as a wider net), resident memory, size of a report. When one is reached the process is killed and `stop` says which.
 */
export class Conversation {
  readonly #process: SandboxProcess;
  readonly #limits: RunnerLimits;
  /** Sent and not answered, in order. */
  readonly #pending: Pending[] = [];
  /** Waiting to be sent, in order. */
  readonly #queued: Pending[] = [];
  #pendingDoubles = 0;
  #resultElements = 0;
  #busyMs = 0;
  #busySince = 0;
  #orderTimer: NodeJS.Timeout | null = null;
  #pollTimer: NodeJS.Timeout | null = null;
  /** CPU time at the first look at the process, and at the first look at the order now at the head. */
  #cpuAtStartMs: number | null = null;
  #cpuAtHead: { order: Pending; ms: number } | null = null;
  #peakMb = 0;
  #closed = false;
  #fault: Error | null = null;
  stop: Stop | null = null;

  constructor(process: SandboxProcess, limits: RunnerLimits) {
    this.#process = process;
    this.#limits = limits;
    process.bounds = { jsonBytesMax: 65_536 + 8 * limits.logCharsMax, doublesMax: limits.resultElementsMax };
    process.events = {
      onReport: (report, doubles) => this.#onReport(report, doubles),
      onViolation: (what) => this.#end(what === "too-much" ? { kind: "output-limit" } : { kind: "crashed" }),
      onExit: (exit) => this.#onExit(exit),
    };
  }

  /** Resolves with `null` when the program was stopped before it answered; rejects when the fault is ours. */
  ask(ask: Ask): Promise<Reply | null> {
    if (this.#fault !== null) return Promise.reject(this.#fault);
    if (this.#closed) return Promise.reject(new Error("the runner is closed"));
    if (this.stop !== null) return Promise.resolve(null);
    const doubles = ask.arrays?.reduce((sum, { length }) => sum + length, 0) ?? 0;
    return new Promise((resolve, reject) => {
      this.#queued.push({ ...ask, doubles, resolve, reject });
      // Calls that are asked for in one go are all there by the next microtask, and go together.
      if (ask.order.type !== "call") this.#sendQueued();
      else if (this.#queued.length === 1) queueMicrotask(() => this.#sendQueued());
    });
  }

  /** CPU time in ms that the process has used; `null` where the system does not tell. */
  cpuMs(): number | null {
    const { pid } = this.#process;
    return pid === undefined ? null : mainThreadCpuMs(pid);
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#settle(null);
    return this.#process.kill();
  }

  /** As many as may be under way at once, but always one. */
  #sendQueued(): void {
    for (let next = nextJoined(this.#queued); next.length > 0; next = nextJoined(this.#queued)) {
      const wasIdle = this.#pending.length === 0;
      const doubles = next.reduce((sum, one) => sum + one.doubles, 0);
      const fits =
        this.#pending.length + next.length <= ordersMax && this.#pendingDoubles + doubles <= doublesMax;
      if (!wasIdle && !fits) return;
      this.#queued.splice(0, next.length);
      this.#pending.push(...next);
      this.#pendingDoubles += doubles;
      if (wasIdle) this.#becomeBusy();
      this.#process.send(
        orderOf(next),
        next.flatMap(({ arrays }) => arrays ?? []),
      );
    }
  }

  #isOpen(): boolean {
    return this.stop === null && this.#fault === null && !this.#closed;
  }

  #onReport(report: Report, doubles: Float64Array<ArrayBuffer>): void {
    if (report.type === "stopped") return this.#end(stops[report.limit]);
    if (report.type === "fault") return this.#fail(new Error(`sandbox process: ${report.message}`));
    // Doubles come with results only.
    if (this.#resultElements + doubles.length > this.#limits.allResultElementsMax)
      return this.#end({ kind: "output-limit" }, "allResultElementsMax");
    const answered = this.#pending.shift();
    // Nothing was asked, or something else: then it is no longer our program that speaks.
    if (answered === undefined || report.type !== answers[answered.order.type])
      return this.#end({ kind: "crashed" });
    this.#pendingDoubles -= answered.doubles;
    this.#resultElements += doubles.length;
    if (this.#pending.length === 0) this.#becomeIdle();
    else this.#armOrderTimer();
    this.#sendQueued();
    answered.resolve({ report, doubles });
  }

  #onExit({ code, signal, reason }: Exit): void {
    if (!this.#isOpen()) return;
    if (reason !== undefined) return this.#fail(new Error(`sandbox process: ${reason}`));
    const outOfMemory =
      code === catastropheExitCode ||
      this.#peakMb > 0.6 * this.#residentMaxMb() ||
      signal === "SIGTRAP" ||
      signal === "SIGABRT";
    this.#end({ kind: outOfMemory ? "memory-limit" : "crashed" });
  }

  #becomeBusy(): void {
    this.#busySince = performance.now();
    this.#armOrderTimer();
    this.#pollTimer = setInterval(() => this.#look(), pollMs);
  }

  #becomeIdle(): void {
    this.#busyMs += performance.now() - this.#busySince;
    this.#clearTimers();
  }

  #clearTimers(): void {
    if (this.#orderTimer !== null) clearTimeout(this.#orderTimer);
    if (this.#pollTimer !== null) clearInterval(this.#pollTimer);
    this.#orderTimer = null;
    this.#pollTimer = null;
  }

  /** For the order at the head: its own limit with grace, or what is left of the whole submission's. */
  #armOrderTimer(): void {
    if (this.#orderTimer !== null) clearTimeout(this.#orderTimer);
    const head = this.#pending[0];
    if (head === undefined) return;
    const own = wallTimeoutMs(head.timeoutMs) + graceMs;
    const left =
      wallTimeoutMs(this.#limits.totalTimeoutMs) - this.#busyMs - (performance.now() - this.#busySince);
    const total = head.phase !== "timing" && left < own;
    this.#orderTimer = setTimeout(
      () => this.#end({ kind: "time-limit" }, total ? "totalTimeoutMs" : head.limitName),
      Math.max(0, total ? left : own),
    );
  }

  #look(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    this.#lookAtMemory(residentMb(pid));
    this.#lookAtCpu(mainThreadCpuMs(pid));
  }

  #lookAtMemory(nowMb: number | null): void {
    if (nowMb === null) return;
    this.#peakMb = Math.max(this.#peakMb, nowMb);
    if (nowMb > this.#residentMaxMb()) this.#end({ kind: "memory-limit" });
  }

  /** An order is charged from the first look that finds it at the head: at most one poll in its favour. */
  #lookAtCpu(nowMs: number | null): void {
    const head = this.#pending[0];
    if (nowMs === null || head === undefined) return;
    this.#cpuAtStartMs ??= nowMs;
    if (this.#cpuAtHead?.order !== head) this.#cpuAtHead = { order: head, ms: nowMs };
    if (nowMs - this.#cpuAtHead.ms > head.timeoutMs) return this.#end({ kind: "time-limit" }, head.limitName);
    const total = this.#limits.totalTimeoutMs;
    if (head.phase !== "timing" && nowMs - this.#cpuAtStartMs > total) {
      this.#end({ kind: "time-limit" }, "totalTimeoutMs");
    }
  }

  #residentMaxMb(): number {
    return baseMb + memoryFactor * this.#limits.memoryMb;
  }

  #end(how: Pick<Stop, "kind" | "waits">, limitName?: keyof RunnerLimits): void {
    if (!this.#isOpen()) return;
    const head = this.#pending[0];
    const name = limitName ?? limitNameOf(how.kind, head);
    this.stop = {
      ...how,
      phase: head?.phase ?? "call",
      ...(name === null ? {} : { limit: { name, value: this.#limits[name] } }),
    };
    void this.#process.kill();
    this.#settle(null);
  }

  #fail(error: Error): void {
    this.#fault = error;
    void this.#process.kill();
    this.#settle(error);
  }

  #settle(error: Error | null): void {
    this.#clearTimers();
    for (const pending of [...this.#pending.splice(0), ...this.#queued.splice(0)]) {
      if (error === null) pending.resolve(null);
      else pending.reject(error);
    }
  }
}

/** The first of the queue, and the calls behind it that go with it. */
function nextJoined(queue: readonly Pending[]): Pending[] {
  const joined = queue.slice(0, 1);
  let doubles = 0;
  for (const { order, doubles: more } of joined) {
    doubles += more;
    const next = queue[joined.length];
    if (order.type !== "call" || next?.order.type !== "call" || order.timeoutMs !== next.order.timeoutMs)
      break;
    if (joined.length === joinedCallsMax || doubles + next.doubles > joinedDoublesMax) break;
    joined.push(next);
  }
  return joined;
}

function orderOf(joined: readonly Pending[]): Order {
  const requests: EncodedRequest[] = [];
  let timeoutMs = 0;
  for (const { order } of joined) {
    if (order.type !== "call") return order;
    requests.push(order.request);
    timeoutMs = order.timeoutMs;
  }
  return { type: "calls", requests, timeoutMs };
}

function limitNameOf(kind: Stop["kind"], head: Pending | undefined): keyof RunnerLimits | null {
  if (kind === "time-limit") return head?.limitName ?? "callTimeoutMs";
  if (kind === "memory-limit") return "memoryMb";
  return kind === "output-limit" ? "resultElementsMax" : null;
}
