"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { createRunClient, type RunClient } from "#grader/browser/run-client.browser.ts";

/** Addresses of what Run loads; null when the bundles were not built. */
export interface RunBundles {
  judgeUrl: string;
  typescriptUrl: string;
  frameUrl: string;
}

/** Workers and frame of Run, started when the page has nothing else to do, or at the first Run if that comes sooner. */
export function useRunClient(exportName: string, given: RunBundles | null): () => RunClient {
  // A refresh of the page's data gives an equal object: workers stay those of the first.
  const [bundles] = useState(given);
  const client = useRef<RunClient | null>(null);
  const start = useCallback((): RunClient => {
    if (!bundles) throw new Error("Run is not built.");
    client.current ??= createRunClient({ exportName, ...bundles });
    return client.current;
  }, [bundles, exportName]);

  useEffect(() => {
    const cancel = whenIdle(() => bundles && start());
    return () => {
      cancel();
      client.current?.close();
      client.current = null;
    };
  }, [bundles, start]);

  return start;
}

/** Safari has no requestIdleCallback. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(task, 1_500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 3_000 });
  return () => cancelIdleCallback(handle);
}
