import { useLocale, useTranslations } from "next-intl";
import { boundIn, formatMagnitude, formatNumber, formatValue } from "#grader/judge/explain/index.ts";
import type { ChallengeRecord, Verdict } from "#grader/judge/verdict.ts";
import { FigureRow } from "./figure-row.tsx";

interface ChallengeDetailProps {
  challenge: ChallengeRecord;
  bound: Verdict["bound"];
}

/** What an input for a break-it task came to: what the exact function makes of it, what the flawed one does, and how far apart these are. */
export function ChallengeDetail({ challenge, bound }: ChallengeDetailProps) {
  const t = useTranslations("exercise.challenge");
  const locale = useLocale();
  const { input, computed, asked, factor } = challenge;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      <FigureRow term={t("input")}>
        <code>{formatValue(input)}</code>
      </FigureRow>
      {computed && <Computed computed={computed} factor={factor} formula={boundIn(bound, locale).formula} />}
      <dt className="text-ink-soft">{t("asked")}</dt>
      <dd>{asked[locale]}</dd>
    </dl>
  );
}

interface ComputedProps {
  computed: NonNullable<ChallengeRecord["computed"]>;
  /** So many bounds are asked: where it is 1, the bound is the goal. */
  factor: number;
  /** Of the bound. */
  formula: string;
}

function Computed({ computed, factor, formula }: ComputedProps) {
  const { exact, flawed, thrown, excess, worst } = computed;
  const t = useTranslations("exercise.challenge");
  const times = { times: formatMagnitude(excess) };
  return (
    <>
      <FigureRow term={t("exact")}>
        <code>{formatValue(exact)}</code>
      </FigureRow>
      <FigureRow term={t("flawed")}>
        <code className={worst || !flawed ? "text-fault" : undefined}>
          {flawed ? formatValue(flawed) : t("throws", { message: thrown?.message ?? "" })}
        </code>
        {worst && exact.kind !== "number" && (
          <span className="block text-ink-soft">
            {worst.row !== undefined && worst.col !== undefined
              ? t("cell", { row: worst.row, col: worst.col })
              : t("element", { index: worst.index })}
            : <code>{formatNumber(worst.expected)}</code> →{" "}
            <code className="text-fault">{formatNumber(worst.got)}</code>
          </span>
        )}
      </FigureRow>
      <dt className="text-ink-soft">{t("error")}</dt>
      <dd className="tabular">
        {excess === "Infinity" ? t("beyond") : factor === 1 ? t("times-asked", times) : t("times", times)}{" "}
        <span className="text-ink-soft">· {formula}</span>
      </dd>
    </>
  );
}
