import type { StageEvent, Verdict } from "#grader/judge/verdict.ts";

/** What a worker needs of grader/service: any failure of the judge itself comes back as the verdict `judge-error`. */
export interface GradingService {
  grade(request: {
    slug: string;
    source: string;
    seed: string;
    onStage: (event: StageEvent) => void;
    signal: AbortSignal;
  }): Promise<Verdict>;
}
