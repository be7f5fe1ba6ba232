import { CreateReply, ErrorReply, submissionsUrl } from "#app/api/submissions/wire.ts";
import { continueAsGuest } from "./continue-as-guest.client.ts";
import type { Problem } from "./problem.ts";

export type SendOutcome =
  | { kind: "sent"; id: string; becameGuest: boolean }
  | { kind: "problem"; problem: Problem };

/** Submits a program. Who has no account becomes a guest on the way: nobody meets a wall before their first verdict. */
export async function sendSubmission(slug: string, source: string, signedIn: boolean): Promise<SendOutcome> {
  try {
    let becameGuest = !signedIn && (await continueAsGuest());
    let response = await post(slug, source);
    // The session ended while the page was open.
    if (response.status === 401 && !becameGuest) {
      becameGuest = await continueAsGuest();
      response = await post(slug, source);
    }
    if (response.ok) return { kind: "sent", id: CreateReply.parse(await response.json()).id, becameGuest };
    return { kind: "problem", problem: await problemOf(response) };
  } catch {
    return { kind: "problem", problem: { kind: "offline" } };
  }
}

function post(slug: string, source: string): Promise<Response> {
  return fetch(submissionsUrl, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ slug, source }),
  });
}

async function problemOf(response: Response): Promise<Problem> {
  const reply = ErrorReply.safeParse(await response.json().catch(() => null)).data;
  switch (reply?.error.code) {
    case "rate-limited":
      return { kind: "rate-limited", retryAfterSeconds: reply.error.retryAfterSeconds ?? 60 };
    case "too-large":
      return { kind: "too-large" };
    case "invalid":
      return { kind: "invalid" };
    default:
      return { kind: "failed" };
  }
}
