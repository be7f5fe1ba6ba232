import { setFlagsFromString } from "node:v8";
import type ivm from "isolated-vm";
import type { ValueKind } from "../../exercise/value.ts";
import type { EncodedRequest, Finished } from "../../harness/isolate-harness.ts";
import { nestedTooDeeply } from "../../judge/nested-too-deeply.ts";
import type { Order, Report, ReportedLogs, ReportedOutcome, ReportedThrown } from "../protocol.ts";
import { allocationFailed, isEngineAllocationFailure } from "./allocation-failure.ts";

type Addon = typeof ivm;
export type Scripts = Pick<Extract<Order, { type: "start" }>, "guestScript" | "harnessScript">;

export interface PlaceLimits {
  result: ValueKind;
  resultElementsMax: number;
  logCharsMax: number;
}

/** Room beside the learner's own memory for the harness's copies of arguments and results. */
const harnessMb = 64;

type Step =
  | "adopt"
  | "prepare"
  | "invoke"
  | "finish"
  | "takeDoubles"
  | "takeLogs"
  | "inspect"
  | "takeSignals"
  | "repeat"
  | "collectGarbage";
const straysMax = 4;

/** The program keeps rejecting promises that nobody hears, so that no answer gets through. */
export class StrayRejections extends Error {}

/** The module waits at its top level for what never comes. */
export class EndlessWait extends Error {}

/** The module ended with the engine's own failure to allocate. */
class OutOfMemory extends Error {}

/** The engine's words. A program can say them too. */
const stackExceeded = "Maximum call stack size exceeded";
const timedOut = "Script execution timed out.";
const noError =
  "An object was thrown from supplied code within isolated-vm, but that object was not an instance of `Error`.";

type LoadedOutcome = Extract<Report, { type: "load" }>["outcome"];

/**
 * One isolate with two contexts: the learner's (or the reference's) and the harness's. No isolated-vm object and no host
 * function is given to either.
 */
export class Place {
  readonly memoryMb: number;
  readonly #addon: Addon;
  readonly #isolate: ivm.Isolate;
  #guest: ivm.Context;
  #harness: ivm.Context;
  readonly #scripts: Scripts;
  #steps: Record<Step, ivm.Reference> | null = null;

  constructor(addon: Addon, scripts: Scripts, memoryMb: number, onCatastrophe: () => void) {
    this.memoryMb = memoryMb;
    this.#addon = addon;
    this.#scripts = scripts;
    this.#isolate = new addon.Isolate({
      memoryLimit: memoryMb + harnessMb,
      onCatastrophicError: onCatastrophe,
    });
    this.#guest = this.#isolate.createContextSync();
    this.#harness = createHarnessContext(this.#isolate);
  }

  /**
   * One call of everything, in contexts that no learner's code will see. The isolate keeps what it compiles for them: the same
   * steps then take half as long in fresh contexts.
   */
  rehearse(): void {
    const [guest, harness] = [this.#guest, this.#harness];
    this.load(rehearsal, "f", { result: "matrix", resultElementsMax: 4, logCharsMax: 100 }, 1_000);
    const shapes = [
      { kind: "vector" as const, length: 1 },
      { kind: "matrix" as const, rows: 1, cols: 1, length: 1 },
    ];
    this.prepare([{ shapes, views: true }, { shapes }], new Float64Array(4), false, 1_000);
    for (let i = 0; i < 2; i++) {
      this.invoke(1_000);
      this.finish(1_000);
    }
    this.#steps = null;
    this.#guest = this.#isolate.createContextSync();
    this.#harness = createHarnessContext(this.#isolate);
    guest.release();
    harness.release();
  }

  /** Evaluates a module and finds its function. What the engine's limits end is thrown. */
  load(js: string, exportName: string, limits: PlaceLimits, timeoutMs: number): LoadedOutcome {
    this.#install(limits);
    const submission = this.#compile(js);
    if (!("dependencySpecifiers" in submission)) return { kind: "threw", thrown: submission };
    if (submission.dependencySpecifiers.length > 0) {
      return {
        kind: "imports",
        specifiers: submission.dependencySpecifiers.slice(0, 20).map((name) => name.slice(0, 100)),
      };
    }
    submission.instantiateSync(this.#guest, () => {
      throw new Error("a submission has no imports");
    });
    const thrown = this.#evaluate(submission, timeoutMs);
    if (thrown !== null) return { kind: "threw", thrown };
    const adopted: LoadedOutcome | { kind: "function" } = this.#ask(
      "adopt",
      [submission.namespace.derefInto(), exportName],
      timeoutMs,
    );
    return adopted.kind === "function" ? { kind: "loaded" } : adopted;
  }

  /**
   * To the end, for it may wait at its top level, and nobody gets a module before. Promises that it left behind to be rejected with nobody
   * to hear them are no matter. When it still waits, it does for ever: there is nothing here that could wake it.
   */
  #evaluate(submission: ivm.Module, timeoutMs: number): ReportedThrown | null {
    const importer = this.#isolate.compileModuleSync(importOfSubmission);
    importer.instantiateSync(this.#guest, () => submission);
    const thrown = this.#evaluateOnce(submission, timeoutMs);
    this.#evaluateOnce(importer, timeoutMs);
    if (this.#hasEnded(importer)) return null;
    if (thrown === null) throw new EndlessWait();
    if (isEngineAllocationFailure(thrown)) throw new OutOfMemory();
    return thrown;
  }

  #evaluateOnce(module: ivm.Module, timeoutMs: number): ReportedThrown | null {
    const start = process.hrtime.bigint();
    try {
      module.evaluateSync({ timeout: timeoutMs });
      return null;
    } catch (error) {
      if (this.#isLimit(error, start, timeoutMs)) throw error;
      return thrownByModule(error);
    }
  }

  /** What a module exports cannot be read before. */
  #hasEnded(module: ivm.Module): boolean {
    try {
      return this.#despiteStrays(() => module.namespace.getSync("ended"), Infinity) === true;
    } catch (error) {
      if (error instanceof StrayRejections) return false;
      throw error;
    }
  }

  /** Timed calls are all made by the next `invoke`; others one by one, each with its own `invoke` and `finish`. */
  prepare(
    requests: readonly EncodedRequest[],
    doubles: Float64Array,
    timed: boolean,
    timeoutMs: number,
  ): void {
    const moved = new this.#addon.ExternalCopy(doubles, { transferOut: true }).copyInto({
      release: true,
      transferIn: true,
    });
    this.#ask("prepare", [JSON.stringify(requests), moved, timed], timeoutMs);
  }

  /** Runs the learner's code, with what it leaves to run later, and nothing else. Returns how long, by the host's clock. */
  invoke(timeoutMs: number): number {
    return this.#enter("invoke", timeoutMs);
  }

  /** How what was invoked ended; of checked calls the next one is ready. */
  finish(timeoutMs: number): { outcomes: ReportedOutcome[]; doubles: Float64Array; logs?: ReportedLogs } {
    const { number, ...finished } = this.#ask<Finished>("finish", [], timeoutMs);
    const waiting = number === undefined && finished.outcomes.some(({ kind }) => kind === "returned");
    const doubles = waiting
      ? this.#takeDoubles()
      : new Float64Array(number === undefined ? [] : [Number(number)]);
    return { ...finished, doubles };
  }

  takeLogs(): ReportedLogs {
    return this.#ask("takeLogs", [], 1_000);
  }

  inspect(timeoutMs: number): string[] {
    this.#enter("inspect", timeoutMs);
    return this.#ask("takeSignals", [], timeoutMs);
  }

  collectGarbage(): void {
    const step = this.#step("collectGarbage");
    this.#despiteStrays(() => step.applySync(undefined, []), Infinity);
  }

  /** On the heap and in buffers. */
  allocatedBytes(): number {
    const { used_heap_size: heap, externally_allocated_size: buffers } =
      this.#isolate.getHeapStatisticsSync();
    return heap + buffers;
  }

  dispose(): void {
    this.#isolate.dispose();
  }

  /** Which limit an error that left this class stands for; `null` for any other. What the program itself threw leaves as a value. */
  limitOf(error: unknown): "time" | "memory" | null {
    const message = error instanceof Error ? error.message : "";
    if (message === timedOut) return "time";
    const memory = this.#isolate.isDisposed || error instanceof OutOfMemory || message === allocationFailed;
    return memory ? "memory" : null;
  }

  /**
   * At the end of an entry an error may be one of the program's, with any words. The engine is believed to have run out of time when that
   * much has passed, and out of memory when the isolate is gone, or when the host itself failed to copy, outside of the isolate.
   */
  #isLimit(error: unknown, start: bigint, timeoutMs: number): boolean {
    if (this.#isolate.isDisposed) return true;
    if (!(error instanceof Error)) return false;
    const tooEarly = Number(process.hrtime.bigint() - start) < 0.9e6 * timeoutMs;
    if (error.message === timedOut) return !tooEarly;
    return error.message === allocationFailed && !String(error.stack).includes("(<isolated-vm boundary>)");
  }

  #takeDoubles(): Float64Array {
    const take = this.#step("takeDoubles");
    const doubles: unknown = this.#despiteStrays(
      () => take.applySync(undefined, [], { result: { copy: true } }),
      Infinity,
    );
    if (!(doubles instanceof Float64Array)) throw new Error("the harness gave no doubles");
    return doubles;
  }

  #install(limits: PlaceLimits): void {
    // Texts that are the same for every program, so that the isolate finds what it compiled in the rehearsal.
    const install: ivm.Reference = this.#guest.evalSync(
      `(() => { "use strict"; ${this.#scripts.guestScript}; return guest.installGuestRealm; })()`,
      { reference: true },
    );
    const realm: ivm.Reference = install.applySync(
      undefined,
      [this.#guest.global.derefInto(), limits.logCharsMax],
      { result: { reference: true } },
    );
    const create: ivm.Reference = this.#harness.evalSync(
      `(() => { "use strict"; ${this.#scripts.harnessScript}; return harness.createIsolateHarness; })()`,
      { reference: true },
    );
    const made: ivm.Reference = create.applySync(
      undefined,
      [realm.derefInto(), limits.result, limits.resultElementsMax],
      { result: { reference: true } },
    );
    const step = (name: string): ivm.Reference => made.getSync(name, { reference: true });
    this.#steps = {
      adopt: step("adopt"),
      prepare: step("prepare"),
      invoke: realm.getSync("fire", { reference: true }),
      finish: step("finish"),
      takeDoubles: step("takeDoubles"),
      takeLogs: step("takeLogs"),
      inspect: realm.getSync("inspect", { reference: true }),
      takeSignals: step("takeSignals"),
      repeat: step("repeat"),
      collectGarbage: step("collectGarbage"),
    };
  }

  #compile(js: string): ivm.Module | ReportedThrown {
    try {
      return this.#isolate.compileModuleSync(js, { filename: "submission.js" });
    } catch (error) {
      return thrownByCompiler(error);
    }
  }

  /**
   * Enters learner code. isolated-vm throws at the end of an entry when a promise was rejected with nobody to hear it. The call itself was
   * over by then, and to the learner's answer it is no matter.
   */
  #enter(name: "invoke" | "inspect", timeoutMs: number): number {
    const entry = this.#step(name);
    const options = { timeout: timeoutMs };
    const start = process.hrtime.bigint();
    try {
      entry.applySync(undefined, [], options);
    } catch (error) {
      if (this.#isLimit(error, start, timeoutMs)) throw error;
    }
    return Number(process.hrtime.bigint() - start);
  }

  /** One question to the harness. */
  #ask<Reply>(name: Step, args: unknown[], timeoutMs: number): Reply {
    const options = { timeout: timeoutMs };
    const step = this.#step(name);
    const repeat = this.#step("repeat");
    let asked = false;
    const answer = text(
      this.#despiteStrays(() => {
        if (asked) return repeat.applySync(undefined, [], options);
        asked = true;
        return step.applySync(undefined, args, options);
      }, timeoutMs),
    );
    if (answer === "") throw new Error("the harness gave no answer");
    const reply: { value: Reply } | { fault: string } = JSON.parse(answer);
    if ("fault" in reply) throw new Error(reply.fault);
    return reply.value;
  }

  /**
   * Copying such an unheard rejection reads properties of it, which can reject the next promise: then every entry ends with
   * one. A program that keeps this up is given up.
   */
  #despiteStrays<Result>(enter: () => Result, timeoutMs: number): Result {
    for (let left = straysMax; ; left--) {
      const start = process.hrtime.bigint();
      try {
        return enter();
      } catch (error) {
        if (this.#isLimit(error, start, timeoutMs)) throw error;
        if (left === 0) throw new StrayRejections();
      }
    }
  }

  #step(name: Step): ivm.Reference {
    if (this.#steps === null) throw new Error("nothing is loaded");
    return this.#steps[name];
  }
}

const importOfSubmission = 'import "submission"; export const ended = true;';

const rehearsal =
  "export function f(x, a) { console.log(x.length); return { rows: a.rows, cols: a.cols, data: a.data.slice() }; }";

/** The harness may ask for a collection between two timed sizes; a context made before the flag has no `gc`. */
function createHarnessContext(isolate: ivm.Isolate): ivm.Context {
  setFlagsFromString("--expose-gc");
  const context = isolate.createContextSync();
  setFlagsFromString("--no-expose-gc");
  return context;
}

/** isolated-vm copies name, message and stack of what a module threw; of what is no Error, it gives the value or says so in its own words. */
function thrownByModule(error: unknown): ReportedThrown {
  if (!(error instanceof Error) || error.message === noError)
    return { name: "", message: "something that is not an Error" };
  return {
    name: String(error.name).slice(0, 100),
    message: String(error.message).slice(0, 500),
    stack: String(error.stack).slice(0, 2_000),
  };
}

/** isolated-vm adds a place to the engine's words, which are of a file that nobody has written. */
function thrownByCompiler(error: unknown): ReportedThrown {
  const { name, message } = thrownByModule(error);
  const words = message.replace(/ \[[^\]]*:\d+:\d+\]$/, "");
  return { name, message: words === stackExceeded ? nestedTooDeeply : words };
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error("the harness gave no text");
  return value;
}
