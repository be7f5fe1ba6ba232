import { CompactTable } from "../compact-table.client.tsx";
import type { LabTexts } from "../lab-props.ts";
import { scoreMemory } from "./memory.ts";

/** Sizes of a usual sequence, a usual tile and a usual head. */
const [lengths, tile, d] = [[1024, 4096, 16_384, 65_536], 64, 64];

/** n² scores against one tile of them. */
export function MemoryTable({ texts }: { texts: LabTexts<"online-softmax-tiles"> }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{texts.memory}</p>
      <CompactTable
        label={texts.memory}
        headings={["n", texts.whole, texts.tiled]}
        rows={lengths.map((n) => {
          const { whole, tiled } = scoreMemory(n, tile, d);
          return { key: String(n), cells: [n, bytesText(whole), bytesText(tiled)] };
        })}
      />
      <p className="mt-2 text-sm text-ink-soft">{texts["memory-note"]}</p>
    </div>
  );
}

/** In binary units, to three digits. */
function bytesText(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${Number((bytes / 1024 ** power).toPrecision(3))} ${units[power]}`;
}
