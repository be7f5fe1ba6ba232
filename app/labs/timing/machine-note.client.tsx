import { fill } from "../fill.ts";
import type { SharedLabTexts } from "../lab-props.ts";
import { machineOf } from "./machine.ts";

/** On what it was measured. Shown with a result only, so never drawn on the server. */
export function MachineNote({ shared }: { shared: SharedLabTexts }) {
  const { browser, system } = machineOf(navigator.userAgent);
  return (
    <p className="text-sm text-ink-soft">
      {fill(shared.machine, { browser, system, processors: navigator.hardwareConcurrency })}
    </p>
  );
}
