"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { Lamps } from "#app/components/lamps.tsx";
import type { AttemptRow } from "#app/api/submissions/wire.ts";
import type { ExerciseKind } from "#grader/exercise/kind.ts";
import { formatRatio } from "#grader/judge/explain/index.ts";
import { CodeBox } from "../shell/code-box.tsx";
import { LocalTime } from "../shell/local-time.client.tsx";
import { VerdictWord } from "../results/verdict-word.tsx";
import { SourceDiff } from "./source-diff.tsx";

interface AttemptProps {
  kind: ExerciseKind;
  row: AttemptRow;
  /** The text of the attempt before, where there is one. */
  previous: string | null;
  open: boolean;
  onToggle: () => void;
  onRestore: (source: string) => void;
}

export function Attempt({ kind, row, previous, open, onToggle, onRestore }: AttemptProps) {
  const t = useTranslations("exercise.attempts");
  const panel = useId();
  const item = useRef<HTMLLIElement>(null);
  const openAtFirst = useRef(open);
  useEffect(() => {
    if (openAtFirst.current) item.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const { verdict } = row;
  return (
    <li ref={item}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={onToggle}
        className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-left text-sm hover:bg-sunken"
      >
        <span className="tabular w-8 text-ink-soft">
          {row.attemptNumber === null ? "–" : `#${row.attemptNumber}`}
        </span>
        {verdict ? (
          <VerdictWord kind={verdict.kind} small />
        ) : (
          <span className="text-ink-soft">{t(row.status)}</span>
        )}
        {verdict && (
          <span className="tabular text-ink-soft">
            {t("points", verdict.points)}
            {verdict.slowdown !== null && ` · ${t("ratio", { ratio: formatRatio(verdict.slowdown) })}`}
          </span>
        )}
        <span className="ms-auto text-ink-soft">
          <LocalTime at={row.createdAt} show="datetime" />
        </span>
      </button>
      {verdict && (
        <div className="-mt-1.5 px-4 pb-3 ps-15">
          <Lamps states={verdict.lamps} kind={kind} size="small" />
        </div>
      )}
      <div id={panel} hidden={!open} className="px-4 pb-4">
        {open && <AttemptCode source={row.source} previous={previous} onRestore={onRestore} />}
      </div>
    </li>
  );
}

function AttemptCode({
  source,
  previous,
  onRestore,
}: {
  source: string;
  previous: string | null;
  onRestore: (source: string) => void;
}) {
  const t = useTranslations("exercise.attempts");
  const [view, setView] = useState<"code" | "diff">(previous === null ? "code" : "diff");
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        {previous !== null && (
          <>
            <Button
              size="small"
              aria-pressed={view === "diff"}
              className="aria-pressed:bg-sunken"
              onClick={() => setView("diff")}
            >
              {t("show-diff")}
            </Button>
            <Button
              size="small"
              aria-pressed={view === "code"}
              className="aria-pressed:bg-sunken"
              onClick={() => setView("code")}
            >
              {t("show-code")}
            </Button>
          </>
        )}
        <Button size="small" className="ms-auto" onClick={() => onRestore(source)}>
          {t("restore")}
        </Button>
      </div>
      {view === "diff" && previous !== null ? (
        <SourceDiff before={previous} after={source} />
      ) : (
        <CodeBox label={t("show-code")} className="border border-line bg-surface p-3">
          {source}
        </CodeBox>
      )}
    </div>
  );
}
