import { classNames } from "#app/components/class-names.ts";

export interface BadgeTexts {
  word: string;
  /** What it means. */
  about: string;
}

const looks = { verified: "border-lit text-lit", refuted: "border-caution text-caution" };
const signs = { verified: "✓", refuted: "✕" };

/** Whether the speed came out the same when it was timed again. */
export function Badge({ verification, texts }: { verification: keyof typeof looks; texts: BadgeTexts }) {
  return (
    <span
      title={texts.about}
      className={classNames(
        "inline-flex items-center gap-1 rounded-full border px-1.5 py-px text-xs whitespace-nowrap",
        looks[verification],
      )}
    >
      <span aria-hidden="true">{signs[verification]}</span>
      <span className="max-sm:sr-only">{texts.word}</span>
    </span>
  );
}
