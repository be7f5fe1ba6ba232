import type { Browser, Page } from "@playwright/test";
import { submissionByUser } from "#lib/rate-limits/limits.ts";
import { solutionOf } from "#tests/e2e/support/studio.ts";

/** Milliseconds since the click on Submit at which the page knows of each. */
export interface SubmitTimes {
  /** The server has taken the submission. */
  readonly taken: number;
  /** A grader has begun with it: what lies between is the queue. */
  readonly begun: number;
  /** The last group but the timed one. */
  readonly correctness: number;
  readonly verdict: number;
}

/** Submits the exercise's solution again and again, each after the verdict on the one before. The first one warms up. */
export async function measureSubmit(
  browser: Browser,
  { url, slug, runs }: { url: string; slug: string; runs: number },
): Promise<SubmitTimes[]> {
  const source = solutionOf(slug);
  const times: SubmitTimes[] = [];
  while (times.length <= runs) {
    // Each person may submit so often in a while; a guest who has done so is followed by the next.
    const page = await openAsGuest(browser, url);
    for (let sent = 0; sent < submissionByUser.points && times.length <= runs; sent++) {
      const { kind, ...measured } = await page.evaluate(submitAndWatch, { slug, source });
      if (kind !== "accepted")
        throw new Error(`The solution of ${slug} got ${kind}: is the machine very busy?`);
      times.push(measured);
    }
    await page.context().close();
  }
  return times.slice(1);
}

/** On a page of the site without an editor, so that nothing else takes part. */
async function openAsGuest(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  const csrf: { csrfToken: string } = await (await context.request.get("/api/auth/csrf")).json();
  const signedIn = await context.request.post("/api/auth/callback/guest", {
    form: { csrfToken: csrf.csrfToken, json: "true" },
  });
  if (!signedIn.ok()) throw new Error(`A guest was refused with status ${signedIn.status()}.`);
  const page = await context.newPage();
  await page.goto("/path");
  return page;
}

/** Runs in the page and does what the exercise page does: POST, then server-sent events. */
async function submitAndWatch(body: {
  slug: string;
  source: string;
}): Promise<SubmitTimes & { kind: string }> {
  const clickedAt = performance.now();
  const now = (): number => performance.now() - clickedAt;
  const response = await fetch("/api/submissions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`A submission was refused: ${await response.text()}`);
  const taken = now();
  const { id }: { id: string } = await response.json();
  const stream = new EventSource(`/api/submissions/${id}/events?after=0`);
  try {
    return await new Promise((resolve, reject) => {
      let begun = 0;
      let correctness = 0;
      stream.addEventListener("stage", ({ data }: MessageEvent<string>) => {
        const { event }: { event: { stage: string; group?: string } } = JSON.parse(data);
        if (event.stage === "compiling") begun = now();
        if (event.stage === "group-finished" && event.group !== "performance") correctness = now();
      });
      stream.addEventListener("verdict", ({ data }: MessageEvent<string>) => {
        const { verdict }: { verdict: string } = JSON.parse(data);
        resolve({ taken, begun, correctness, verdict: now(), kind: verdict });
      });
      stream.addEventListener("error", () => reject(new Error("The event stream broke.")));
    });
  } finally {
    stream.close();
  }
}
