import { encode } from "next-auth/jwt";
import { describe, expect, test } from "vitest";
import { signUp } from "#lib/accounts/index.ts";
import { findActor } from "#lib/auth/find-actor.ts";
import { authOptions } from "#lib/auth/options.ts";
import { externalProviders } from "#lib/auth/index.ts";
import { readSession } from "#lib/auth/read-session.ts";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import type { Actor } from "#lib/context.ts";
import { parseEnv } from "#lib/env.ts";
import { openHouse } from "#tests/support/house.ts";

const house = openHouse();
const secret = "a secret of at least thirty-two characters";
const password = "correct horse battery";
const plain = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://localhost/x",
  NEXTAUTH_SECRET: secret,
} as const;
const full = {
  ...plain,
  GITHUB_ID: "id",
  GITHUB_SECRET: "secret",
  OIDC_ISSUER: "https://id.example.org/realm",
  OIDC_CLIENT_ID: "id",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_NAME: "Campus",
};

function optionsFor(current: Actor | null, variables: NodeJS.ProcessEnv = plain, refusals: unknown[] = []) {
  return authOptions({
    db: house.db,
    env: parseEnv(variables),
    current,
    address: "192.0.2.200",
    onRefusal: (error) => refusals.push(error),
  });
}

/** What next-auth calls when somebody signs in with credentials. */
function authorize(id: string, credentials: Record<string, string>, options = optionsFor(null)) {
  const provider = options.providers.find((candidate) => candidate.options?.id === id || candidate.id === id);
  if (provider?.type !== "credentials") throw new Error(`There is no provider ${id}.`);
  return provider.options.authorize(credentials, { headers: {} });
}

describe("a session", () => {
  test("is a cookie that scripts cannot read and other sites cannot use, over https only where there is https", () => {
    expect(sessionCookie("http://localhost:3000")).toMatchObject({
      name: "innerproduct.session",
      options: { httpOnly: true, sameSite: "lax", secure: false },
    });
    expect(sessionCookie("https://learn.example.org")).toMatchObject({
      name: "__Secure-innerproduct.session",
      options: { httpOnly: true, sameSite: "lax", secure: true },
    });
  });

  test("names its user; one that is forged, altered, expired or empty names nobody", async () => {
    const { actor } = await house.enter();
    const good = await encode({ token: { sub: actor.id }, secret });
    expect(await readSession(good, secret)).toBe(actor.id);
    expect(await readSession(good, `${secret}!`)).toBeNull();
    expect(await readSession(`${good.slice(0, -4)}AAAA`, secret)).toBeNull();
    expect(
      await readSession(await encode({ token: { sub: actor.id }, secret, maxAge: -60 }), secret),
    ).toBeNull();
    expect(await readSession(await encode({ token: { sub: "admin" }, secret }), secret)).toBeNull();
    expect(await readSession(undefined, secret)).toBeNull();
  });

  test("of somebody whose account is gone is nobody's", async () => {
    const { actor } = await house.enter();
    await house.db.user.delete({ where: { id: actor.id } });
    expect(await findActor(house.db, actor.id, new Date())).toBeNull();
  });
});

describe("signing in", () => {
  test("with name and password works, and says nothing about why it does not", async () => {
    const { id } = await signUp(house.anonymous(), { name: "Annie", password });
    expect(await authorize("password", { name: "annie", password })).toMatchObject({ id });
    const wrong: Record<string, string>[] = [
      { name: "annie", password: "x" },
      { name: "nobody", password },
      { name: "annie" },
      {},
    ];
    for (const credentials of wrong) expect(await authorize("password", credentials)).toBeNull();
  });

  test("as a guest makes one guest, and leaves those alone who are somebody", async () => {
    const made = await authorize("guest", {});
    const guest = await findActor(house.db, String(made?.id), new Date());
    expect(guest).toMatchObject({ guest: true, name: null, role: "learner" });
    expect(await authorize("guest", {}, optionsFor(guest))).toEqual(guest);
  });

  test("to an account takes along what the guest has done", async () => {
    const { id } = await signUp(house.anonymous(), { name: "Barbara", password });
    const { actor: guest } = await house.enter({ guest: true });
    await house.db.user.update({ where: { id: guest.id }, data: { locale: "en" } });
    expect(await authorize("password", { name: "barbara", password }, optionsFor(guest))).toMatchObject({
      id,
    });
    expect(await findActor(house.db, guest.id, new Date())).toBeNull();
  });

  test("too often shows the browser a code only and tells the server the rest", async () => {
    const refusals: unknown[] = [];
    const options = optionsFor(null, plain, refusals);
    for (let n = 0; n < 10; n++) await authorize("password", { name: "brute", password: "x" }, options);
    await expect(authorize("password", { name: "brute", password: "x" }, options)).rejects.toThrow(
      /^rate-limited$/,
    );
    expect(refusals).toMatchObject([{ code: "rate-limited", retryAfterSeconds: expect.any(Number) }]);
  });

  test("with a provider is offered only where it is set up, and asks for no more than it needs", () => {
    expect(externalProviders(parseEnv(plain))).toEqual([]);
    expect(externalProviders(parseEnv(full))).toEqual([
      { id: "github", name: "GitHub" },
      { id: "oidc", name: "Campus" },
    ]);
    const oidc = optionsFor(null, full).providers.find((provider) => provider.id === "oidc");
    expect(oidc).toMatchObject({
      wellKnown: "https://id.example.org/realm/.well-known/openid-configuration",
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid profile" } },
    });
  });

  test("with a provider puts the id of our own account into the session, not the provider's", async () => {
    const { jwt } = optionsFor(null, full).callbacks ?? {};
    const account = { provider: "github", providerAccountId: "4711", type: "oauth" as const };
    const token = await jwt?.({
      token: { sub: "4711", email: "a@example.org" },
      user: { id: "4711", name: "Octavia" },
      account,
    });
    const { userId } = await house.db.oauthAccount.findUniqueOrThrow({
      where: { provider_providerAccountId: { provider: "github", providerAccountId: "4711" } },
    });
    expect(token).toEqual({ sub: userId });
  });
});
