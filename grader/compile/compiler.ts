import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { TypeChecker } from "./check-types.ts";
import type { CompileRequest, CompileResult, Compiler } from "./result.ts";
import { checkSource } from "./source-policy.ts";
import { Transpiler } from "./transpile.ts";

export interface CompilerOptions {
  /** Wall time of one type check. Default 10 s; an honest one takes 10 ms warm. */
  typeTimeoutMs?: number;
  /** Wall time of one transpilation. Default 10 s; an honest one takes 10 ms. */
  transpileTimeoutMs?: number;
  /** Resident memory of one compiler process. Default 600 MB; an idle type checker holds about 150. */
  memoryMb?: number;
  /** Type checkers at most, started when needed. Default: the number of cores, at most 4. */
  lanes?: number;
}

/** A warm compiler: about 10 ms for a submission. Ends with `close`, which leaves no process. */
export async function createCompiler(options: CompilerOptions = {}): Promise<Compiler> {
  const memoryMb = options.memoryMb ?? 600;
  const innerproductTypes = readFileSync(new URL("../exercise/innerproduct.d.ts", import.meta.url), "utf8");
  const lanes = options.lanes ?? Math.min(4, availableParallelism());
  const checker = new TypeChecker(
    innerproductTypes,
    { timeoutMs: options.typeTimeoutMs ?? 10_000, memoryMb },
    lanes,
  );
  await checker.start();
  const transpiler = new Transpiler({ timeoutMs: options.transpileTimeoutMs ?? 10_000, memoryMb });
  return {
    compile: (request) => compile(request, checker, transpiler),
    close: async () => {
      await Promise.all([checker.close(), transpiler.close()]);
    },
  };
}

/** Checks and transpiles side by side; the type checker's words come before esbuild's. */
async function compile(
  request: CompileRequest,
  checker: TypeChecker,
  transpiler: Transpiler,
): Promise<CompileResult> {
  const forbidden = checkSource(request.source);
  if (forbidden.length > 0) return { kind: "rejected", diagnostics: forbidden };
  const [types, transpiled] = await Promise.all([
    checker.check(request),
    transpiler.transpile(request.source),
  ]);
  if (types.kind === "limit") return types;
  if (types.diagnostics.length > 0) {
    const { diagnostics, onlyExport } = types;
    const js = onlyExport && transpiled.kind === "compiled" ? { js: transpiled.js } : {};
    return { kind: "rejected", diagnostics, ...js };
  }
  return transpiled;
}
