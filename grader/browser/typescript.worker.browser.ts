/**
 * One script, two jobs, so that TypeScript is downloaded once. A worker named "compiler" compiles for Run; with any
 * other name it is the editor's language worker.
 */
import { z } from "zod/mini";
import { compilerWorkerName } from "./compiler-options.ts";
import { createCompileService } from "./compile-service.browser.ts";

/** Put here by build.ts: the text of the module "innerproduct". */
declare const innerproductTypes: string;

const Message = z.object({ id: z.number(), source: z.string(), exportName: z.string() });

if (self.name === compilerWorkerName) {
  const service = createCompileService(innerproductTypes);
  self.addEventListener("message", (event: MessageEvent<unknown>) => {
    const { id, ...request } = Message.parse(event.data);
    self.postMessage({ id, result: service.compile(request) });
  });
} else {
  // Evaluated before the first message is delivered, and only in the worker that is Monaco's.
  void import("monaco-editor/language/typescript/ts.worker.js");
}
