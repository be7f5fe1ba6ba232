import { readFileSync } from "node:fs";

/**
 * The core for timings: the last of those that this process may use, for the first is where a system does its own work. Undefined
 * where there is but one, or the system does not tell.
 */
export function timingCore(): number | undefined {
  try {
    return lastOf(readFileSync("/proc/self/status", "utf8"));
  } catch {
    return undefined;
  }
}

/** `status`: the text of /proc/self/status. `Cpus_allowed_list:	0-2,7` gives 7. */
export function lastOf(status: string): number | undefined {
  const [, list = ""] = /^Cpus_allowed_list:\s*([\d,-]+)$/m.exec(status) ?? [];
  const last = list.split(/[,-]/).at(-1) ?? "";
  return /[,-]/.test(list) ? Number(last) : undefined;
}
