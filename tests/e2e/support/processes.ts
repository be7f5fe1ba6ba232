import { readdirSync, readFileSync } from "node:fs";

/** Every process that descends from this one, as Linux knows it; itself included. */
export function descendantsOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(entry);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

export function isAlive(pid: number): boolean {
  try {
    return stateOf(String(pid)) !== "Z";
  } catch {
    return false;
  }
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(fieldsAfterName(pid)[1]);
  } catch {
    return null;
  }
}

function stateOf(pid: string): string | undefined {
  return fieldsAfterName(pid)[0];
}

/** proc(5)'s stat from its third field on: the second, a name in brackets, may hold anything. */
function fieldsAfterName(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
