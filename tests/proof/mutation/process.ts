import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { FromWorker, Plan, ToWorker } from "./messages.ts";

const START_MS = 180_000;

/** One worker process. It may be lost at any time: a mutant can make it loop for ever, or end it. */
export class MutantProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(plan: Plan): Promise<MutantProcess> {
    const child = fork(new URL("worker.ts", import.meta.url), {
      execArgv: ["--no-node-snapshot", "--no-warnings"],
      serialization: "advanced",
      // A mutant that acts while modules are loaded may well keep them from loading: nothing to report.
      stdio: ["ignore", "ignore", plan.from === undefined ? "inherit" : "ignore", "ipc"],
    });
    const worker = new MutantProcess(child);
    child.send(plan);
    try {
      await worker.#answer(START_MS);
      return worker;
    } catch (error) {
      child.kill("SIGKILL");
      throw error;
    }
  }

  /** The answer to a message; rejects, and ends the process, when it dies or does not answer in time. */
  async ask(message: ToWorker, patienceMs: number): Promise<FromWorker> {
    try {
      const answer = this.#answer(patienceMs);
      this.#child.send(message);
      return await answer;
    } catch (error) {
      this.#child.kill("SIGKILL");
      throw error;
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.send({ kind: "end" } satisfies ToWorker);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(timer);
  }

  async #answer(patienceMs: number): Promise<FromWorker> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const timer = setTimeout(() => waiting.abort(new Error("no answer")), patienceMs);
    try {
      const [answer] = (await Promise.race([
        once(this.#child, "message", { signal }),
        once(this.#child, "exit", { signal }).then(() => Promise.reject(new Error("the process ended"))),
      ])) as [FromWorker];
      return answer;
    } finally {
      clearTimeout(timer);
      waiting.abort();
    }
  }
}
