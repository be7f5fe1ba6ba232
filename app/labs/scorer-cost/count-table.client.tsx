import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { type Count, countAmortised, countPair, countParameters } from "./counts.ts";
import { formulas, scorerNames } from "./scorers.ts";

/** The costs on paper. */
export function CountTable({ n, d, texts }: { n: number; d: number; texts: LabTexts<"scorer-cost"> }) {
  return (
    <div>
      <Table plain aria-label={texts.paper}>
        <caption className="pb-1 text-start text-sm font-medium">{texts.paper}</caption>
        <thead>
          <tr>
            <HeaderCell>{texts.scorer}</HeaderCell>
            <HeaderCell>{texts.score}</HeaderCell>
            <HeaderCell align="end">{texts.parameters}</HeaderCell>
            <HeaderCell align="end">{texts.alone}</HeaderCell>
            <HeaderCell align="end">{texts.together}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {scorerNames.map((name) => (
            <tr key={name}>
              <Cell>{texts.scorers[name]}</Cell>
              <Cell className="font-serif-italic whitespace-nowrap italic">{formulas[name]}</Cell>
              <Cell align="end">{countParameters[name](d)}</Cell>
              <Cell align="end">{countText(countPair[name](d), texts)}</Cell>
              <Cell align="end">{countText(countAmortised[name](n, d), texts)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-sm text-ink-soft">{texts["paper-note"]}</p>
    </div>
  );
}

function countText({ products, tanhs }: Count, texts: LabTexts<"scorer-cost">): string {
  const text = formatNumber(products, products < 1000 ? 1 : 0);
  return tanhs === 0 ? text : fill(texts["with-tanh"], { products: text, tanhs });
}
