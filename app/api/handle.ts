import { NextResponse } from "next/server";
import { AppError, httpStatus } from "#lib/errors.ts";
import { createLogger } from "#lib/log.ts";

const log = createLogger("api");

/** Runs a route and turns a refusal into its JSON; what else is thrown is our fault, goes to the log and says nothing. */
export async function handle(route: () => Promise<Response>): Promise<Response> {
  try {
    return await route();
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    log.error({ err: error }, "a route failed");
    return NextResponse.json({ error: { code: "internal" } }, { status: 500 });
  }
}

function refuse({ code, reason, retryAfterSeconds }: AppError): Response {
  const headers =
    retryAfterSeconds === undefined ? undefined : { "Retry-After": String(Math.ceil(retryAfterSeconds)) };
  return NextResponse.json(
    { error: { code, reason, retryAfterSeconds } },
    { status: httpStatus(code), headers },
  );
}
