"use client";

import { Toast } from "@base-ui/react/toast";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce } from "#app/components/live-region.client.tsx";
import { useRefreshWhenServed } from "#app/errors/use-server-return.client.ts";
import { groupIdsOfKind } from "#grader/exercise/spec.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import type { DraftNotice } from "./draft/draft-store.client.ts";
import { useDraft, useDraftDiffers } from "./draft/use-draft.client.ts";
import { CodeEditor } from "./editor/code-editor.client.tsx";
import type { EditorHandle } from "./editor/editor-handle.ts";
import { useEditorKind } from "./editor/use-editor-kind.client.ts";
import { isFinished, type Judging, lampsOf } from "./judging/judging.ts";
import { useJudging } from "./judging/use-judging.client.ts";
import { Attempts, fetchLaterParts, VersionsDialog } from "./later.client.ts";
import { type Hint, Hints } from "./reading/hints.client.tsx";
import { ReadingPane, type ReadingTab } from "./reading/reading-pane.client.tsx";
import { Results } from "./results/results.client.tsx";
import { FileBar } from "./shell/file-bar.client.tsx";
import type { NarrowView } from "./shell/narrow-tabs.tsx";
import { Panes } from "./shell/panes.client.tsx";
import { ResultsSheet } from "./shell/results-sheet.tsx";
import { StudioHeader } from "./shell/studio-header.tsx";
import { Toolbar } from "./shell/toolbar.tsx";
import { useShortcuts } from "./shell/use-shortcuts.client.ts";
import { whenIdle } from "./shell/when-idle.client.ts";
import type { StudioData } from "./studio-data.ts";

interface WorkbenchProps {
  data: StudioData;
  lesson: ReactNode;
  statement: ReactNode;
  hints: Hint[];
  /** The reference; nothing until the exercise is solved. */
  solution: ReactNode;
}

const noDiagnostics: Verdict["diagnostics"] = [];

/** Puts the parts together: who tells whom. */
export function Workbench({ data, lesson, statement, hints, solution }: WorkbenchProps) {
  const t = useTranslations("exercise");
  const announce = useAnnounce();
  const refresh = useRefreshWhenServed();
  const toasts = Toast.useToastManager();
  const { add: addToast } = toasts;
  const signedIn = data.owner !== null;

  const [tab, setTab] = useState<ReadingTab>(
    data.asked !== null ? "attempts" : lesson ? "lesson" : "statement",
  );
  const [attempt, setAttempt] = useState(data.asked);
  const [view, setView] = useState<NarrowView>("read");
  const [sheetOpen, setSheetOpen] = useState(false);
  /** Null until they were asked for. */
  const [versionsOpen, setVersionsOpen] = useState<boolean | null>(null);
  const editorKind = useEditorKind();
  const handle = useRef<EditorHandle | null>(null);
  const [settled, setSettled] = useState(false);
  const onSettled = useCallback(() => setSettled(true), []);

  const onNotice = useCallback(
    ({ because }: DraftNotice) => void addToast({ title: t(`toasts.${because}`) }),
    [addToast, t],
  );
  const store = useDraft(
    { slug: data.slug, owner: data.owner, starter: data.starter, server: data.draft },
    onNotice,
  );

  const onVerdict = useCallback(
    (judging: Judging, verdict: Verdict) => {
      setSheetOpen(true);
      announce(
        t(judging.by === "run" ? "announce.run" : "announce.submit", {
          verdict: t(`verdicts.${verdict.verdict}`),
        }),
      );
    },
    [announce, t],
  );
  const { judging, problem, busy, run, submit } = useJudging({
    slug: data.slug,
    exportName: data.exportName,
    run: data.run,
    settled,
    signedIn,
    latest: data.latest,
    source: () => store.snapshot().source,
    onVerdict,
    onGuest: () => {
      addToast({ title: t("toasts.guest") });
      refresh();
    },
  });
  useShortcuts({ run, submit });
  useEffect(() => (settled ? whenIdle(fetchLaterParts) : undefined), [settled]);

  const onReady = useCallback((ready: EditorHandle) => {
    handle.current = ready;
  }, []);

  function replaceText(source: string, because: "reset" | "restored") {
    const previous = store.replace(source, because);
    setVersionsOpen((now) => now && false);
    setView("code");
    if (previous === source) return;
    const toast = addToast({
      title: t(`toasts.${because}`),
      actionProps: {
        children: t("toasts.undo"),
        onClick: () => {
          store.replace(previous, "restored");
          toasts.close(toast);
        },
      },
    });
  }

  function jump(line: number, column: number) {
    setView("code");
    setSheetOpen(false);
    // After the editor is in view: a hidden one cannot take the focus.
    requestAnimationFrame(() => handle.current?.reveal(line, column));
  }

  function openLesson(anchor: string) {
    setTab(document.getElementById(anchor)?.closest("[data-statement]") ? "statement" : "lesson");
    setView("read");
    setSheetOpen(false);
    requestAnimationFrame(() => document.getElementById(anchor)?.scrollIntoView({ block: "start" }));
  }

  const outdated = useDraftDiffers(store, judging?.source ?? null);
  // Marks belong to the text as it was judged: after the next letter they would stand beside the wrong words.
  const diagnostics = useMemo(
    () => (outdated ? noDiagnostics : (judging?.verdict?.diagnostics ?? noDiagnostics)),
    [judging, outdated],
  );
  const submitting = judging !== null && judging.by === "submit" && !isFinished(judging);
  const reading = (
    <ReadingPane
      tab={tab}
      onTab={setTab}
      content={{
        solution,
        lesson,
        statement: <div data-statement="">{statement}</div>,
        hints: <Hints slug={data.slug} hints={hints} />,
        attempts: (
          <Suspense fallback={<p className="text-sm text-ink-soft">{t("attempts.loading")}</p>}>
            <Attempts
              key={judging?.by === "submit" ? judging.verdict?.seed : undefined}
              slug={data.slug}
              kind={data.kind}
              signedIn={signedIn}
              open={attempt}
              onOpen={setAttempt}
              onRestore={(source) => replaceText(source, "restored")}
            />
          </Suspense>
        ),
      }}
    />
  );
  const code = (
    <section aria-label={t("editor.region")} className="flex min-h-0 flex-1 flex-col">
      <FileBar
        fileName={`${data.slug}.ts`}
        store={store}
        plainWanted={editorKind.plainWanted}
        onTogglePlain={editorKind.toggle}
        onReset={() => replaceText(data.starter, "reset")}
        onVersions={() => setVersionsOpen(true)}
      />
      <div className="flex min-h-0 flex-1 flex-col">
        <CodeEditor
          kind={editorKind.kind}
          bundles={data.editor}
          onSettled={onSettled}
          store={store}
          diagnostics={diagnostics}
          label={t("editor.label")}
          onReady={onReady}
          onRun={run}
          onSubmit={submit}
        />
      </div>
    </section>
  );

  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-0 flex-1 flex-col outline-none lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none"
    >
      <StudioHeader
        title={data.title}
        unit={data.unit}
        kind={data.kind}
        lamps={submitting ? lampsOf(judging, groupIdsOfKind[data.kind]) : data.lamps}
        previous={data.previous}
        next={data.next}
      />
      <Panes
        view={view}
        onView={setView}
        reading={reading}
        code={code}
        judging={
          <>
            <Toolbar busy={busy} runnable={data.run !== null} onRun={run} onSubmit={submit} />
            <ResultsSheet
              label={t("results.label")}
              closeLabel={t("results.close")}
              openLabel={t("results.open")}
              open={sheetOpen || busy || problem !== null}
              onOpenChange={setSheetOpen}
            >
              <Results
                kind={data.kind}
                judging={judging}
                problem={problem}
                outdated={outdated}
                onJump={jump}
                onLesson={openLesson}
              />
            </ResultsSheet>
          </>
        }
      />
      <Suspense>
        {versionsOpen !== null && (
          <VersionsDialog
            open={versionsOpen}
            onOpenChange={setVersionsOpen}
            store={store}
            slug={data.slug}
            signedIn={signedIn}
            onRestore={(source) => replaceText(source, "restored")}
          />
        )}
      </Suspense>
    </main>
  );
}
