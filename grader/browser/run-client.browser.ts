/**
 * Run, as the page calls it: compile in one worker, judge in another of our own origin, and let the learner's code run in a
 * third inside a sandboxed frame of opaque origin. All three are started ahead and kept; only the learner's is new each time.
 */
import type { StageEvent, Verdict } from "../judge/verdict.ts";
import { createCompilerClient } from "./compiler-client.browser.ts";
import type { JudgeCommand, JudgeEvent } from "./protocol.ts";

export interface RunClientOptions {
  exportName: string;
  /** Addresses of what `buildRunBundles` made. */
  judgeUrl: string;
  typescriptUrl: string;
  frameUrl: string;
}

export interface RunClient {
  /** Judges all correctness groups, on cases of a fresh random seed unless one is given. Rejects only when the tab could not do it. */
  run(source: string, onStage: (event: StageEvent) => void, seed?: string): Promise<Verdict>;
  close(): void;
}

export function createRunClient({
  exportName,
  judgeUrl,
  typescriptUrl,
  frameUrl,
}: RunClientOptions): RunClient {
  const compiler = createCompilerClient(typescriptUrl);
  const frame = document.createElement("iframe");
  const judge = new Worker(judgeUrl, { type: "module", name: "judge" });
  const connected = connect(frame, frameUrl, judge);
  connected.catch(() => {});
  let lastId = 0;

  return {
    async run(source, onStage, seed = randomSeed()) {
      onStage({ stage: "compiling" });
      const startedAt = performance.now();
      const compiled = await compiler.compile({ source, exportName });
      const compileMs = performance.now() - startedAt;
      await connected;
      return ask(judge, { kind: "judge", id: ++lastId, compiled, compileMs, seed }, onStage);
    },
    close() {
      compiler.close();
      judge.terminate();
      frame.remove();
    },
  };
}

/** Loads the frame and gives frame and judge the two ends of a channel. */
function connect(frame: HTMLIFrameElement, frameUrl: string, judge: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = frameUrl;
    frame.hidden = true;
    frame.title = "Run";
    frame.addEventListener("load", () => {
      if (!frame.contentWindow) return reject(new Error("The frame for Run did not load."));
      const { port1, port2 } = new MessageChannel();
      // The frame's origin is opaque, so no other target can be named; the port is all that it is given.
      frame.contentWindow.postMessage(null, "*", [port1]);
      judge.postMessage({ kind: "connect", engine: navigator.userAgent } satisfies JudgeCommand, [port2]);
      resolve();
    });
    document.body.append(frame);
  });
}

function ask(
  judge: Worker,
  command: JudgeCommand & { kind: "judge" },
  onStage: (event: StageEvent) => void,
): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      judge.removeEventListener("message", onMessage);
      judge.removeEventListener("error", onError);
    };
    const onMessage = ({ data }: MessageEvent<JudgeEvent>): void => {
      if (data.id !== command.id) return;
      if (data.kind === "stage") return onStage(data.event);
      finish();
      if (data.kind === "verdict") resolve(data.verdict);
      else reject(new Error(data.message));
    };
    const onError = (event: ErrorEvent): void => {
      finish();
      reject(new Error(event.message || "The judge could not be loaded."));
    };
    judge.addEventListener("message", onMessage);
    judge.addEventListener("error", onError);
    judge.postMessage(command);
  });
}

function randomSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
