import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
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
  const places = Array.from({ length: k }, (_, place) => found?.hits[place] ?? null);
  return (
    <Table plain aria-label={texts.ranking}>
      <thead>
        <tr>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.place}
          </HeaderCell>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.key}
          </HeaderCell>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.cosine}
          </HeaderCell>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.inner}
          </HeaderCell>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.length}
          </HeaderCell>
          <HeaderCell align="end" className="px-1.5 align-bottom whitespace-normal">
            {texts.raw}
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {places.map((hit, place) => (
          <tr key={place}>
            <Cell align="end" className="px-1.5 text-ink-soft">
              {place + 1}
            </Cell>
            <Cell align="end" className="px-1.5">
              <span data-figure={`key-${place + 1}`} className="font-semibold">
                {hit ? `k${subscript(hit.key)}` : "…"}
              </span>
            </Cell>
            <Cell align="end" className="px-1.5">
              {hit ? formatNumber(hit.cosine, 6) : "…"}
            </Cell>
            <Cell align="end" className="px-1.5">
              {hit ? formatNumber(hit.inner, 6) : "…"}
            </Cell>
            <Cell align="end" className="px-1.5">
              {hit ? formatNumber(hit.length, 2) : "…"}
            </Cell>
            <Cell align="end" className={hit && hit.rawPlace !== place + 1 ? "px-1.5 text-second" : "px-1.5"}>
              {hit ? hit.rawPlace : "…"}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const digits = "₀₁₂₃₄₅₆₇₈₉";

export function subscript(index: number): string {
  return Array.from(String(index), (digit) => digits[Number(digit)]).join("");
}
