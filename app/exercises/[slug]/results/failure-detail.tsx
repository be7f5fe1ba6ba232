import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  boundIn,
  formatMagnitude,
  formatNumber,
  formatValue,
  isAsLarge,
  isSideEffect,
} from "#grader/judge/explain/index.ts";
import type { Explanation } from "#grader/judge/explain/index.ts";
import type { Failure, JsonValue, Verdict } from "#grader/judge/verdict.ts";
import { CallCode } from "./call-code.tsx";
import { ErrorMapFigure } from "./error-map-figure.tsx";
import { FigureRow } from "./figure-row.tsx";

interface FailureDetailProps {
  failure: Failure;
  bound: Verdict["bound"];
  errorMap: Explanation["errorMap"];
}

/** The first failing case in figures: input, expected, got, how far off, and the bound that it exceeds. */
export function FailureDetail({ failure, bound, errorMap }: FailureDetailProps) {
  const t = useTranslations("exercise.failure");
  const { formula, source } = boundIn(bound, useLocale());
  const { expected, got, worst, thrown } = failure;
  const shown = !isSideEffect(failure);
  return (
    <div className="space-y-3">
      {failure.leftOver && <p className="text-sm font-medium">{t("left-over")}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {failure.calls && failure.reason === "law" ? (
          failure.calls.map(({ input, got: answer }, index) => (
            <FigureRow key={callKey(index, input)} term={t("call", { number: index + 1 })}>
              <Values values={input} />→{" "}
              <code className={isSame(answer, got) ? "text-fault" : undefined}>
                {answer ? formatValue(answer) : "–"}
              </code>
            </FigureRow>
          ))
        ) : (
          <FigureRow term={t("input")}>
            {failure.generator !== undefined ? (
              <code>{failure.generator}</code>
            ) : (
              <Values values={failure.input} />
            )}
            {failure.views && <Note>{t(failure.oneBuffer ? "one-buffer" : "views")}</Note>}
            {failure.same && <Note>{t("same")}</Note>}
            {failure.rewritten && <Note>{t("rewritten")}</Note>}
          </FigureRow>
        )}
        {expected && shown && (
          <FigureRow term={t("expected")}>
            {expected.kind === "throws" ? t("throws") : <code>{formatValue(expected)}</code>}
          </FigureRow>
        )}
        {got && shown && (
          <FigureRow term={t("got")}>
            <code className="text-fault">{formatValue(got)}</code>
          </FigureRow>
        )}
        {thrown && (
          <FigureRow term={t("thrown")}>
            <code className="text-fault">
              {thrown.name ? `${thrown.name}: ${thrown.message}` : thrown.message}
            </code>
          </FigureRow>
        )}
        {worst && <Difference worst={worst} failure={failure} />}
        {worst && (failure.reason === "value" || failure.reason === "law") && (
          <FigureRow term={t("bound")}>
            <span title={source}>
              <code>{formatMagnitude(worst.bound)}</code> <span className="text-ink-soft">· {formula}</span>
            </span>
          </FigureRow>
        )}
      </dl>
      {failure.shrunk && (
        <p className="text-sm text-ink-soft">
          {isAsLarge(failure)
            ? t("plainer")
            : t("shrunk", { shapes: failure.shrunk.from.shapes.map(shapeText).join(" ; ") })}
          {failure.shrunk.from.lost?.map((trait) => ` ${t(`lost-${trait}`)}`)}
        </p>
      )}
      {failure.errorMap && errorMap && <ErrorMapFigure map={failure.errorMap} text={errorMap} />}
      {failure.reproduce !== "" && <CallCode title={t("reproduce")} code={failure.reproduce} />}
    </div>
  );
}

function Values({ values }: { values: readonly JsonValue[] }) {
  return values.map((value, index) => (
    <code key={callKey(index, [value])} className="me-3 inline-block">
      {formatValue(value)}
    </code>
  ));
}

/** The call that is wrong, among all that a law ties together. */
function isSame(answer: JsonValue | null, got: JsonValue | null): boolean {
  return answer !== null && got !== null && formatValue(answer) === formatValue(got);
}

function Note({ children }: { children: ReactNode }) {
  return <span className="block font-sans text-ink-soft">{children}</span>;
}

function callKey(index: number, values: readonly JsonValue[]): string {
  return `${index}: ${values.map(formatValue).join(" ; ")}`;
}

/** `17`, `8 × 16`; a number has no shape and is a dot. */
function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? "·" : shape.join(" × ");
}

function Difference({ worst, failure }: { worst: NonNullable<Failure["worst"]>; failure: Failure }) {
  const t = useTranslations("exercise.failure");
  const place =
    worst.row !== undefined && worst.col !== undefined
      ? t("cell", { row: worst.row, col: worst.col })
      : t("element", { index: worst.index });
  const many = (failure.elements ?? 1) > 1;
  return (
    <>
      {many && (
        <FigureRow term={t("worst")}>
          {place}: <code>{formatNumber(worst.expected)}</code> →{" "}
          <code className="text-fault">{formatNumber(worst.got)}</code>{" "}
          <span className="text-ink-soft">
            · {t("wrong-elements", { wrong: failure.wrongElements ?? 1, elements: failure.elements ?? 1 })}
          </span>
        </FigureRow>
      )}
      {Number.isFinite(Number(worst.ulps)) && (
        <FigureRow term={t("difference")}>{t("ulps", { ulps: formatMagnitude(worst.ulps) })}</FigureRow>
      )}
    </>
  );
}
