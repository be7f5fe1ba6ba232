import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { LabTexts } from "../lab-props.ts";
import type { Spread } from "../timing/spread.ts";
import { claims } from "./claims.ts";
import type { ScorerCosts, Timed } from "./measure-scorers.ts";
import { scorerNames } from "./scorers.ts";

interface CostTableProps {
  /** Null before anything was measured. */
  measured: ScorerCosts | null;
  texts: LabTexts<"scorer-cost">;
}

/** How many times a dot product each scorer costs: claimed, and measured in both ways; each with its quartiles. */
export function CostTable({ measured, texts }: CostTableProps) {
  return (
    <Table plain aria-label={texts.measured}>
      <caption className="pb-1 text-start text-sm font-medium">{texts.measured}</caption>
      <thead>
        <tr>
          <HeaderCell>{texts.scorer}</HeaderCell>
          <HeaderCell align="end">{texts.claim}</HeaderCell>
          <HeaderCell align="end">{texts.alone}</HeaderCell>
          <HeaderCell align="end">{texts.together}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {scorerNames.map((name) => (
          <tr key={name}>
            <Cell>{texts.scorers[name]}</Cell>
            <Cell align="end" className="text-ink-soft">
              {claims[name]}
            </Cell>
            <Cell align="end">
              <Cost timed={measured?.costs[name].alone} />
            </Cell>
            <Cell align="end">
              <Cost timed={measured?.costs[name].together} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cost({ timed }: { timed: Timed | undefined }) {
  if (!timed) return "—";
  const { ratio, seconds } = timed;
  return (
    <>
      <strong className="font-semibold">{digits(ratio.median)}×</strong>{" "}
      <span className="text-ink-soft">
        ({rangeText(ratio)})<br />
        {digits(1e9 * seconds.median)} ns
      </span>
    </>
  );
}

export function rangeText({ low, high }: Spread): string {
  return `${digits(low)}–${digits(high)}`;
}

/** Two or three digits: more would be noise. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(value < 10 ? 2 : 3)));
}
