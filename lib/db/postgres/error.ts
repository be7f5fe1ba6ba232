export type EmbeddedPostgresFault =
  | "running"
  | "port-taken"
  | "disk-full"
  | "unsupported"
  | "version"
  | "failed";

/** `message` is one line for the person at the terminal. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly fault: EmbeddedPostgresFault;

  constructor(fault: EmbeddedPostgresFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** The error that Postgres' own words amount to. */
export function faultFromOutput(step: string, output: string, dir: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new EmbeddedPostgresError(
      "disk-full",
      `The disk that holds ${dir} is full: free some space and start again.`,
    );
  }
  const port = /could not bind .*Address already in use/is.test(output);
  if (port)
    return new EmbeddedPostgresError("port-taken", `The database's port is taken by another program.`);
  const last =
    output
      .trim()
      .split("\n")
      .findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? output.trim().split("\n").at(-1);
  return new EmbeddedPostgresError("failed", `${step} failed: ${last?.trim() || "no message"}`);
}
