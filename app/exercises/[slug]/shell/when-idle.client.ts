/** Calls back once the page has nothing else to do, after three seconds at the latest; returns what calls it off. */
export function whenIdle(task: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(task, 1_500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 3_000 });
  return () => cancelIdleCallback(handle);
}
