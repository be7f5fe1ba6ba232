import { useTranslations } from "next-intl";
import type { EditorDiagnostic } from "../editor/editor-handle.ts";

interface DiagnosticListProps {
  diagnostics: EditorDiagnostic[];
  onJump: (line: number, column: number) => void;
}

/** What the compiler objects to; each line leads to its place in the editor. */
export function DiagnosticList({ diagnostics, onJump }: DiagnosticListProps) {
  const t = useTranslations("exercise.diagnostics");
  return (
    <ul aria-label={t("label")} className="space-y-1">
      {diagnostics.map((diagnostic) => (
        <li key={`${diagnostic.line}:${diagnostic.column}:${diagnostic.message}`}>
          <button
            type="button"
            onClick={() => onJump(diagnostic.line, diagnostic.column)}
            className="flex w-full gap-3 rounded-md px-2 py-1.5 text-left text-sm hover:bg-sunken"
          >
            <span className="tabular shrink-0 font-mono text-xs leading-5 text-fault">
              {t("place", { line: diagnostic.line, column: diagnostic.column })}
            </span>
            <span className="min-w-0 break-words whitespace-pre-wrap">
              {diagnostic.message}
              {diagnostic.code !== undefined && <span className="text-ink-soft"> ts({diagnostic.code})</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
