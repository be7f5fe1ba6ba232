import { NextResponse } from "next/server";
import type { z } from "zod";
import type { Context } from "#lib/context.ts";
import {
  type DraftVersionView,
  type DraftView,
  getDraft,
  listDraftVersions,
  saveDraft,
} from "#lib/drafts/index.ts";
import { AppError } from "#lib/errors.ts";
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
    const { replacedOther, saved } = await save(await getContext(), slug, body);
    return NextResponse.json({ ...saved, savedAt: saved.savedAt.toISOString(), replacedOther });
  });
}

/** The newer text wins; when another device has saved since, its text becomes a version. */
async function save(context: Context, slug: string, { baseRevision, ...body }: z.infer<typeof SaveRequest>) {
  try {
    const base = baseRevision > 0 ? { baseRevision } : {};
    return { saved: await saveDraft(context, { slug, ...body, ...base }), replacedOther: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "draft-saved-elsewhere") throw error;
    return { saved: await saveDraft(context, { slug, ...body }), replacedOther: true };
  }
}

const onWire = ({ source, revision, savedAt }: DraftView | DraftVersionView) => ({
  source,
  revision,
  savedAt: savedAt.toISOString(),
});
