import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { boardPageOf, drawingHeaders } from "./board-page.ts";

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  boardPageOf(new NextRequest(`http://localhost${path}`, { method, headers }));

test.each([
  ["/boards/dot", {}, { slug: "dot", address: "/boards/dot", locale: "en", theme: "system" }],
  ["/boards/dot?sort=date", {}, { address: "/boards/dot?sort=date" }],
  ["/boards/dot/pareto", {}, { slug: "dot", address: "/boards/dot/pareto" }],
  ["/boards/dot", { "accept-language": "zh-TW" }, { locale: "zh-CN" }],
  ["/boards/dot", { cookie: "locale=zh-CN; theme=dark; other=1" }, { locale: "zh-CN", theme: "dark" }],
])("%s with %j is a page that many may share", (path, headers, page) => {
  expect(ask(path, headers)).toMatchObject(page);
});

test.each([
  ["another page", "/path", {}],
  ["evidence, which has rights", "/boards/dot/entries/1", {}],
  ["a path that is none", "/boards/..%2fdot", {}],
  ["somebody signed in", "/boards/dot", { cookie: "innerproduct.session=x" }],
  ["somebody signed in over https", "/boards/dot", { cookie: "__Secure-innerproduct.session=x" }],
  ["a part of a page", "/boards/dot", { rsc: "1" }],
  ["a part of a page, by its address", "/boards/dot?_rsc=abc", {}],
  ["data", "/boards/dot", { accept: "application/json" }],
  ["an address as long as a page", `/boards/dot?after=${"x".repeat(400)}`, {}],
])("%s is drawn for the one who asks", (_what, path, headers) => {
  expect(ask(path, headers)).toBeNull();
});

test("a form that is sent is drawn for the one who sends it", () => {
  expect(ask("/boards/dot", {}, "POST")).toBeNull();
});

test("nothing of the one who asked goes into the page", () => {
  const page = ask("/boards/dot", {
    cookie: 'theme=dark"; evil=1; secret=2',
    "user-agent": "mine",
    "x-forwarded-for": "1.2.3.4",
  });
  if (!page) throw new Error("It is a page that many may share.");
  expect(drawingHeaders(page)).toEqual({ Accept: "text/html", Cookie: "locale=en; theme=system" });
});
