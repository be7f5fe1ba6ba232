"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import type { ExerciseKind } from "#grader/exercise/kind.ts";
import { Notice } from "#app/components/notice.tsx";
import { Attempt } from "./attempt.client.tsx";
import { useAttempts } from "./use-attempts.client.ts";

interface AttemptsProps {
  slug: string;
  kind: ExerciseKind;
  signedIn: boolean;
  /** The attempt whose code is shown; its page is sought when it is not the first. */
  open: string | null;
  onOpen: (id: string | null) => void;
  onRestore: (source: string) => void;
}

/** Every submission to this exercise: when, what came of it, the code, and what changed since the one before. Reads them once: a new
 * verdict gives it a new key. */
export function Attempts({ slug, kind, signedIn, open, onOpen, onRestore }: AttemptsProps) {
  const t = useTranslations("exercise.attempts");
  const { state, retry, more } = useAttempts(slug, signedIn, open);
  if (state.kind === "loading") return <p className="text-sm text-ink-soft">{t("loading")}</p>;
  if (state.kind === "failed") {
    return (
      <Notice kind="caution" title={t("failed")}>
        <Button size="small" className="mt-2" onClick={retry}>
          {t("retry")}
        </Button>
      </Notice>
    );
  }
  if (state.rows.length === 0) return <EmptyState title={t("empty-title")}>{t("empty-text")}</EmptyState>;
  const { nextCursor } = state;
  return (
    <div className="space-y-4">
      <ol className="divide-y divide-line rounded-lg border border-line">
        {state.rows.map((row, index) => (
          <Attempt
            key={row.id}
            kind={kind}
            row={row}
            previous={state.rows[index + 1]?.source ?? null}
            open={open === row.id}
            onToggle={() => onOpen(open === row.id ? null : row.id)}
            onRestore={onRestore}
          />
        ))}
      </ol>
      {nextCursor !== null && <Button onClick={() => more(nextCursor)}>{t("more")}</Button>}
    </div>
  );
}
