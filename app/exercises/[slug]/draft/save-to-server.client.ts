import type { z } from "zod";
import { draftUrl } from "#app/api/drafts/address.ts";
import type { SaveRequest } from "#app/api/drafts/wire.ts";

export type SaveOutcome =
  | { kind: "saved"; revision: number; replacedOther: boolean }
  /** Not now: offline, server away, or too often. */
  | { kind: "again"; afterMs: number | null }
  /** Not ever: signed out, or too large. The text stays in this browser. */
  | { kind: "refused" };

export async function saveToServer(slug: string, body: z.infer<typeof SaveRequest>): Promise<SaveOutcome> {
  try {
    const response = await fetch(draftUrl(slug), {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      // A page that is being left still saves; browsers bound such bodies.
      keepalive: body.source.length < 30_000,
    });
    if (response.ok) return { kind: "saved", ...(await parseReply(response)) };
    if (response.status === 429 || response.status >= 500) {
      const seconds = Number(response.headers.get("retry-after"));
      return { kind: "again", afterMs: seconds > 0 ? seconds * 1000 : null };
    }
    return { kind: "refused" };
  } catch {
    return { kind: "again", afterMs: null };
  }
}

/** The schema comes after the page; only the answer needs it, so a text on its way never waits. */
async function parseReply(response: Response) {
  const { SaveReply } = await import("#app/api/drafts/wire.ts");
  return SaveReply.parse(await response.json());
}
