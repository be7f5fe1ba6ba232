import type { ReactNode } from "react";
import { CompactTable } from "../compact-table.client.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { Comparison, Nearer } from "./measures.ts";

type Texts = LabTexts<"cosine-and-distance">;

/** Each measure of both candidates, and whom it puts nearer. */
export function MeasureTable({ found, texts }: { found: Comparison; texts: Texts }) {
  const { b, c, nearer } = found;
  const row = (key: keyof typeof nearer | "angle", ofB: string, ofC: string, by: Nearer) => ({
    key,
    cells: [
      texts[key],
      <Value key="b" isNearer={by === "b"}>
        {ofB}
      </Value>,
      <Value key="c" isNearer={by === "c"}>
        {ofC}
      </Value>,
      <Winner key="nearer" measure={key} nearer={by} texts={texts} />,
    ],
  });
  return (
    <CompactTable
      label={texts.measure}
      headings={[texts.measure, texts["to-b"], texts["to-c"], texts.nearer]}
      rows={[
        row("dot", formatNumber(b.dot, 3), formatNumber(c.dot, 3), nearer.dot),
        row("cosine", formatNumber(b.cosine, 3), formatNumber(c.cosine, 3), nearer.cosine),
        row("angle", angle(b.angle), angle(c.angle), nearer.cosine),
        row("distance", formatNumber(b.distance, 3), formatNumber(c.distance, 3), nearer.distance),
      ]}
    />
  );
}

function Value({ isNearer, children }: { isNearer: boolean; children: ReactNode }) {
  return <span className={isNearer ? "font-semibold" : ""}>{children}</span>;
}

function Winner({ measure, nearer, texts }: { measure: string; nearer: Nearer; texts: Texts }) {
  const look = {
    b: "font-serif-italic text-lg italic text-second",
    c: "font-serif-italic text-lg italic",
    tie: "text-ink-soft",
  };
  return (
    <span data-figure={measure} className={look[nearer]}>
      {nearer === "tie" ? texts.tie : nearer}
    </span>
  );
}

function angle(degrees: number | null): string {
  return degrees === null ? "–" : `${formatNumber(degrees)}°`;
}
