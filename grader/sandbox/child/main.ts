/**
 * The sandbox process: takes one order after another from its parent and reports. It is started without rights, runs
 * one submission and is killed. Nothing in here is worth stealing: it knows the inputs of the current calls and no answer.
 */
import type ivm from "isolated-vm";
import { catastropheExitCode } from "../exit-codes.ts";
import type { Order, ReportedOutcome } from "../protocol.ts";
import { isEngineAllocationFailure } from "./allocation-failure.ts";
import { receive, send } from "./channel.ts";
import { EndlessWait, Place, StrayRejections } from "./place.ts";

/** From here on a reading of the reference is steadied: after so long a program it finds cold caches, and may meet anything else. */
const muchLonger = 10;
const rereadings = 2;

type OrderOf<T extends Order["type"]> = Extract<Order, { type: T }>;

function main(): void {
  const first = receive();
  if (first?.order.type !== "start") return;
  const desk = new Desk(first.order);
  send({ type: "ready", node: process.versions.node, v8: process.versions.v8 });
  for (let message = receive(); message !== null; message = receive()) {
    if (!desk.handle(message.order, message.doubles)) return;
  }
}

class Desk {
  readonly #addon: typeof ivm;
  readonly #start: OrderOf<"start">;
  #learner: Place;
  #reference: Place | null = null;

  constructor(start: OrderOf<"start">) {
    this.#start = start;
    this.#addon = loadAddon(start.addonPath);
    this.#learner = this.#createPlace(start.memoryMb);
    this.#learner.rehearse();
  }

  /** `false` when there is nothing more to be done here. */
  handle(order: Order, doubles: Float64Array<ArrayBuffer>): boolean {
    try {
      if (order.type === "load") this.#load(order);
      else if (order.type === "calls") return this.#call(order, doubles);
      else if (order.type === "reference") this.#loadReference(order);
      else if (order.type === "collect-garbage") this.#collectGarbage();
      else if (order.type === "ping") send({ type: "done" });
      else if (order.type === "pair") this.#pair(order, doubles);
      else if (order.type === "weigh") this.#weigh(order, doubles);
      else if (order.type === "inspect")
        send({ type: "inspected", signals: this.#learner.inspect(order.timeoutMs) });
      return true;
    } catch (error) {
      const limit = this.#limitOf(error);
      if (limit !== null) send({ type: "stopped", limit });
      else
        send({
          type: "fault",
          message: error instanceof Error ? String(error.stack).slice(0, 2_000) : "unknown",
        });
      return false;
    }
  }

  #limitOf(error: unknown): "time" | "memory" | "rejections" | "wait" | null {
    if (error instanceof StrayRejections) return "rejections";
    return error instanceof EndlessWait ? "wait" : this.#learner.limitOf(error);
  }

  #createPlace(memoryMb: number): Place {
    return new Place(this.#addon, this.#start, memoryMb, () => process.exit(catastropheExitCode));
  }

  #load(order: OrderOf<"load">): void {
    if (this.#learner.memoryMb !== order.memoryMb) {
      this.#learner.dispose();
      this.#learner = this.#createPlace(order.memoryMb);
    }
    const outcome = this.#learner.load(order.js, order.exportName, order, order.timeoutMs);
    send({ type: "load", outcome, logs: this.#learner.takeLogs() });
  }

  #call({ requests, timeoutMs }: OrderOf<"calls">, doubles: Float64Array<ArrayBuffer>): boolean {
    const place = this.#learner;
    place.prepare(requests, doubles, false, timeoutMs);
    for (let i = 0; i < requests.length; i++) {
      place.invoke(timeoutMs);
      const { outcomes, doubles: result, ...logs } = place.finish(timeoutMs);
      const [outcome] = outcomes;
      if (outcome === undefined) throw new Error("a call has no outcome");
      if (isAllocationFailure(outcome)) {
        send({ type: "stopped", limit: "memory" });
        return false;
      }
      send({ type: "call", outcome, ...logs }, result);
    }
    return true;
  }

  #loadReference(order: OrderOf<"reference">): void {
    const place = this.#createPlace(order.memoryMb);
    const limits = { result: order.result, resultElementsMax: order.resultElementsMax, logCharsMax: 0 };
    const outcome = place.load(this.#start.referenceModule, order.exportName, limits, 10_000);
    if (outcome.kind !== "loaded")
      throw new Error(`the reference ${order.exportName} does not load: ${outcome.kind}`);
    this.#reference = place;
    send({ type: "done" });
  }

  #collectGarbage(): void {
    this.#learner.collectGarbage();
    this.#reference?.collectGarbage();
    send({ type: "done" });
  }

  /**
   * Learner and reference on equal contents, one right after the other; copying in and out is outside the clock. Inputs are copied in the
   * order of the turns: of each side the other's are the last that the caches saw, so that neither finds its own nearer.
   */
  #pair(order: OrderOf<"pair">, doubles: Float64Array<ArrayBuffer>): void {
    const learner = this.#learner;
    const reference = this.#reference;
    if (reference === null) throw new Error("no reference is loaded");
    const { requests, timeoutMs } = order;
    const readingMs = timeoutMs * requests.length;
    const [first, second] = order.learnerFirst ? [learner, reference] : [reference, learner];
    first.prepare(requests, doubles.slice(), true, timeoutMs);
    second.prepare(requests, doubles, true, timeoutMs);
    let learnerNs = 0;
    if (order.learnerFirst) learnerNs = learner.invoke(readingMs);
    let referenceNs = reference.invoke(readingMs);
    if (!order.learnerFirst) learnerNs = learner.invoke(readingMs);
    if (order.steadies && learnerNs > muchLonger * referenceNs)
      for (let again = 0; again < rereadings; again++)
        referenceNs = Math.min(referenceNs, reference.invoke(readingMs));
    const { outcomes, doubles: result, ...logs } = learner.finish(timeoutMs);
    if (outcomes.some(isAllocationFailure)) return send({ type: "stopped", limit: "memory" });
    const unanswered = reference.finish(timeoutMs).outcomes.find(({ kind }) => kind !== "returned");
    if (unanswered !== undefined)
      throw new Error(`the reference did not return: ${JSON.stringify(unanswered)}`);
    send({ type: "pair", learnerNs, referenceNs, outcomes, ...logs }, result);
  }

  /** What was there before is collected first, so that little of what the call allocates is while it runs. */
  #weigh({ request, timeoutMs }: OrderOf<"weigh">, doubles: Float64Array<ArrayBuffer>): void {
    const place = this.#learner;
    place.prepare([request], doubles, true, timeoutMs);
    place.collectGarbage();
    const before = place.allocatedBytes();
    place.invoke(timeoutMs);
    const bytes = place.allocatedBytes() - before;
    const { outcomes, doubles: result } = place.finish(timeoutMs);
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error("a call has no outcome");
    if (isAllocationFailure(outcome)) return send({ type: "stopped", limit: "memory" });
    send({ type: "weighed", bytes, outcome }, result);
  }
}

function isAllocationFailure(outcome: ReportedOutcome): boolean {
  return outcome.kind === "threw" && isEngineAllocationFailure(outcome.thrown);
}

function loadAddon(path: string): typeof ivm {
  const holder: { exports: { ivm?: typeof ivm } } = { exports: {} };
  process.dlopen(holder, path);
  if (holder.exports.ivm === undefined) throw new Error("isolated-vm did not load");
  return holder.exports.ivm;
}

main();
