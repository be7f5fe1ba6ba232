import type { NextAuthOptions } from "next-auth";
import { signInWithProvider } from "../accounts/index.ts";
import { providersFor } from "./providers.ts";
import { sessionCookie, sessionSeconds } from "./session-cookie.ts";
import type { SignInRequest } from "./sign-in-request.ts";

/** next-auth for one request. Sessions are signed cookies that hold the user's id; everything else is looked up. */
export function authOptions(request: SignInRequest): NextAuthOptions {
  const { db, env, current } = request;
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: env.PUBLIC_URL.startsWith("https:"),
    cookies: { sessionToken: sessionCookie(env.PUBLIC_URL) },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: providersFor(request),
    callbacks: {
      async jwt({ token, user, account }) {
        if (!account) return token;
        if (account.type === "credentials") return { sub: user.id };
        const { id } = await signInWithProvider(db, {
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          suggestedName: user.name ?? "",
          current,
        });
        return { sub: id };
      },
      // Nobody reads the session over HTTP; the little it says is nothing secret.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => request.onRefusal({ code, metadata }),
      warn: () => {},
      debug: () => {},
    },
  };
}
