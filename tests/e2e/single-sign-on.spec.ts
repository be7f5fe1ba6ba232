import { rmSync } from "node:fs";
import { DraftReply } from "#app/api/drafts/wire.ts";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { client, type IdentityProvider, startIdentityProvider } from "./support/identity-provider.ts";
import { freePort, Instance } from "./support/instance.ts";
import { Studio } from "./support/studio.ts";
import { expect, type Page, test } from "./support/test.ts";

const DRAFT = "// Written as a guest.\n";

test.describe("signing in with an OpenID provider", () => {
  const dataDir = makeDataDir("single-sign-on");
  let instance: Instance;
  let provider: IdentityProvider;

  test.beforeAll(async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    provider = await startIdentityProvider(providerPort, `http://localhost:${port}/api/auth/callback/oidc`);
    instance = new Instance({
      dataDir,
      port,
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        OIDC_NAME: "House of Vectors",
      },
    });
    await instance.start();
  });
  test.afterAll(async () => {
    await instance.stop();
    await provider.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("a guest keeps what they did, and comes back to the same account", async ({ browser }) => {
    const page = await browser.newPage({ baseURL: instance.url });
    const header = page.getByRole("banner");
    await page.goto("/");
    await page.getByRole("button", { name: "Continue as guest" }).first().click();
    await page.waitForURL("**/exercises/dot");
    const studio = new Studio(page);
    await studio.ready();
    await studio.write(DRAFT);
    await expect.poll(() => draftOf(page)).toBe(DRAFT);

    await signInThere(page, instance, "ada-of-vectors");
    await expect(header).toContainText("ada-of-vectors");
    expect(await draftOf(page)).toBe(DRAFT);

    await header.getByRole("button", { name: /ada-of-vectors/ }).click();
    await header.getByRole("button", { name: "Sign out" }).click();
    await expect(header.getByRole("link", { name: "Sign in" })).toBeVisible();
    expect(await draftOf(page)).toBeUndefined();
    await signInThere(page, instance, null);
    await expect(header).toContainText("ada-of-vectors");
    expect(await draftOf(page)).toBe(DRAFT);
  });

  test("who turns back there is told so, and may try again", async ({ browser }) => {
    const page = await browser.newPage({ baseURL: instance.url });
    await startThere(page);
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("main")).toContainText("The other service did not confirm who you are.");
    await expect(page.getByRole("button", { name: "Sign in with House of Vectors" })).toBeVisible();
  });
});

async function startThere(page: Page): Promise<void> {
  // The provider's own pages ask for a font from elsewhere.
  await page.route(/fonts\.googleapis\.com/, (route) => route.abort());
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with House of Vectors" }).click();
}

/** `null`: the provider still knows who this browser belongs to. */
async function signInThere(page: Page, instance: Instance, name: string | null): Promise<void> {
  await startThere(page);
  if (name !== null) {
    await page.getByPlaceholder("Enter any login").fill(name);
    await page.getByPlaceholder("and password").fill("any");
    await page.getByRole("button", { name: "Sign-in" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.waitForURL(
    (address) => address.href.startsWith(instance.url) && !address.pathname.startsWith("/api"),
  );
}

/** What the server keeps for whoever this page belongs to; nothing for nobody. */
async function draftOf(page: Page): Promise<string | undefined> {
  const response = await page.request.get("/api/drafts/dot");
  if (!response.ok()) return undefined;
  return DraftReply.parse(await response.json()).draft?.source;
}
