import { CompactTable } from "../compact-table.client.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatFixed } from "../numbers.ts";
import type { Retrieval } from "./retrieve.ts";

interface HitTableProps {
  /** Null while nothing has been searched yet. */
  found: Retrieval | null;
  /** How many rows there will be. */
  k: number;
  texts: LabTexts<"retrieval">;
}

/** The best keys, with their scores in both ways and the place that unnormalised dot products would give them. */
export function HitTable({ found, k, texts }: HitTableProps) {
  const rows = Array.from({ length: k }, (_, index) => {
    const hit = found?.hits[index];
    const place = index + 1;
    const cells = hit
      ? [
          <span key="key" data-figure={`key-${place}`} className="font-semibold">
            k{subscript(hit.key)}
          </span>,
          formatFixed(hit.cosine, 5),
          formatFixed(hit.inner, 5),
          formatFixed(hit.length, 2),
          <span key="raw" className={hit.rawPlace === place ? "" : "text-second"}>
            {hit.rawPlace}
          </span>,
        ]
      : ["…", "…", "…", "…", "…"];
    return { key: String(place), cells: [place, ...cells] };
  });
  return (
    <CompactTable
      label={texts.ranking}
      headings={[texts.place, texts.key, texts.cosine, texts.inner, texts.length, texts.raw]}
      rows={rows}
    />
  );
}

const digits = "₀₁₂₃₄₅₆₇₈₉";

export function subscript(index: number): string {
  return Array.from(String(index), (digit) => digits[Number(digit)]).join("");
}
