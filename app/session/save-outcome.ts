import type { FormFault } from "#app/errors/form-fault.ts";

/** What became of a setting: the value as it stands in the field now, and what was wrong with it. */
export interface SaveOutcome {
  value: string;
  fault: FormFault | null;
  turn: number;
}
