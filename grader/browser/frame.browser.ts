/**
 * Runs inside the sandboxed frame of opaque origin. It never sees learner code run: it starts a worker for each run, hands it
 * a port to the judge, and ends it when told to. One worker is kept started ahead, so that a run need not wait for it.
 */
import type { FrameCommand, FrameEvent } from "./protocol.ts";

/** Put here by build-frame.ts: the text of guest-worker.browser.ts. */
declare const guestSource: string;

const guestUrl = URL.createObjectURL(new Blob([guestSource], { type: "text/javascript" }));
const running = new Map<number, Worker>();
let spare = new Worker(guestUrl);

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const [control] = event.ports;
  if (event.source !== window.parent || !control) return;
  control.addEventListener("message", ({ data, ports }: MessageEvent<FrameCommand>) => {
    if (data.kind === "open") open(control, data.id, ports[0]);
    else end(data.id);
  });
  control.start();
});

function open(control: MessagePort, id: number, port: MessagePort | undefined): void {
  if (!port) return;
  const worker = spare;
  running.set(id, worker);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    control.postMessage({ kind: "crashed", id } satisfies FrameEvent);
  });
  worker.postMessage(null, [port]);
  spare = new Worker(guestUrl);
}

function end(id: number): void {
  running.get(id)?.terminate();
  running.delete(id);
}
