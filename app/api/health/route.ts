import { getDb } from "#lib/db/index.ts";
import { isDatabaseUp } from "#lib/db/is-up.ts";

/** 200 when this server answers and its database does too: for load balancers and the launcher. */
export async function GET(): Promise<Response> {
  const database = await isDatabaseUp(getDb());
  return Response.json(
    { status: database ? "ok" : "unavailable", database },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
