/** One message of the compiler about the learner's file. Lines and columns count from 1. */
export interface Diagnostic {
  /** `syntax`: does not parse. `type`: the checker objects. `policy`: forbidden in a submission (imports, NUL, size …). */
  kind: "syntax" | "type" | "policy";
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The compiler's own number, such as 2322. */
  code?: number;
}

export type CompileResult =
  | { kind: "compiled"; js: string; /** JSON source map. */ map: string }
  | {
      kind: "rejected";
      diagnostics: Diagnostic[];
      /** Where nothing is wrong but that the asked function is not exported. */
      js?: string;
    }
  /** The compiler hung or grew beyond its limit on this source and was ended. */
  | { kind: "limit"; limit: "time" | "memory" };

export interface CompileRequest {
  source: string;
  exportName: string;
}

/** Bounded, reads nothing but `source` and the standard library's types, and never runs what it compiles. */
export interface Compiler {
  compile(request: CompileRequest): Promise<CompileResult>;
  close(): Promise<void>;
}
