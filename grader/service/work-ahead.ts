const sliceMs = 2;

/**
 * Does `work` while `awaited` is under way, in slices of about 2 ms, so that everything else goes on meanwhile. Stops when either is
 * done. What goes wrong in `work` is left to whoever needs its result.
 */
export async function workAhead<T>(awaited: Promise<T>, work: Generator<void>): Promise<T> {
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  awaited.then(settle, settle);
  await nextTurn();
  while (!settled && doSlice(work)) await nextTurn();
  return awaited;
}

/** `false`: there is nothing more to do. */
function doSlice(work: Generator<void>): boolean {
  const end = performance.now() + sliceMs;
  try {
    while (performance.now() < end) if (work.next().done) return false;
    return true;
  } catch {
    return false;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
