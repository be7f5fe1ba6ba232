import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The embedded server chooses its port anew at each start: commands beside a running instance find it here. */
const fileIn = (dataDir: string): string => join(dataDir, "database-url");

export function publishAddress(dataDir: string, url: string): void {
  // It holds the password: readable by whoever runs the instance, and by nobody else.
  rmSync(fileIn(dataDir), { force: true });
  writeFileSync(fileIn(dataDir), url, { mode: 0o600 });
}

export function withdrawAddress(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

export function findAddress(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), "utf8");
  } catch {
    return null;
  }
}
