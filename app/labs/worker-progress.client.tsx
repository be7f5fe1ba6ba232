import { Button } from "#app/components/button.tsx";
import { fill } from "./fill.ts";
import type { SharedLabTexts } from "./lab-props.ts";
import type { WorkerState } from "./use-worker.client.ts";

interface WorkerProgressProps<Task, Result> {
  worker: WorkerState<Task, Result>;
  shared: SharedLabTexts;
  onStart: () => void;
  /** It starts by itself: there is something to press only after it was ended. */
  automatic?: boolean;
}

/** Starts a computation, says how far it is, and ends it on demand; its height stays the same. */
export function WorkerProgress<Task, Result>({
  worker,
  shared,
  onStart,
  automatic = false,
}: WorkerProgressProps<Task, Result>) {
  const { state, cancel } = worker;
  const percent = state.kind === "running" ? Math.round(100 * state.share) : 0;
  const text = fill(shared.running, { percent });
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-3">
      {state.kind === "running" ? (
        <>
          <Button size="small" onClick={cancel}>
            {shared.cancel}
          </Button>
          <progress
            max={100}
            value={percent}
            aria-label={text}
            className="h-2 min-w-24 grow accent-(--accent)"
          />
          <span className="tabular text-sm text-ink-soft">{text}</span>
        </>
      ) : (
        !(automatic && state.kind === "done") && (
          <Button look={automatic ? "secondary" : "primary"} onClick={onStart}>
            {state.kind === "idle" ? shared.start : shared.again}
          </Button>
        )
      )}
      {state.kind === "failed" && (
        <p role="alert" className="text-sm text-fault">
          {fill(shared.failed, { message: state.message })}
        </p>
      )}
    </div>
  );
}
