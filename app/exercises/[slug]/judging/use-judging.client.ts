"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useRefreshWhenServed } from "#app/errors/use-server-return.client.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import { loadConversation } from "../later.client.ts";
import { advance, finish, finishedJudging, isFinished, type Judging, startJudging } from "./judging.ts";
import type { Problem } from "./problem.ts";
import { useRunClient, type RunBundles } from "./use-run-client.client.ts";
import type { SubmissionWatcher } from "./watch-submission.client.ts";

/** The newest submission when the page was opened: finished, or still to be followed. */
export interface LatestSubmission {
  id: string;
  source: string;
  verdict: Verdict | null;
}

export interface JudgingOptions {
  slug: string;
  exportName: string;
  run: RunBundles | null;
  /** Nothing that matters more is being fetched: Run may get ready. */
  settled: boolean;
  signedIn: boolean;
  latest: LatestSubmission | null;
  source: () => string;
  onVerdict: (judging: Judging, verdict: Verdict) => void;
  onGuest: () => void;
}

export interface JudgingControl {
  judging: Judging | null;
  problem: Problem | null;
  busy: boolean;
  run: () => void;
  submit: () => void;
}

/** Run and Submit: one at a time, and what is known of the newest. */
export function useJudging(options: JudgingOptions): JudgingControl {
  const { slug, exportName, latest } = options;
  const [judging, setJudging] = useState<Judging | null>(() => latest && openingState(latest));
  const [problem, setProblem] = useState<Problem | null>(null);
  const runClient = useRunClient(exportName, options.run, options.settled);
  const refresh = useRefreshWhenServed();
  const watching = useRef<AbortController | null>(null);
  const opening = useRef(latest);
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });

  const giveUp = useCallback((reason: Problem) => {
    setJudging(null);
    setProblem(reason);
  }, []);

  const conclude = useCallback((started: Judging, verdict: Verdict) => {
    setJudging((now) => finish(now ?? started, verdict));
    current.current.onVerdict(started, verdict);
  }, []);

  const follow = useCallback(
    (id: string, started: Judging) => {
      watching.current?.abort();
      const watch = new AbortController();
      watching.current = watch;
      setJudging((now) => now && { ...now, submissionId: id });
      const watcher: SubmissionWatcher = {
        onStage: (event) => setJudging((now) => now && advance(now, event)),
        onVerdict: (verdict) => {
          conclude(started, verdict);
          // Lamps of the header, attempts and path come from the server.
          refresh();
        },
        onLost: () => setJudging((now) => now && { ...now, lost: true }),
      };
      loadConversation().then(
        ({ watchSubmission }) => watchSubmission(id, watcher, watch.signal),
        () => giveUp({ kind: "offline" }),
      );
    },
    [conclude, giveUp, refresh],
  );

  // A submission that was under way when the page was opened, or opened again, is followed to its end.
  useEffect(() => {
    const submission = opening.current;
    if (submission && !submission.verdict) follow(submission.id, startJudging("submit", submission.source));
    return () => watching.current?.abort();
  }, [follow]);

  const begin = useCallback((by: Judging["by"]): Judging => {
    watching.current?.abort();
    const started = startJudging(by, current.current.source());
    setProblem(null);
    setJudging(started);
    return started;
  }, []);

  const run = useCallback(async () => {
    const started = begin("run");
    try {
      const verdict = await runClient().run(started.source, (event) =>
        setJudging((now) => now && advance(now, event)),
      );
      conclude(started, verdict);
    } catch {
      giveUp({ kind: "run-unavailable" });
    }
  }, [begin, conclude, giveUp, runClient]);

  const submit = useCallback(async () => {
    const started = begin("submit");
    const conversation = await loadConversation().catch(() => null);
    if (!conversation) return giveUp({ kind: "offline" });
    const sent = await conversation.sendSubmission(slug, started.source, current.current.signedIn);
    if (sent.kind === "problem") return giveUp(sent.problem);
    if (sent.becameGuest) current.current.onGuest();
    follow(sent.id, started);
  }, [begin, follow, giveUp, slug]);

  const busy = judging !== null && !isFinished(judging);
  return {
    judging,
    problem,
    busy,
    run: () => void (busy || run()),
    submit: () => void (busy || submit()),
  };
}

function openingState({ id, source, verdict }: LatestSubmission): Judging {
  const state = verdict ? finishedJudging("submit", source, verdict) : startJudging("submit", source);
  return { ...state, submissionId: id };
}
