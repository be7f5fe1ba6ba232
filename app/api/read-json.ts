import type { z } from "zod";
import { AppError } from "#lib/errors.ts";

/** The longest source there is, with every character escaped, and room for the rest. */
const bodyBytesMax = 1024 * 1024;

/**
 * The body of a state-changing request: only from pages of this origin, only JSON, bounded before it is read, and parsed.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  requireSameOrigin(request);
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("invalid", "The body must be JSON.");
  }
  const parsed = schema.safeParse(parseJson(await readText(request)));
  if (!parsed.success) throw new AppError("invalid", "The body has another shape than this route takes.");
  return parsed.data;
}

/** Browsers say where a request comes from, and no page can forge it. */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const sameSite = site === null || site === "same-origin";
  const sameOrigin =
    origin === null ||
    hostOf(origin) === (request.headers.get("x-forwarded-host") ?? request.headers.get("host"));
  if (!sameSite || !sameOrigin || (site === null && origin === null)) {
    throw new AppError("forbidden", "Only pages of this site may do this.");
  }
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > bodyBytesMax) throw new AppError("too-large", "The body is too large.");
    text += decode(decoder, chunk);
  }
  return text + decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new AppError("invalid", "The body is not UTF-8.");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The body is not JSON.");
  }
}
