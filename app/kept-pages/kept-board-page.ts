import process from "node:process";
import type { NextRequest } from "next/server";
import { getDb } from "#lib/db/index.ts";
import { listenBoard } from "#lib/leaderboard/index.ts";
import { boardPageOf, drawingHeaders, type BoardPage } from "./board-page.ts";
import { keepPage, withNonce, type KeptPage } from "./kept-page.ts";
import { PageStore } from "./page-store.ts";
import { wholePageMark } from "./whole-page.tsx";

/** A page is drawn anew when its board changes; at this age even if nobody said so: periods move on. */
const maxAgeMs = 60_000;
const pagesMax = 500;

/** Under this header a page is drawn, not taken from the store. Secret, so that nobody else can ask for that. */
const drawHeader = "x-innerproduct-draw";
const secret = crypto.randomUUID();

const store = new PageStore<KeptPage>({ pagesMax, maxAgeMs });
const heard = new Map<string, Promise<unknown>>();

/** The whole page of a board under the given nonce, for those who are not signed in; null when it has to be drawn for this request. */
export async function keptBoardPage(request: NextRequest, nonce: string): Promise<string | null> {
  if (request.headers.get(drawHeader) === secret) return null;
  const wanted = boardPageOf(request);
  if (!wanted) return null;
  const { address, locale, theme, slug } = wanted;
  const page = await store.get(`${locale} ${theme} ${address}`, slug, () => draw(wanted));
  return page && withNonce(page, nonce);
}

/** By asking ourselves, after listening: no change between is missed. */
async function draw(page: BoardPage): Promise<KeptPage | null> {
  const { slug } = page;
  let hears = heard.get(slug);
  if (!hears) {
    hears = listenBoard({ db: getDb() }, slug, () => store.forget(slug));
    heard.set(slug, hears);
    hears.catch(() => heard.delete(slug));
  }
  await hears;
  const response = await fetch(new URL(page.address, ownAddress()), {
    headers: { ...drawingHeaders(page), [drawHeader]: secret },
    redirect: "manual",
  });
  const html = await response.text();
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  return response.status === 200 && html.includes(wholePageMark) ? keepPage(html, nonce) : null;
}

/** Where this very server listens. */
function ownAddress(): string {
  const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
  const host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}
