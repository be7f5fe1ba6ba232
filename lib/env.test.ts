import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, parseEnv } from "./env.ts";

const DATABASE_URL = "postgresql://me:secret@localhost:5432/innerproduct";
const NEXTAUTH_SECRET = "x".repeat(32);
const base = { NODE_ENV: "production", DATABASE_URL, NEXTAUTH_SECRET } as const;

test("what is left out has its documented value", () => {
  expect(parseEnv(base)).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 3000,
    PUBLIC_URL: "http://localhost:3000",
    TRUSTED_PROXIES: 0,
    AUTH_SECRET: NEXTAUTH_SECRET,
  });
});

test("an empty variable is none, as compose files pass it on", () => {
  expect(parseEnv({ ...base, PORT: "", GITHUB_ID: "", GITHUB_SECRET: "", OIDC_ISSUER: "" })).toMatchObject({
    PORT: 3000,
  });
});

test("outside production a secret is made once and readable by its owner only", () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), "innerproduct-env-"));
  const first = parseEnv({ NODE_ENV: "development", DATABASE_URL, DATA_DIR }).AUTH_SECRET;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(parseEnv({ NODE_ENV: "development", DATABASE_URL, DATA_DIR }).AUTH_SECRET).toBe(first);
  expect(statSync(join(DATA_DIR, "auth-secret")).mode & 0o777).toBe(0o600);
});

describe("one clear line for", () => {
  test.each([
    ["no database", { DATABASE_URL: undefined }, /^DATABASE_URL: give a Postgres address/],
    [
      "another kind of database",
      { DATABASE_URL: "mysql://localhost/x" },
      /^DATABASE_URL: give a Postgres address/,
    ],
    ["no secret in production", { NEXTAUTH_SECRET: undefined }, /^NEXTAUTH_SECRET: required in production/],
    ["a short secret", { NEXTAUTH_SECRET: "short" }, /^NEXTAUTH_SECRET: at least 32 characters/],
    ["a port that is none", { PORT: "http" }, /^PORT: a number/],
    ["a port out of range", { PORT: "70000" }, /^PORT: /],
    ["half of GitHub", { GITHUB_ID: "id" }, /^GITHUB_ID and GITHUB_SECRET: set both/],
    ["a third of OIDC", { OIDC_ISSUER: "https://id.example.org" }, /^OIDC_ISSUER, OIDC_CLIENT_ID/],
    ["a public address without scheme", { PUBLIC_URL: "example.org" }, /^PUBLIC_URL: /],
  ])("%s", (_what, change, line) => {
    const lines = linesOf({ ...base, ...change });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });
});

test("no message repeats a secret", () => {
  expect(
    linesOf({ ...base, DATABASE_URL: "mysql://me:secret@host/x", NEXTAUTH_SECRET: "hush" }).join(),
  ).not.toMatch(/secret@|hush/);
});

function linesOf(variables: NodeJS.ProcessEnv): string[] {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.lines;
    throw error;
  }
  return [];
}
