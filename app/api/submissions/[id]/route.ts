import { NextResponse } from "next/server";
import { getSubmission } from "#lib/submissions/index.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../../handle.ts";
import type { SubmissionReply } from "../wire.ts";

/** A submission as it stands: what the event stream falls back to. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(async () => {
    const { id } = await params;
    const submission = await getSubmission(await getContext(), id);
    const reply: SubmissionReply = {
      id: submission.id,
      source: submission.source,
      status: submission.status,
      createdAt: submission.createdAt.toISOString(),
      attemptNumber: submission.attemptNumber,
      verdict: submission.verdict,
    };
    return NextResponse.json(reply, { headers: { "Cache-Control": "no-store" } });
  });
}
