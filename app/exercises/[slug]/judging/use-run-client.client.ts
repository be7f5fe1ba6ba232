"use client";

import { useEffect, useState } from "react";
import { createRunClient, type RunClient } from "#grader/browser/run-client.browser.ts";
import { whenIdle } from "../shell/when-idle.client.ts";

/** Addresses of what Run loads; null when the bundles were not built. */
export interface RunBundles {
  judgeUrl: string;
  typescriptUrl: string;
  frameUrl: string;
}

/**
 * Workers and frame of Run, started when the page is `settled` and has nothing else to do, or at the first Run if that comes
 * sooner. A refresh of the page's data brings equal addresses: what was started stays.
 */
export function useRunClient(
  exportName: string,
  bundles: RunBundles | null,
  settled: boolean,
): () => RunClient {
  const [holder] = useState(() => holdRunClient(exportName, bundles));
  useEffect(() => holder.close, [holder]);
  useEffect(() => (settled ? whenIdle(holder.warmUp) : undefined), [holder, settled]);
  return holder.get;
}

function holdRunClient(exportName: string, bundles: RunBundles | null) {
  let client: RunClient | null = null;
  const get = (): RunClient => {
    if (!bundles) throw new Error("Run is not built.");
    client ??= createRunClient({ exportName, ...bundles });
    return client;
  };
  return {
    get,
    warmUp() {
      if (bundles) get();
    },
    close() {
      client?.close();
      client = null;
    },
  };
}
