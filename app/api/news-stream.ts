import type { NextRequest } from "next/server";

/** Shorter than the idle limits of common proxies. */
const heartbeatMs = 15_000;

/**
 * Server-sent events without content: `changed`, whenever there is something to ask for again. `listen` subscribes and returns how to
 * end that; it may refuse, which becomes the status of the response.
 */
export async function newsStream(
  request: NextRequest,
  listen: (onChange: () => void) => Promise<() => void>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const send = (text: string): void => controller?.enqueue(encoder.encode(text));
  const stop = await listen(() => send("event: changed\ndata:\n\n"));
  const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMs);
  const end = (): void => {
    controller = null;
    clearInterval(heartbeat);
    stop();
  };
  const body = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
      // A comment at once, so that proxies pass the head on and the browser says "open".
      send(": watching\n\n");
      request.signal.addEventListener("abort", end);
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
