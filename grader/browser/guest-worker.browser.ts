/**
 * The worker in which the learner's program runs, inside the sandboxed frame. Everything that it needs later is captured
 * here, before the program's first line; then the realm is stripped and only the harness is left beside the program.
 */
import { installGuestRealm, type GuestRealm } from "../harness/guest-realm.ts";
import { createHarness, type Harness } from "../harness/harness.ts";
import { apply, bareList } from "../harness/primordials.ts";
import { describeThrown } from "../harness/thrown.ts";
import type { CallRequest, Program, RunnerLimits } from "../judge/runner.ts";
import type { GuestCommand, GuestEvent, GuestLoadOutcome, Logs } from "./protocol.ts";

/** The name by which a stack is traced back to the learner's TypeScript (grader/compile/source-positions.ts). */
const sourceUrl = "\n//# sourceURL=submission.js\n";
const nothing: unknown = undefined;
const { createObjectURL } = URL;
const NativeBlob = Blob;
const { postMessage } = MessagePort.prototype;

self.addEventListener("message", connect, { once: true });

function connect({ ports }: MessageEvent): void {
  const [port] = ports;
  if (!port) return;
  const send = (event: GuestEvent): void => void apply(postMessage, port, [event]);
  let guest: Guest | null = null;
  port.addEventListener("message", async ({ data }: MessageEvent<GuestCommand>) => {
    if (data.kind === "load") {
      guest = createGuest(data.program, data.limits);
      const { load, takeLogs } = guest;
      await load((outcome) => send({ kind: "loaded", outcome, logs: takeLogs() }));
    } else if (data.kind === "inspect") {
      if (guest) send({ kind: "inspected", signals: guest.inspect() });
    } else if (guest) {
      // By index: a program can patch what iterates arrays.
      for (let i = 0; i < data.requests.length; i++) {
        const request = data.requests[i];
        if (request) send(guest.call(request));
        // What a call left to run later runs before the next call, as in the sandbox.
        await nothing;
      }
    }
  });
  port.start();
  send({ kind: "ready" });
}

interface Guest {
  /** Tells by a call: an object that a promise gives is asked for a `then`, and the program may have given one to all objects. */
  load(tell: (outcome: GuestLoadOutcome) => void): Promise<void>;
  call(request: CallRequest): GuestEvent;
  inspect(): string[];
  takeLogs(): Logs;
}

function createGuest(program: Program, limits: RunnerLimits): Guest {
  const moduleUrl = createObjectURL(new NativeBlob([program.js, sourceUrl], { type: "text/javascript" }));
  // The module may export a `then`, and to import it would be to call that: so it is held by an object in another one.
  const holder = `import * as submission from "${moduleUrl}"; export const held = { submission };`;
  const holderUrl = createObjectURL(new NativeBlob([holder], { type: "text/javascript" }));
  const realm: GuestRealm = installGuestRealm(globalThis, limits.logCharsMax);
  const harness: Harness = createHarness(realm, {
    result: program.result,
    resultElementsMax: limits.resultElementsMax,
  });
  const takeLogs = (): Logs => {
    const lines = bareList<string>();
    for (let line = realm.takeLog(); line !== undefined; line = realm.takeLog()) lines[lines.length] = line;
    return { lines, truncated: realm.logsTruncated() };
  };

  return {
    async load(tell) {
      let namespace: object;
      try {
        namespace = (await import(holderUrl)).held.submission;
      } catch (error) {
        tell({ kind: "threw", thrown: describeThrown(realm.isProxy, error) });
        return;
      }
      const outcome = harness.adopt(namespace, program.exportName);
      tell(outcome.kind === "function" ? { kind: "loaded" } : outcome);
    },
    call(request) {
      const requests = bareList<CallRequest>();
      requests[0] = request;
      harness.prepare(requests, false);
      harness.invoke();
      const outcome = harness.finish()[0];
      if (outcome === undefined) throw new Error("a call has no outcome");
      return { kind: "outcome", outcome, logs: takeLogs() };
    },
    inspect() {
      realm.inspect();
      return realm.takeSignals();
    },
    takeLogs,
  };
}
