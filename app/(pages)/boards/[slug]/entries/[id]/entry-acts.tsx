import { useTranslations } from "next-intl";
import type { Evidence } from "#lib/leaderboard/view.ts";
import { ActForm } from "./act-form.client.tsx";
import type { EntryAct } from "./act.ts";

const asking = ["retract", "disqualify", "publish"] as const;

/** What the reader may do to the entry: its owner, or an instructor. */
export function EntryActs({ id, may, codePublic }: Pick<Evidence, "id" | "may" | "codePublic">) {
  const t = useTranslations("board.act");
  const { publish, ...rest } = may;
  const offered: EntryAct[] = (["retract", "restore", "release", "disqualify", "requalify"] as const).filter(
    (act) => rest[act],
  );
  if (publish) offered.push(codePublic ? "unpublish" : "publish");
  if (offered.length === 0) return null;
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3">
      {offered.map((act) => {
        const asks = asking.find((one) => one === act);
        return (
          <ActForm
            // A new form once the entry stands differently.
            key={act}
            act={act}
            entryId={id}
            texts={{
              label: t(act),
              confirm: t("confirm"),
              faults: { failed: t("failed"), "reason-missing": t("reason-missing") },
              ...(asks ? { question: t(`${asks}-question`) } : {}),
              ...(act === "disqualify" ? { reason: t("reason") } : {}),
            }}
          />
        );
      })}
    </div>
  );
}
