/**
 * TypeScript in, JavaScript and diagnostics out, inside a worker of the tab. The page ends the worker when it takes
 * too long (compiler-client.browser.ts), so nothing here needs a clock.
 */
import { typescript as ts } from "monaco-editor/languages/features/typescript/lib/typescriptServices.js";
import type { Diagnostic as TsDiagnostic } from "monaco-editor/languages/features/typescript/lib/typescriptServices.js";
import { libFileMap } from "monaco-editor/languages/features/typescript/lib/lib.js";
import type { CompileRequest, CompileResult, Diagnostic } from "../compile/result.ts";
import { compilerOptions, rootLib, submissionFile, typesFile } from "./compiler-options.ts";

const diagnosticsMax = 50;

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
    return libFileMap[name];
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...compilerOptions, sourceMap: true }),
    getScriptFileNames: () => [submissionFile, typesFile],
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
      source = request.source;
      version += 1;
      const syntax = service.getSyntacticDiagnostics(submissionFile);
      if (syntax.length > 0) return rejected(syntax, "syntax");
      const errors = service
        .getSemanticDiagnostics(submissionFile)
        .filter((diagnostic) => diagnostic.category === 1);
      if (errors.length > 0) return rejected(errors, "type");
      return emit(service.getEmitOutput(submissionFile).outputFiles);
    },
  };
}

function emit(files: { name: string; text: string }[]): CompileResult {
  const js = files.find((file) => file.name.endsWith(".js"))?.text ?? "";
  const map = files.find((file) => file.name.endsWith(".js.map"))?.text ?? "{}";
  return { kind: "compiled", js: js.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"), map };
}

function rejected(diagnostics: TsDiagnostic[], kind: Diagnostic["kind"]): CompileResult {
  return {
    kind: "rejected",
    diagnostics: diagnostics.slice(0, diagnosticsMax).map((item) => toDiagnostic(item, kind)),
  };
}

function toDiagnostic(item: TsDiagnostic, kind: Diagnostic["kind"]): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(item.messageText, "\n");
  if (!item.file || item.start === undefined) {
    return { kind, message, line: 1, column: 1, endLine: 1, endColumn: 1, code: item.code };
  }
  const from = item.file.getLineAndCharacterOfPosition(item.start);
  const to = item.file.getLineAndCharacterOfPosition(item.start + (item.length ?? 0));
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
