const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const PARENT_POLL_MS = 500;

/**
 * Aborts on Ctrl-C, `kill` or a closed terminal, with the signal's name as reason, and on a fault of ours, with the error:
 * either way the end is orderly. Further signals change nothing, because the end takes bounded time.
 */
export function onStopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) process.on(name, () => controller.abort(name));
  process.on("uncaughtException", (error) => controller.abort(error));
  if (process.env.npm_lifecycle_event) whenParentIsGone(() => controller.abort("npm ended"));
  return controller.signal;
}

/** npm passes a signal to its shell and ends; some shells end too and tell nobody. */
function whenParentIsGone(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, PARENT_POLL_MS);
  timer.unref();
}

/** What has been started so far; ended in the opposite order, each part even when another fails to end. */
export class Started {
  readonly #ends: { name: string; end: () => Promise<void> | void }[] = [];

  add(name: string, end: () => Promise<void> | void): void {
    this.#ends.push({ name, end });
  }

  async endAll(onFailure: (name: string, error: unknown) => void): Promise<void> {
    for (let one = this.#ends.pop(); one; one = this.#ends.pop()) {
      try {
        await one.end();
      } catch (error) {
        onFailure(one.name, error);
      }
    }
  }
}
