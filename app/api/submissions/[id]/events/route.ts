import type { NextRequest } from "next/server";
import { type SubmissionUpdate, watchSubmission } from "#lib/submissions/index.ts";
import { getContext } from "#lib/request-context.ts";
import { createLogger } from "#lib/log.ts";
import { handle } from "../../../handle.ts";

const log = createLogger("events");

export const dynamic = "force-dynamic";

/** Shorter than the idle limits of common proxies. */
const heartbeatMs = 15_000;

/**
 * Server-sent events of one submission: `stage` with its number as id, at last `verdict`, then the stream ends. Begins after the
 * event named by `Last-Event-ID`, else by `?after=`.
 */
export function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return handle(async () => {
    const { id } = await params;
    const ended = new AbortController();
    request.signal.addEventListener("abort", () => ended.abort());
    const updates = watchSubmission(await getContext(), id, {
      afterSeq: lastSeen(request),
      signal: ended.signal,
    });
    // The first step authorises: a refusal must still become a status, which a stream under way could not.
    const iterator = updates[Symbol.asyncIterator]();
    const first = iterator.next();
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 250))]);
    return new Response(eventStream(iterator, first, ended), {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  });
}

function lastSeen(request: NextRequest): number {
  const text = request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after") ?? "0";
  const seq = Number(text);
  return Number.isSafeInteger(seq) && seq >= 0 ? seq : 0;
}

function eventStream(
  iterator: AsyncIterator<SubmissionUpdate>,
  first: Promise<IteratorResult<SubmissionUpdate>>,
  ended: AbortController,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      // A comment at once, so that proxies pass the head on and the browser says "open".
      send(": watching\n\n");
      const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMs);
      try {
        for (let step = await first; !step.done && !ended.signal.aborted; step = await iterator.next()) {
          send(toEvent(step.value));
        }
      } catch (error) {
        // The head is sent, so all that is left is to end the stream: the page asks again.
        if (!ended.signal.aborted) log.warn({ err: error }, "an event stream broke");
      } finally {
        clearInterval(heartbeat);
        ended.abort();
        await iterator.return?.();
        close(controller);
      }
    },
    cancel: () => ended.abort(),
  });
}

function close(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // The reader left first.
  }
}

function toEvent(update: SubmissionUpdate): string {
  if ("verdict" in update) return `event: verdict\ndata: ${JSON.stringify(update.verdict)}\n\n`;
  return `id: ${update.seq}\nevent: stage\ndata: ${JSON.stringify(update)}\n\n`;
}
