import { useLocale, useMessages, useTranslations } from "next-intl";
import { Prose } from "#app/components/prose.client.tsx";
import { renderSegments } from "#lib/content/index.ts";
import { lessonParts, type PartsAround } from "./lesson-parts.tsx";

const title = /^# .*$/m;

/** Text in a column that reads well; labs, cards and questions between, as wide as there is room. */
export function LessonText({ lesson, ...around }: Omit<PartsAround, "textsOf">) {
  const locale = useLocale();
  const t = useTranslations("lesson.question");
  const { question } = useMessages().lesson;
  const parts = lessonParts({
    lesson,
    ...around,
    textsOf: (number) => ({
      ...question,
      number: number && !Number.isInteger(number.value) ? t("number", { digits: number.digits }) : "",
      answer: number ? t("answer", { value: written(number) }) : "",
    }),
  });
  const segments = renderSegments(lesson.text[locale].replace(title, "").trim(), parts);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {segments.map(({ kind, body }, i) =>
        kind === "text" ? <Prose key={i}>{body}</Prose> : <div key={i}>{body}</div>,
      )}
    </div>
  );
}

function written({ value, digits }: { value: number; digits: number }): string {
  return (Number.isInteger(value) ? String(value) : value.toFixed(digits)).replace("-", "−");
}
