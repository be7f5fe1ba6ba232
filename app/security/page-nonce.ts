import { headers } from "next/headers";

/** The nonce that proxy.ts gave to this page, for what the page itself puts into its head. */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}
