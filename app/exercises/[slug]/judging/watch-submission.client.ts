import { z } from "zod";
import { StageEvent, Verdict } from "#grader/judge/verdict.ts";
import { submissionUrl, SubmissionReply } from "#app/api/submissions/wire.ts";

export interface SubmissionWatcher {
  onStage(event: StageEvent): void;
  onVerdict(verdict: Verdict): void;
  /** The stream is lost; it is being sought again until the signal ends the watch. */
  onLost(): void;
}

const retryMs = { first: 500, longest: 10_000 };

const Staged = z.object({ seq: z.number(), event: StageEvent });

/**
 * Follows a submission to its verdict: server-sent events while they come; when the stream breaks, one plain question for the
 * state, then the stream again from the last event seen, at growing intervals.
 */
export async function watchSubmission(
  id: string,
  watcher: SubmissionWatcher,
  signal: AbortSignal,
): Promise<void> {
  let lastSeq = 0;
  let waitMs = retryMs.first;
  while (!signal.aborted) {
    const end = await followStream(`${submissionUrl(id)}/events?after=${lastSeq}`, signal, {
      onStage(seq, event) {
        waitMs = retryMs.first;
        lastSeq = Math.max(lastSeq, seq);
        watcher.onStage(event);
      },
    });
    if (signal.aborted) return;
    const verdict = end ?? (await askOnce(id, signal));
    if (verdict) return watcher.onVerdict(verdict);
    watcher.onLost();
    await pause(waitMs, signal);
    waitMs = Math.min(waitMs * 2, retryMs.longest);
  }
}

/** The verdict, or null when the stream ended without one. */
function followStream(
  url: string,
  signal: AbortSignal,
  { onStage }: { onStage(seq: number, event: StageEvent): void },
): Promise<Verdict | null> {
  return new Promise((resolve) => {
    const stream = new EventSource(url);
    const settle = (verdict: Verdict | null): void => {
      stream.close();
      signal.removeEventListener("abort", onAbort);
      resolve(verdict);
    };
    const onAbort = (): void => settle(null);
    signal.addEventListener("abort", onAbort);
    stream.addEventListener("stage", ({ data }: MessageEvent<string>) => {
      const { seq, event } = Staged.parse(JSON.parse(data));
      onStage(seq, event);
    });
    stream.addEventListener("verdict", ({ data }: MessageEvent<string>) =>
      settle(Verdict.parse(JSON.parse(data))),
    );
    // The browser would try again by itself, but not after an error status, as a restarting server gives.
    stream.addEventListener("error", () => settle(null));
  });
}

async function askOnce(id: string, signal: AbortSignal): Promise<Verdict | null> {
  try {
    const response = await fetch(submissionUrl(id), { signal, cache: "no-store" });
    if (!response.ok) return null;
    return SubmissionReply.parse(await response.json()).verdict;
  } catch {
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
