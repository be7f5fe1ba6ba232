import { CompactTable } from "../compact-table.client.tsx";
import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { Spread } from "../timing/spread.ts";
import { intensityOf, type KernelName, kernelNames, kernels } from "./kernels.ts";
import { type Roofline, roofAt } from "./measure-roofline.ts";

interface RooflineTableProps {
  measured: Roofline | null;
  texts: LabTexts<"roofline">;
}

/** The picture in numbers: median and quartiles. */
export function RooflineTable({ measured, texts }: RooflineTableProps) {
  const roofs = [
    { key: "memory", cells: [texts.memory, "", measured ? `${gigas(measured.bandwidth)} GB/s` : "—", ""] },
    { key: "arithmetic", cells: [texts.arithmetic, "", measured ? gigas(measured.peak) : "—", ""] },
  ];
  return (
    <CompactTable
      label={texts.table}
      headings={[texts.kernel, texts.intensity, texts.rate, texts.share]}
      rows={[
        ...roofs,
        ...kernelNames.map((name) => ({
          key: name,
          cells: [
            <span key="kernel">
              <code className="text-ink">{name}</code>
              <span className="block text-sm">{texts.sizes[name]}</span>
            </span>,
            formatNumber(intensityOf(kernels[name]), 2),
            measured ? gigas(measured.rates[name]) : "—",
            measured ? fill(texts.percent, { share: shareOf(name, measured) }) : "—",
          ],
        })),
      ]}
    />
  );
}

export function gigas({ median, low, high }: Spread): string {
  const [middle, from, to] = [median, low, high].map((rate) => formatNumber(rate / 1e9, 2));
  return `${middle} (${from}–${to})`;
}

/** In percent of what the roofs allow. */
export function shareOf(name: KernelName, { bandwidth, peak, rates }: Roofline): number {
  const roof = roofAt(intensityOf(kernels[name]), bandwidth.most, peak.most);
  return Math.round((100 * rates[name].median) / roof);
}
