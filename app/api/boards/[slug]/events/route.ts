import type { NextRequest } from "next/server";
import { listenBoard } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { handle } from "../../../handle.ts";
import { newsStream } from "../../../news-stream.ts";

export const dynamic = "force-dynamic";

/** `changed` whenever the board may show something else. */
export function GET(
  request: NextRequest,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return handle(async () => {
    const { slug } = await params;
    const context = await getContext();
    return newsStream(request, (onChange) => listenBoard(context, slug, onChange));
  });
}
