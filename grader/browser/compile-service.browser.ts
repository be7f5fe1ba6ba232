/**
 * TypeScript in, JavaScript and diagnostics out, inside a worker of the tab. The page ends the worker when it takes
 * too long (compiler-client.browser.ts), so nothing here needs a clock.
 */
import { typescript as ts } from "monaco-editor/languages/features/typescript/lib/typescriptServices.js";
import type { Diagnostic as TsDiagnostic } from "monaco-editor/languages/features/typescript/lib/typescriptServices.js";
import { libFileMap } from "monaco-editor/languages/features/typescript/lib/lib.js";
import type { CompileRequest, CompileResult, Diagnostic } from "../compile/result.ts";
import { isForgiven, isImportError } from "../compile/options.ts";
import { checkSource } from "../compile/source-policy.ts";
import {
  compilerOptions,
  environmentFile,
  environmentTypes,
  rootLib,
  submissionFile,
  typesFile,
} from "./compiler-options.ts";

const diagnosticsMax = 50;
/** ts.DiagnosticCategory.Error */
const errorCategory = 1;
/** Advice for people with a project of their own: here there is nothing to install or configure. */
const installAdvice = /\. Do you need to (?:install|change) [\s\S]*$/u;

export interface CompileService {
  compile(request: CompileRequest): CompileResult;
}

/** `types` is the text of the module "innerproduct". One service is kept for many compilations: only the learner's file changes. */
export function createCompileService(types: string): CompileService {
  let source = "";
  let version = 0;
  const readFile = (name: string): string | undefined => {
    if (name === submissionFile) return source;
    if (name === typesFile) return types;
    if (name === environmentFile) return environmentTypes;
    return libFileMap[name];
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...compilerOptions, sourceMap: true }),
    getScriptFileNames: () => [submissionFile, environmentFile],
    getScriptVersion: (name) => (name === submissionFile ? String(version) : "1"),
    getScriptSnapshot: (name) => {
      const text = readFile(name);
      if (text === undefined) return undefined;
      return {
        getText: (start, end) => text.slice(start, end),
        getLength: () => text.length,
        getChangeRange: () => undefined,
      };
    },
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => rootLib,
    fileExists: (name) => readFile(name) !== undefined,
    readFile,
  });

  return {
    compile(request) {
      const forbidden = checkSource(request.source);
      if (forbidden.length > 0) return { kind: "rejected", diagnostics: forbidden };
      source = request.source;
      version += 1;
      const syntax = service.getSyntacticDiagnostics(submissionFile);
      if (syntax.length > 0) return rejected(syntax, "syntax");
      const errors = service
        .getSemanticDiagnostics(submissionFile)
        .filter(({ category, code }) => category === errorCategory && !isForgiven(code));
      if (errors.length > 0) return rejected(errors, "type");
      return emit(service.getEmitOutput(submissionFile).outputFiles);
    },
  };
}

function emit(files: { name: string; text: string }[]): CompileResult {
  const js = files.find((file) => file.name.endsWith(".js"))?.text ?? "";
  const map = files.find((file) => file.name.endsWith(".js.map"))?.text ?? "{}";
  // The compiler's own comment is the last.
  const comment = js.lastIndexOf("//# sourceMappingURL=");
  return { kind: "compiled", js: comment < 0 ? js : js.slice(0, comment), map };
}

function rejected(found: readonly TsDiagnostic[], as: Diagnostic["kind"]): CompileResult {
  return {
    kind: "rejected",
    diagnostics: found.slice(0, diagnosticsMax).map((item) => toDiagnostic(item, as)),
  };
}

function toDiagnostic(item: TsDiagnostic, as: Diagnostic["kind"]): Diagnostic {
  const isImport = isImportError(item.code);
  const kind = isImport ? "policy" : as;
  const message = isImport
    ? 'A submission is one file and imports nothing but types from "innerproduct".'
    : ts.flattenDiagnosticMessageText(item.messageText, "\n").replace(installAdvice, ".");
  const start = item.start ?? 0;
  const from = item.file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  const to = item.file?.getLineAndCharacterOfPosition(start + (item.length ?? 0)) ?? from;
  return {
    kind,
    message,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    code: item.code,
  };
}
