import { diffLines } from "diff";
import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { CodeBox } from "../shell/code-box.tsx";

interface DiffLine {
  kind: "same" | "added" | "removed";
  text: string;
  key: string;
}

/** What changed from one text to the next, line by line; signs, not colours, carry it. */
export function SourceDiff({ before, after }: { before: string; after: string }) {
  const t = useTranslations("exercise.attempts");
  const lines = linesOf(before, after);
  if (lines.every((line) => line.kind === "same"))
    return <p className="text-sm text-ink-soft">{t("no-change")}</p>;
  return (
    <CodeBox label={t("diff-label")} className="border border-line bg-surface py-2">
      {lines.map((line) => (
        <span key={line.key} className={classNames("block px-3", looks[line.kind])}>
          <span className="select-none">{signs[line.kind]} </span>
          {line.text}
          {"\n"}
        </span>
      ))}
    </CodeBox>
  );
}

const looks: Record<DiffLine["kind"], string> = {
  same: "text-ink-soft",
  added: "bg-lit-wash",
  removed: "bg-fault-wash",
};
const signs: Record<DiffLine["kind"], string> = { same: " ", added: "+", removed: "−" };

function linesOf(before: string, after: string): DiffLine[] {
  let number = 0;
  return diffLines(before, after).flatMap((change) => {
    const kind = change.added ? "added" : change.removed ? "removed" : "same";
    return change.value
      .replace(/\n$/, "")
      .split("\n")
      .map((text): DiffLine => ({ kind, text, key: String(number++) }));
  });
}
