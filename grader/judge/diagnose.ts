import type { CompileResult, Diagnostic } from "../compile/result.ts";
import { declares, exportsOf } from "./missing-export.ts";
import type { LoadOutcome } from "./runner.ts";
import type { Verdict } from "./verdict.ts";

/** What kept the file from being a program with the asked export; `null` when nothing did. */
export function diagnose(
  compiled: CompileResult,
  load: LoadOutcome | null,
  exportName: string,
): Pick<Verdict, "diagnostics" | "program"> | null {
  if (compiled.kind === "rejected") {
    const { diagnostics, js } = compiled;
    const program = js === undefined ? null : missingExport(exportName, js, exportsOf(js));
    return { diagnostics, program };
  }
  // No place in the file is to blame.
  if (compiled.kind === "limit")
    return { diagnostics: [], program: { problem: "compile-limit", exportName, names: [compiled.limit] } };
  switch (load?.kind) {
    case "imports":
      return policy(`A submission cannot import at run time: ${load.specifiers.join(", ")}.`, {
        problem: "imports",
        exportName,
        names: load.specifiers,
      });
    case "missing-export": {
      const found = load.found.length > 0 ? `it exports ${load.found.join(", ")}` : "it exports nothing";
      return policy(
        `The file must export a function named ${exportName}; ${found}.`,
        missingExport(exportName, compiled.js, load.found),
      );
    }
    case "not-a-plain-function":
      return policy(`${exportName} must be a plain function; it is ${load.found}.`, {
        problem: "not-a-plain-function",
        exportName,
        names: [load.found],
      });
    default:
      return null;
  }
}

function missingExport(exportName: string, js: string, names: string[]): NonNullable<Verdict["program"]> {
  const declared = declares(js, exportName);
  return { problem: "missing-export", exportName, names, ...(declared ? { declared } : {}) };
}

function policy(
  message: string,
  program: NonNullable<Verdict["program"]>,
): Pick<Verdict, "diagnostics" | "program"> {
  const diagnostic: Diagnostic = { kind: "policy", message, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { diagnostics: [diagnostic], program };
}
