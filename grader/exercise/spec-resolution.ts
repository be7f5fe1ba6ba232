import { registerHooks } from "node:module";

const targets: Record<string, string> = {
  "innerproduct/spec": new URL("spec.ts", import.meta.url).href,
  "innerproduct/core": new URL("../core/index.ts", import.meta.url).href,
};

let registered = false;

/** Lets a `spec.ts` anywhere on the disk import `innerproduct/spec` and `innerproduct/core` of this repository. */
export function registerSpecResolution(): void {
  if (registered) return;
  registered = true;
  registerHooks({
    resolve(specifier, context, next) {
      const url = targets[specifier];
      return url ? { url, format: "module-typescript", shortCircuit: true } : next(specifier, context);
    },
  });
}
