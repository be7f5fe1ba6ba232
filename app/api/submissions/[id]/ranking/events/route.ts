import type { NextRequest } from "next/server";
import { listenRanking } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../../../../handle.ts";
import { newsStream } from "../../../../news-stream.ts";

export const dynamic = "force-dynamic";

/** `changed` whenever there is news of the ranked timing. */
export function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return handle(async () => {
    const { id } = await params;
    const context = await getContext();
    return newsStream(request, (onChange) => listenRanking(context, id, onChange));
  });
}
