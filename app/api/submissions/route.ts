import { NextResponse, type NextRequest } from "next/server";
import { createSubmission, listSubmissions } from "#lib/submissions/index.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../handle.ts";
import { readJson } from "../read-json.ts";
import { type AttemptsReply, CreateRequest } from "./wire.ts";

/** Submits: the row and its job. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    const body = await readJson(request, CreateRequest);
    const { id } = await createSubmission(await getContext(), body);
    return NextResponse.json({ id }, { status: 201 });
  });
}

/** One's own attempts at an exercise, newest first. */
export function GET(request: NextRequest): Promise<Response> {
  return handle(async () => {
    const slug = request.nextUrl.searchParams.get("slug") ?? "";
    const cursor = request.nextUrl.searchParams.get("cursor") ?? undefined;
    const { rows, nextCursor } = await listSubmissions(await getContext(), { slug, cursor });
    const reply: AttemptsReply = {
      rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      nextCursor,
    };
    return NextResponse.json(reply, { headers: { "Cache-Control": "no-store" } });
  });
}
