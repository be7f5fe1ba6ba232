import { CompactTable } from "../compact-table.client.tsx";
import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { type Count, countAmortised, countPair, countParameters } from "./counts.ts";
import { formulas, scorerNames } from "./scorers.ts";

/** The costs on paper. */
export function CountTable({ n, d, texts }: { n: number; d: number; texts: LabTexts<"scorer-cost"> }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{texts.paper}</p>
      <CompactTable
        label={texts.paper}
        headings={[texts.scorer, texts.parameters, texts.alone, texts.together]}
        rows={scorerNames.map((name) => ({
          key: name,
          cells: [
            <span key="scorer">
              {texts.scorers[name]}
              <span className="font-serif-italic block text-sm italic">{formulas[name]}</span>
            </span>,
            countParameters[name](d),
            countText(countPair[name](d), texts),
            countText(countAmortised[name](n, d), texts),
          ],
        }))}
      />
      <p className="mt-2 text-sm text-ink-soft">{texts["paper-note"]}</p>
    </div>
  );
}

function countText({ products, tanhs }: Count, texts: LabTexts<"scorer-cost">): string {
  const text = formatNumber(products, products < 1000 ? 1 : 0);
  return tanhs === 0 ? text : fill(texts["with-tanh"], { products: text, tanhs });
}
