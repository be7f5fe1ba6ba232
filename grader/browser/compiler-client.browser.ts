import type { CompileRequest, CompileResult } from "../compile/result.ts";
import { compilerWorkerName } from "./compiler-options.ts";

/** Loading TypeScript takes a second or two at first, checking a learner's file some milliseconds. */
const startTimeoutMs = 60_000;
const compileTimeoutMs = 8_000;

export interface CompilerClient {
  compile(request: CompileRequest): Promise<CompileResult>;
  close(): void;
}

/** Compiles in a worker of its own, which is ended and replaced when a program's types take too long to check. */
export function createCompilerClient(scriptUrl: string): CompilerClient {
  let worker: Worker | null = null;
  let started: Promise<unknown> | null = null;
  let lastId = 0;

  function start(): Worker {
    if (worker) return worker;
    worker = new Worker(scriptUrl, { name: compilerWorkerName });
    // The first program loads the standard library's types: later ones find it warm.
    started = ask(worker, { source: "export {};", exportName: "none" }, startTimeoutMs);
    started.catch(() => {});
    return worker;
  }

  function ask(to: Worker, request: CompileRequest, timeoutMs: number): Promise<CompileResult> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        to.removeEventListener("message", onMessage);
        to.removeEventListener("error", onError);
      };
      const giveUp = (): void => {
        finish();
        to.terminate();
        if (worker === to) worker = null;
      };
      const onMessage = ({ data }: MessageEvent<{ id: number; result: CompileResult }>): void => {
        if (data.id !== id) return;
        finish();
        resolve(data.result);
      };
      const onError = (event: ErrorEvent): void => {
        giveUp();
        reject(new Error(event.message || "The compiler could not be loaded."));
      };
      const timer = setTimeout(() => {
        giveUp();
        resolve({ kind: "limit", limit: "time" });
      }, timeoutMs);
      to.addEventListener("message", onMessage);
      to.addEventListener("error", onError);
      to.postMessage({ id, ...request });
    });
  }

  start();
  return {
    async compile(request) {
      const to = start();
      await started;
      return ask(to, request, compileTimeoutMs);
    },
    close() {
      worker?.terminate();
      worker = null;
    },
  };
}
