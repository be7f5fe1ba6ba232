/** Something wrong with an exercise folder, in words that its author can act on. */
export interface ExerciseFault {
  /** Path as the author knows it: `exercises/dot/exercise.json`. */
  file: string;
  line?: number;
  /** `points.stability`; nothing when the file as a whole is wrong. */
  field?: string;
  /** What is wrong and what is expected. */
  problem: string;
}

export function formatFault({ file, line, field, problem }: ExerciseFault): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${field ? `${field}: ` : ""}${problem}`;
}

/** Every fault that was found, not only the first. */
export class ExerciseFaultsError extends Error {
  readonly faults: readonly ExerciseFault[];

  constructor(faults: readonly ExerciseFault[]) {
    super(faults.map(formatFault).join("\n"));
    this.name = "ExerciseFaultsError";
    this.faults = faults;
  }
}
