import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { Spread } from "../timing/spread.ts";
import { intensityOf, kernelNames, kernels } from "./kernels.ts";
import { type Roofline, roofAt } from "./measure-roofline.ts";

interface RooflineTableProps {
  measured: Roofline | null;
  texts: LabTexts<"roofline">;
}

/** The picture in numbers: median and quartiles. */
export function RooflineTable({ measured, texts }: RooflineTableProps) {
  return (
    <Table plain aria-label={texts.table}>
      <thead>
        <tr>
          <HeaderCell>{texts.kernel}</HeaderCell>
          <HeaderCell align="end">{texts.intensity}</HeaderCell>
          <HeaderCell align="end">{texts.rate}</HeaderCell>
          <HeaderCell align="end">{texts.share}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Cell>{texts.memory}</Cell>
          <Cell align="end">—</Cell>
          <Cell align="end">{measured ? `${gigas(measured.bandwidth)} GB/s` : "—"}</Cell>
          <Cell align="end">—</Cell>
        </tr>
        <tr>
          <Cell>{texts.arithmetic}</Cell>
          <Cell align="end">—</Cell>
          <Cell align="end">{measured ? gigas(measured.peak) : "—"}</Cell>
          <Cell align="end">—</Cell>
        </tr>
        {kernelNames.map((name) => (
          <tr key={name}>
            <Cell>
              <code>{name}</code>
              <span className="block text-ink-soft">{texts.sizes[name]}</span>
            </Cell>
            <Cell align="end">{formatNumber(intensityOf(kernels[name]), 3)}</Cell>
            <Cell align="end">{measured ? gigas(measured.rates[name]) : "—"}</Cell>
            <Cell align="end">{measured ? shareText(name, measured) : "—"}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function gigas({ median, low, high }: Spread): string {
  const [middle, from, to] = [median, low, high].map((rate) => formatNumber(rate / 1e9, 2));
  return `${middle} (${from}–${to})`;
}

export function shareText(name: (typeof kernelNames)[number], { bandwidth, peak, rates }: Roofline): string {
  const roof = roofAt(intensityOf(kernels[name]), bandwidth.most, peak.most);
  return `${Math.round((100 * rates[name].median) / roof)} %`;
}
