/** Run as a page has it, with the seed in our hands. */
import {
  createRunClient,
  type RunClient,
  type RunClientOptions,
} from "#grader/browser/run-client.browser.ts";
import type { Verdict } from "#grader/judge/verdict.ts";

declare global {
  interface Window {
    judgeInTab(options: RunClientOptions, source: string, seed: string): Promise<Verdict>;
  }
}

const clients = new Map<string, RunClient>();

window.judgeInTab = async (options, source, seed) => {
  let client = clients.get(options.judgeUrl);
  if (!client) {
    client = createRunClient(options);
    clients.set(options.judgeUrl, client);
  }
  return client.run(source, () => {}, seed);
};
