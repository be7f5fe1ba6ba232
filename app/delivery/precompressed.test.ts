import { describe, expect, test } from "vitest";
import { precompressedFiles, takesBrotli } from "./precompressed.ts";

const accepted = new RegExp(`^${takesBrotli.value}$`);

describe("who gets Brotli", () => {
  test.each(["br", "gzip, deflate, br, zstd", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "gzip,br"])(
    "%s",
    (header) => {
      expect(header).toMatch(accepted);
    },
  );

  test.each(["", "gzip", "gzip, deflate", "br;q=0", "br; q=0.0, gzip", "gzip, br;q=0", "vibr", "brotli"])(
    "not: %s",
    (header) => {
      expect(header).not.toMatch(accepted);
    },
  );
});

/** Whether some rule is about this path, as Next reads the rules: `/folder/:file(pattern)`. */
function matches(path: string, production = true): boolean {
  return precompressedFiles(production).rewrites.some(({ source }) => {
    const [folder = "", pattern = ""] = source.split(/:file\((?=.*\)$)/);
    return new RegExp(`^${folder}${pattern.slice(0, -1)}$`).test(path);
  });
}

describe("which files", () => {
  test.each([
    "/generated/run/editor.0123456789ab.js",
    "/generated/run/editor.0123456789ab.css",
    "/generated/run/editor-icons.0123456789ab.ttf",
    "/generated/run/judge-dot.0123456789ab.js",
    "/_next/static/chunks/0ak5q4r7v1zqh.js",
    "/_next/static/chunks/1f7u3oxt99-u5.css",
  ])("%s", (path) => {
    expect(matches(path)).toBe(true);
  });

  test.each([
    "/generated/run/manifest.json",
    "/generated/run/frame.0123456789ab.html",
    "/generated/run/editor.0123456789ab.js.br",
    "/_next/static/media/inter.woff2",
    "/_next/static/chunks/a/b.js",
    "/exercises/dot",
  ])("not: %s", (path) => {
    expect(matches(path)).toBe(false);
  });

  test("development compresses no chunks", () => {
    expect(matches("/_next/static/chunks/0ak5q4r7v1zqh.js", false)).toBe(false);
    expect(matches("/generated/run/editor.0123456789ab.js", false)).toBe(true);
  });
});

test("whatever is sent compressed says so, and keeps its type", () => {
  const { rewrites, headers } = precompressedFiles(true);
  expect(headers.map(({ source }) => source)).toEqual(rewrites.map(({ source }) => source));
  for (const { source, headers: sent } of headers) {
    const values = Object.fromEntries(sent.map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({ "Content-Encoding": "br", Vary: "Accept-Encoding" });
    expect(values["Content-Type"]).toContain(
      source.includes(".js") ? "javascript" : source.includes(".css") ? "css" : "ttf",
    );
  }
});
