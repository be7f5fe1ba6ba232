import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { formatExponent, formatRatio } from "../../../format.ts";
import { barOf, IntervalBar, scaleOf } from "../../interval-bar.tsx";
import { bytesText, timeText } from "./units.ts";

/** The sweep: what was measured at each size, and how the time grows with it. */
export function SizeTable({ timing }: { timing: RankedTiming }) {
  const t = useTranslations("board.entry");
  const b = useTranslations("board");
  const { sizes, growth } = timing;
  const scale = scaleOf(sizes.map((size) => size.interval));
  return (
    <>
      <Table aria-label={t("sizes")} plain>
        <thead>
          <tr>
            <HeaderCell>{t("size")}</HeaderCell>
            <HeaderCell align="end">{t("speed")}</HeaderCell>
            <HeaderCell className="w-[28%] min-w-44">{b("columns.interval")}</HeaderCell>
            <HeaderCell align="end">{t("own-time")}</HeaderCell>
            <HeaderCell align="end">{t("reference-time")}</HeaderCell>
            <HeaderCell align="end">{t("operations")}</HeaderCell>
            <HeaderCell align="end">{t("allocated")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => (
            <tr key={size.name}>
              <Cell className="whitespace-nowrap">{size.name}</Cell>
              <Cell align="end" className="tabular font-semibold">
                {b("speed", { value: formatRatio(size.speedup) })}
              </Cell>
              <Cell>
                <IntervalBar
                  {...barOf(size.interval, size.speedup, scale)}
                  label={b("interval", {
                    low: formatRatio(size.interval[0]),
                    high: formatRatio(size.interval[1]),
                  })}
                />
              </Cell>
              <Cell align="end" className="tabular" title={t("per-call")}>
                {timeText(size.learnerMedianNs, t)}
              </Cell>
              <Cell align="end" className="tabular" title={t("per-call")}>
                {timeText(size.referenceMedianNs, t)}
              </Cell>
              <Cell align="end" className="tabular">
                {size.operations.toLocaleString("en")}
              </Cell>
              <Cell align="end" className="tabular">
                {bytesText(size.allocatedBytes, t)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {growth && (
        <p className="mt-3 text-sm">
          {t.rich("growth", {
            power,
            exponent: formatExponent(growth.exponent),
            low: formatExponent(growth.interval[0]),
            high: formatExponent(growth.interval[1]),
            expected: growth.expected,
          })}
        </p>
      )}
    </>
  );
}

function power(exponent: ReactNode): ReactNode {
  return (
    <>
      n<sup>{exponent}</sup>
    </>
  );
}
