import type { Context } from "../context.ts";
import { findCurrentEpoch } from "./epoch.ts";
import { requireBoard } from "./require-board.ts";
import type { Distribution } from "./view.ts";

/** Bins for each doubling of the speed. */
const binsPerDoubling = 4;

/** How many people have which speedup in the current epoch of an exercise. Reads the whole board once: keep what it says. */
export async function getDistribution(context: Pick<Context, "db">, slug: string): Promise<Distribution> {
  const { uuid } = await requireBoard(slug);
  const epoch = await findCurrentEpoch(context.db, uuid);
  const rows = epoch
    ? await context.db.$queryRaw<{ bin: number; count: number; best: number }[]>`
        select floor(ln(speedup) / ln(2) * ${binsPerDoubling}::float8)::int as bin, count(*)::int as count, max(speedup) as best
        from board_entries where epoch_id = ${epoch.id}::uuid and shown group by 1 order by 1`
    : [];
  const counts = new Map(rows.map((row) => [row.bin, row.count]));
  const [first, last] = [rows[0], rows.at(-1)];
  const edge = (bin: number) => 2 ** (bin / binsPerDoubling);
  const bins: Distribution["bins"] = [];
  if (first && last) {
    for (let bin = first.bin; bin <= last.bin; bin++) {
      bins.push({ from: edge(bin), to: edge(bin + 1), count: counts.get(bin) ?? 0 });
    }
  }
  return { total: rows.reduce((sum, row) => sum + row.count, 0), best: last?.best ?? null, bins };
}
