/**
 * The judge in a worker of our own origin: the same code as on the server, over all correctness groups, without timing. The
 * learner's program is not here; it runs behind the port, in the sandboxed frame.
 */
import type { ChallengeSpec } from "../exercise/challenge.ts";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { ExerciseSpec, Value } from "../exercise/spec.ts";
import { judgeChallenge } from "../judge/challenge/judge-challenge.ts";
import { judge } from "../judge/judge.ts";
import type { JudgeRequest } from "../judge/request.ts";
import type { OpenRunner } from "../judge/runner.ts";
import type { Verdict } from "../judge/verdict.ts";
import { createOpenRunner } from "./frame-runner.browser.ts";
import type { JudgeCommand, JudgeEvent } from "./protocol.ts";

interface Judged {
  slug: string;
  manifest: ExerciseManifest;
}

export interface JudgedExercise<A extends Value[], R extends Value> extends Judged {
  spec: ExerciseSpec<A, R>;
}

export interface JudgedChallenge<A extends Value[], R extends Value> extends Judged {
  spec: ChallengeSpec<A, R>;
  /** What `flawed.ts` exports under the name of its signature. */
  flawed(...args: A): Value;
}

export function serveJudge({ slug, manifest, spec }: JudgedExercise<Value[], Value>): void {
  serve((request) => judge({ ...request, exercise: { slug, manifest }, spec, timing: false }));
}

export function serveChallenge({ slug, manifest, spec, flawed }: JudgedChallenge<Value[], Value>): void {
  serve((request) =>
    judgeChallenge({ ...request, exercise: { slug, manifest }, challenge: { ...spec, flawed } }),
  );
}

type Given = Pick<JudgeRequest, "compiled" | "compileMs" | "seed" | "openRunner" | "onStage">;

function serve(decide: (request: Given) => Promise<Verdict>): void {
  let openRunner: OpenRunner | null = null;

  self.addEventListener("message", async ({ data, ports }: MessageEvent<JudgeCommand>) => {
    if (data.kind === "connect") {
      const [control] = ports;
      if (control) openRunner = createOpenRunner(control, data.engine);
      return;
    }
    const { id, compiled, compileMs, seed } = data;
    if (!openRunner)
      return reply({ kind: "failed", id, message: "The judge has no frame to run the program in." });
    const verdict = await decide({
      compiled,
      compileMs,
      seed,
      openRunner,
      onStage: (event) => reply({ kind: "stage", id, event }),
    });
    reply({ kind: "verdict", id, verdict });
  });
}

function reply(event: JudgeEvent): void {
  self.postMessage(event);
}
