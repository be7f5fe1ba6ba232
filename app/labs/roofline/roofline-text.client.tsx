import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { intensityOf, kernelNames, kernels } from "./kernels.ts";
import type { Roofline } from "./measure-roofline.ts";
import { gigas, shareOf } from "./roofline-table.client.tsx";

export function RooflineText({
  measured,
  texts,
}: {
  measured: Roofline | null;
  texts: LabTexts<"roofline">;
}) {
  if (!measured) return <p>{texts["not-measured"]}</p>;
  const { bandwidth, peak, rates } = measured;
  const ridge = peak.most / bandwidth.most;
  return (
    <>
      <p>
        {fill(texts["text-roofs"], {
          bandwidth: gigas(bandwidth),
          peak: gigas(peak),
          ridge: formatNumber(ridge, 2),
        })}
      </p>
      {kernelNames.map((name) => (
        <p key={name}>
          {fill(intensityOf(kernels[name]) < ridge ? texts["text-memory"] : texts["text-arithmetic"], {
            kernel: name,
            rate: gigas(rates[name]),
            share: shareOf(name, measured),
          })}
        </p>
      ))}
    </>
  );
}
