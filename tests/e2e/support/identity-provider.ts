import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

export interface IdentityProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

export const client = { id: "innerproduct", secret: "a secret of the tests alone, as long as it should be" };

/**
 * A real OpenID provider on loopback that knows one client. Anybody may sign in there by any name, with any password; the name
 * is told in `preferred_username`.
 */
export async function startIdentityProvider(port: number, redirectUri: string): Promise<IdentityProvider> {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { profile: ["preferred_username"] },
    // next-auth reads the id token alone.
    conformIdTokenClaims: false,
    cookies: { keys: ["of the tests alone"] },
    findAccount: (_, name) => ({ accountId: name, claims: () => ({ sub: name, preferred_username: name }) }),
  });
  const server = createServer(provider.callback());
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    issuer,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
