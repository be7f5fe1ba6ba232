import { NextResponse } from "next/server";
import { getDb } from "#lib/db/index.ts";
import { isDatabaseUp } from "#lib/db/is-up.ts";

export const dynamic = "force-dynamic";

/** For the launcher, containers and load balancers: 200 when this server can do its work. */
export async function GET(): Promise<Response> {
  const up = await isDatabaseUp(getDb());
  return NextResponse.json({ database: up ? "up" : "down" }, { status: up ? 200 : 503 });
}
