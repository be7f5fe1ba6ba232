/**
 * The part of TypeScript 5's compiler API that this folder uses. Monaco ships the compiler without its types, and
 * TypeScript 7, which checks this repository, has no such API.
 */
declare module "monaco-editor/languages/features/typescript/lib/typescriptServices.js" {
  interface SourceFile {
    readonly text: string;
    getLineAndCharacterOfPosition(position: number): { line: number; character: number };
  }
  interface DiagnosticMessageChain {
    messageText: string;
    next?: DiagnosticMessageChain[];
  }
  interface Diagnostic {
    category: number;
    code: number;
    messageText: string | DiagnosticMessageChain;
    file?: SourceFile;
    start?: number;
    length?: number;
  }
  interface ScriptSnapshot {
    getText(start: number, end: number): string;
    getLength(): number;
    getChangeRange(): undefined;
  }
  interface LanguageServiceHost {
    getCompilationSettings(): Record<string, unknown>;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptSnapshot(fileName: string): ScriptSnapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(): string;
    fileExists(fileName: string): boolean;
    readFile(fileName: string): string | undefined;
  }
  interface LanguageService {
    getSyntacticDiagnostics(fileName: string): Diagnostic[];
    getSemanticDiagnostics(fileName: string): Diagnostic[];
    getEmitOutput(fileName: string): { outputFiles: { name: string; text: string }[] };
  }
  const typescript: {
    createLanguageService(host: LanguageServiceHost): LanguageService;
    flattenDiagnosticMessageText(message: string | DiagnosticMessageChain, newLine: string): string;
  };
  export { typescript };
  export type { Diagnostic };
}

declare module "monaco-editor/languages/features/typescript/lib/lib.js" {
  /** File name → text of TypeScript's standard library declarations. */
  export const libFileMap: Record<string, string>;
}

declare module "monaco-editor/language/typescript/ts.worker.js";
