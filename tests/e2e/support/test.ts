import { test as base, expect, type Page } from "@playwright/test";

export { expect, type Locator, type Page } from "@playwright/test";

/** A page that fails its test when the console shows an error, a script throws, or a request goes to another host. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const complaints = watch(page, baseURL);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** Collects what must not happen on any page of ours. */
export function watch(page: Page, baseURL: string | undefined): string[] {
  const complaints: string[] = [];
  const ours = new URL(baseURL ?? "").host;
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== ours) complaints.push(`request to ${url.host}`);
  });
  return complaints;
}
