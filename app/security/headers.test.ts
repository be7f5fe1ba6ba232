import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./headers.ts";

const production = { nonce: "n0nce", development: false, https: false };

function directive(name: string, options = production): string[] {
  const found = contentSecurityPolicy(options)
    .split("; ")
    .map((text) => text.split(" "))
    .find(([key]) => key === name);
  if (!found) throw new Error(`no ${name} in the policy`);
  return found.slice(1);
}

describe("the content security policy", () => {
  test("a script runs only with the nonce of its page", () => {
    expect(directive("script-src")).toEqual(["'self'", "'nonce-n0nce'", "'strict-dynamic'"]);
    expect(directive("script-src-attr")).toEqual(["'none'"]);
  });

  test("no page reaches or loads from another host", () => {
    const allowed = /^('self'|'none'|'unsafe-inline'|'nonce-n0nce'|'strict-dynamic'|data:|blob:)$/;
    const sources = contentSecurityPolicy(production)
      .split("; ")
      .flatMap((text) => text.split(" ").slice(1));
    expect(sources.filter((source) => !allowed.test(source))).toEqual([]);
    expect(directive("connect-src")).toEqual(["'self'"]);
  });

  test("nobody frames a page, changes its base or sends its forms elsewhere", () => {
    expect(directive("frame-ancestors")).toEqual(["'none'"]);
    expect(directive("base-uri")).toEqual(["'none'"]);
    expect(directive("form-action")).toEqual(["'self'"]);
    expect(directive("object-src")).toEqual(["'none'"]);
  });

  test("eval is for development alone", () => {
    expect(contentSecurityPolicy(production)).not.toContain("unsafe-eval");
    expect(directive("script-src", { ...production, development: true })).toContain("'unsafe-eval'");
  });
});

test("https is demanded only where it is spoken", () => {
  expect(securityHeaders(production)).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ ...production, https: true })).toHaveProperty("Strict-Transport-Security");
});

test("a response is never guessed to be of another type, and never framed", () => {
  expect(securityHeaders(production)).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
  });
});
