import { rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#tests/runner/steps.ts";

/** Leaves the checkout as `npm ci` does, with nothing built: the next start makes everything. */
export function forgetBuilds(): void {
  for (const made of [".next", ".cache/stamps", "public/generated", "prisma/generated"])
    rmSync(join(ROOT, made), { recursive: true, force: true });
}
