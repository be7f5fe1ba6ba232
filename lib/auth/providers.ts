import CredentialsProvider from "next-auth/providers/credentials";
import GithubProvider from "next-auth/providers/github";
import type { NextAuthOptions } from "next-auth";
import { z } from "zod";
import { createGuest, mergeGuest, verifyPassword } from "../accounts/index.ts";
import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import type { SignInRequest } from "./sign-in-request.ts";

type Provider = NextAuthOptions["providers"][number];

const Credentials = z.object({ name: z.string().max(200), password: z.string().max(600) });

export function providersFor(request: SignInRequest): Provider[] {
  const { GITHUB_ID, GITHUB_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } =
    request.env;
  const providers: Provider[] = [passwordProvider(request), guestProvider(request)];
  if (GITHUB_ID && GITHUB_SECRET) {
    providers.push(
      GithubProvider({
        clientId: GITHUB_ID,
        clientSecret: GITHUB_SECRET,
        authorization: { params: { scope: "read:user" } },
      }),
    );
  }
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    providers.push(oidcProvider(OIDC_NAME, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET));
  }
  return providers;
}

/** The providers outside this site that are set up, for the buttons of the sign-in page. */
export function externalProviders(env: Env): { id: "github" | "oidc"; name: string }[] {
  return [
    ...(env.GITHUB_ID ? [{ id: "github" as const, name: "GitHub" }] : []),
    ...(env.OIDC_ISSUER ? [{ id: "oidc" as const, name: env.OIDC_NAME }] : []),
  ];
}

function passwordProvider({ db, current, address, onRefusal }: SignInRequest): Provider {
  return CredentialsProvider({
    id: "password",
    name: "Password",
    credentials: { name: { type: "text" }, password: { type: "password" } },
    authorize: (given) =>
      refusable(onRefusal, async () => {
        const credentials = Credentials.safeParse(given);
        if (!credentials.success) return null;
        const user = await verifyPassword(db, { ...credentials.data, address });
        if (user && current?.guest) await mergeGuest(db, current.id, user.id);
        return user;
      }),
  });
}

function guestProvider({ db, current, address, onRefusal }: SignInRequest): Provider {
  return CredentialsProvider({
    id: "guest",
    name: "Guest",
    credentials: {},
    // Whoever is signed in stays who they are: a second tab makes no second guest.
    authorize: () => refusable(onRefusal, async () => current ?? createGuest(db, { address })),
  });
}

function oidcProvider(name: string, issuer: string, clientId: string, clientSecret: string): Provider {
  return {
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: new URL(".well-known/openid-configuration", issuer.endsWith("/") ? issuer : `${issuer}/`).href,
    authorization: { params: { scope: "openid profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile(profile: { sub: string; preferred_username?: string; name?: string; nickname?: string }) {
      return { id: profile.sub, name: profile.preferred_username ?? profile.nickname ?? profile.name ?? "" };
    },
  };
}

/** next-auth shows the message of what is thrown to the browser, so that is a code and no more. */
async function refusable<T>(onRefusal: (error: unknown) => void, authorize: () => Promise<T>): Promise<T> {
  try {
    return await authorize();
  } catch (error) {
    onRefusal(error);
    throw new Error(error instanceof AppError ? error.code : "unavailable", { cause: error });
  }
}
