import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { PublicStage } from "#grader/exercise/exercise.ts";
import type { BaselineRow, Evidence } from "#lib/leaderboard/view.ts";
import { formatExponent, formatRatio } from "../../../format.ts";
import { stageTitle } from "../../../stage-titles.ts";
import { nextStage } from "./next-stage.ts";
import { bytesText } from "./units.ts";

interface ExplainSpeedProps {
  evidence: Pick<Evidence, "timing" | "baselines">;
  stages: readonly PublicStage[];
}

/** The answer against each staged reference, size by size, and what the first one that is faster does differently. */
export function ExplainSpeed({ evidence: { timing, baselines }, stages }: ExplainSpeedProps) {
  const t = useTranslations("board.entry");
  const locale = useLocale();
  if (baselines.length === 0) return <p className="text-sm text-ink-soft">{t("explain-none")}</p>;
  const { beaten, next } = nextStage(timing, baselines);
  const title = (stage: BaselineRow) => stageTitle(stages, stage.stageId, locale);
  // It says what the stage after it does; after the last one what else there is to try.
  const hint = stages.find((stage) => stage.id === beaten?.stageId)?.hint[locale];
  return (
    <>
      <p className="text-sm">
        {beaten && t("stage-faster", { stage: title(beaten) })}{" "}
        {next
          ? t("stage-next", { stage: title(next), value: formatRatio(next.speedup / timing.speedup) })
          : t("stage-best")}{" "}
        {hint}
      </p>
      <p className="mt-3 mb-2 text-sm text-ink-soft">{t("explain-text")}</p>
      <Table aria-label={t("explain")} plain>
        <thead>
          <tr>
            <HeaderCell>{t("stage")}</HeaderCell>
            {timing.sizes.map((size) => (
              <HeaderCell key={size.name} align="end">
                {size.name}
              </HeaderCell>
            ))}
            <HeaderCell align="end">{t("allocates")}</HeaderCell>
            <HeaderCell align="end">{t("grows")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {baselines.map((baseline) => (
            <tr key={baseline.stageId}>
              <Cell>{title(baseline)}</Cell>
              {timing.sizes.map(({ name, speedup }) => (
                <Ratio key={name} value={against(baseline, name, speedup)} />
              ))}
              <Cell align="end" className="tabular">
                {bytesText(baseline.sizes.at(-1)?.allocatedBytes ?? null, t)}
              </Cell>
              <Growth exponent={baseline.growthExponent} />
            </tr>
          ))}
          <tr className="bg-accent-wash font-medium">
            <Cell>{t("own-time")}</Cell>
            {timing.sizes.map((size) => (
              <Cell key={size.name} align="end" className="tabular">
                1
              </Cell>
            ))}
            <Cell align="end" className="tabular">
              {bytesText(timing.sizes.at(-1)?.allocatedBytes ?? null, t)}
            </Cell>
            <Growth exponent={timing.growth?.exponent ?? null} />
          </tr>
        </tbody>
      </Table>
    </>
  );
}

function against({ sizes }: BaselineRow, name: string, speedup: number): number | null {
  const same = sizes.find((size) => size.name === name);
  return same ? speedup / same.speedup : null;
}

function Ratio({ value }: { value: number | null }) {
  return (
    <Cell align="end" className={`tabular ${value !== null && value >= 1 ? "text-lit" : ""}`}>
      {value === null ? "–" : `${formatRatio(value)}×`}
    </Cell>
  );
}

function Growth({ exponent }: { exponent: number | null }) {
  return (
    <Cell align="end" className="tabular whitespace-nowrap">
      {exponent === null ? (
        "–"
      ) : (
        <>
          n<sup>{formatExponent(exponent)}</sup>
        </>
      )}
    </Cell>
  );
}
