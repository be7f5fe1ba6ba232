import { NextResponse } from "next/server";
import { getRanking } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../../../handle.ts";
import type { RankingReply } from "../../wire.ts";

/** The ranked timing of a submission as it stands; null where there is none. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(async () => {
    const { id } = await params;
    const ranking: RankingReply = await getRanking(await getContext(), id);
    return NextResponse.json(ranking, { headers: { "Cache-Control": "no-store" } });
  });
}
