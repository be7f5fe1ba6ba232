import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { fill } from "./fill.ts";
import type { SharedLabTexts } from "./lab-props.ts";
import type { Computation } from "./use-worker.client.ts";

interface ComputationStatusProps {
  state: Computation<unknown>;
  shared: SharedLabTexts;
  onCancel: () => void;
}

/** How far a computation is, with the way to end it; its room is kept when there is nothing to say. */
export function ComputationStatus({ state, shared, onCancel }: ComputationStatusProps) {
  if (state.kind === "failed") {
    return (
      <Notice kind="fault" live>
        {fill(shared.failed, { message: state.message })}
      </Notice>
    );
  }
  return (
    <div className="flex min-h-8 items-center gap-3">
      {state.kind === "running" && (
        <>
          <progress
            value={state.share}
            max={1}
            aria-label={fill(shared.running, { percent: Math.round(state.share * 100) })}
            className="h-2 min-w-0 grow accent-(--accent)"
          />
          <Button size="small" onClick={onCancel}>
            {shared.cancel}
          </Button>
        </>
      )}
    </div>
  );
}
