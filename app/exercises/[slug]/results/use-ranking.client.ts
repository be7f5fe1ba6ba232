"use client";

import { useEffect, useState } from "react";
import { RankingReply, rankingUrl } from "#app/api/submissions/wire.ts";

/** The ranked timing of a submission, followed until it is done; null while it is not known, and where there is none. */
export function useRanking(submissionId: string): RankingReply {
  const [ranking, setRanking] = useState<RankingReply>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let news: EventSource | null = null;
    const ask = async (): Promise<void> => {
      const reply = await askRanking(submissionId, leaving.signal);
      if (leaving.signal.aborted || reply === "unknown") return;
      setRanking(reply);
      if (reply === null || reply.status === "done") news?.close();
    };
    const follow = async (): Promise<void> => {
      await ask();
      if (leaving.signal.aborted) return;
      news = new EventSource(`${rankingUrl(submissionId)}/events`);
      // Also after the stream was lost: something may have happened meanwhile.
      news.addEventListener("open", () => void ask());
      news.addEventListener("changed", () => void ask());
    };
    void follow();
    return () => {
      leaving.abort();
      news?.close();
    };
  }, [submissionId]);
  return ranking;
}

async function askRanking(submissionId: string, signal: AbortSignal): Promise<RankingReply | "unknown"> {
  try {
    const response = await fetch(rankingUrl(submissionId), { signal, cache: "no-store" });
    return response.ok ? RankingReply.parse(await response.json()) : "unknown";
  } catch {
    return "unknown";
  }
}
