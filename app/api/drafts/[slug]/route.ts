import { NextResponse } from "next/server";
import { getDraft } from "#lib/drafts/get.ts";
import { listDraftVersions } from "#lib/drafts/list-versions.ts";
import { saveDraft } from "#lib/drafts/save.ts";
import type { DraftVersionView, DraftView } from "#lib/drafts/view.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../../handle.ts";
import { readJson } from "../../read-json.ts";
import { type DraftReply, SaveRequest } from "../wire.ts";

interface Parameters {
  params: Promise<{ slug: string }>;
}

/** The draft and the texts it had before. */
export function GET(_request: Request, { params }: Parameters): Promise<Response> {
  return handle(async () => {
    const { slug } = await params;
    const context = await getContext();
    const [draft, versions] = await Promise.all([getDraft(context, slug), listDraftVersions(context, slug)]);
    const reply: DraftReply = { draft: draft && onWire(draft), versions: versions.map(onWire) };
    return NextResponse.json(reply, { headers: { "Cache-Control": "no-store" } });
  });
}

/** Saves the draft. What another device saved meanwhile stays as a version. */
export function PUT(request: Request, { params }: Parameters): Promise<Response> {
  return handle(async () => {
    const { slug } = await params;
    const body = await readJson(request, SaveRequest);
    const saved = await saveDraft(await getContext(), { slug, ...body });
    return NextResponse.json({ ...saved, savedAt: saved.savedAt.toISOString() });
  });
}

const onWire = ({ source, revision, savedAt }: DraftView | DraftVersionView) => ({
  source,
  revision,
  savedAt: savedAt.toISOString(),
});
