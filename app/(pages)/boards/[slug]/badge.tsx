import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import type { Verification } from "#lib/leaderboard/view.ts";

const looks = { verified: "border-lit text-lit", refuted: "border-caution text-caution" };
const signs = { verified: "✓", refuted: "✕" };

/** Whether the speed came out the same when it was timed again; nothing for what was not. */
export function Badge({ verification }: { verification: Verification }) {
  const t = useTranslations("board.badge");
  if (verification === "unverified") return null;
  return (
    <span
      title={t(`${verification}-text`)}
      className={classNames(
        "inline-flex items-center gap-1 rounded-full border px-1.5 py-px text-xs whitespace-nowrap",
        looks[verification],
      )}
    >
      <span aria-hidden="true">{signs[verification]}</span>
      {t(verification)}
    </span>
  );
}
