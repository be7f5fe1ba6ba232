import { useLocale, useMessages, useTranslations } from "next-intl";
import { Prose } from "#app/components/prose.client.tsx";
import { renderMarkdown } from "#lib/content/index.ts";
import { lessonParts, type PartsAround } from "./lesson-parts.tsx";

const title = /^# .*$/m;

export function LessonText({ lesson, ...around }: Omit<PartsAround, "textsOf">) {
  const locale = useLocale();
  const t = useTranslations("lesson.question");
  const { question } = useMessages().lesson;
  const parts = lessonParts({
    lesson,
    ...around,
    textsOf: (number) => ({
      ...question,
      number: number ? t("number", { digits: number.digits }) : "",
      answer: number ? t("answer", { value: number.value.toFixed(number.digits).replace("-", "−") }) : "",
    }),
  });
  return <Prose>{renderMarkdown(lesson.text[locale].replace(title, "").trim(), parts)}</Prose>;
}
