import type { z } from "zod";
import { draftUrl, SaveReply, type SaveRequest } from "#app/api/drafts/wire.ts";

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
    if (response.ok) return { kind: "saved", ...SaveReply.parse(await response.json()) };
    if (response.status === 429 || response.status >= 500) {
      const seconds = Number(response.headers.get("retry-after"));
      return { kind: "again", afterMs: seconds > 0 ? seconds * 1000 : null };
    }
    return { kind: "refused" };
  } catch {
    return { kind: "again", afterMs: null };
  }
}
