import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new DATA_DIR. Others may pass through it: else root's database, run by another user, would live and stay elsewhere. */
export function makeDataDir(name: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), `innerproduct-${name}-`));
  chmodSync(dataDir, 0o711);
  return dataDir;
}
