/**
 * The judge in a worker of our own origin: the same code as on the server, over all correctness groups, without timing. The
 * learner's program is not here; it runs behind the port, in the sandboxed frame.
 */
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { ExerciseSpec, Value } from "../exercise/spec.ts";
import { judge } from "../judge/judge.ts";
import type { OpenRunner } from "../judge/runner.ts";
import { createOpenRunner } from "./frame-runner.browser.ts";
import type { JudgeCommand, JudgeEvent } from "./protocol.ts";

export interface JudgedExercise<A extends Value[], R extends Value> {
  slug: string;
  manifest: ExerciseManifest;
  spec: ExerciseSpec<A, R>;
}

export function serveJudge({ slug, manifest, spec }: JudgedExercise<Value[], Value>): void {
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
    const verdict = await judge({
      exercise: { slug, manifest },
      spec,
      compiled,
      compileMs,
      seed,
      openRunner,
      timing: false,
      onStage: (event) => reply({ kind: "stage", id, event }),
    });
    reply({ kind: "verdict", id, verdict });
  });
}

function reply(event: JudgeEvent): void {
  self.postMessage(event);
}
