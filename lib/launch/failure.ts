import { relative } from "node:path";

/** A reason not to start that the operator can do something about: said in one line, without a stack. */
export class LaunchError extends Error {
  override name = "LaunchError";
}

/** What went wrong and what to do about it: one line, unless a tool that failed had more to say. No stack. */
export function failureLine(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  const text = messageOf(error);
  if (codeOf(error) === "ENOSPC" || /no space left on device/i.test(text))
    return `Disk full while writing ${pathOf(error) ?? "data"}: free some space and start again.`;
  if (codeOf(error) === "EACCES" || codeOf(error) === "EROFS" || codeOf(error) === "EPERM") {
    return `No permission to write ${pathOf(error) ?? "to the data directory"}: ${text}`;
  }
  return text;
}

/** The error code of Node, Postgres or an error they are wrapped in. */
export function codeOf(error: unknown): string | null {
  for (const one of chainOf(error)) {
    if ("code" in one && typeof one.code === "string") return one.code;
  }
  return null;
}

function pathOf(error: unknown): string | null {
  for (const one of chainOf(error)) {
    if ("path" in one && typeof one.path === "string") return relative(process.cwd(), one.path) || one.path;
  }
  return null;
}

/** An error, the errors it wraps (AggregateError of a connection attempt) and its causes, outermost first. */
function chainOf(error: unknown): object[] {
  const chain: object[] = [];
  const open = [error];
  while (open.length > 0 && chain.length < 20) {
    const one = open.shift();
    if (typeof one !== "object" || one === null || chain.includes(one)) continue;
    chain.push(one);
    if (one instanceof AggregateError) open.push(...one.errors);
    if (one instanceof Error) open.push(one.cause);
  }
  return chain;
}

function messageOf(error: unknown): string {
  const messages = chainOf(error).flatMap((one) =>
    one instanceof Error && one.message ? [one.message] : [],
  );
  return messages[0] ?? String(error);
}
