import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LampFace, lampNames } from "#app/components/lamp.tsx";
import type { Profile } from "#lib/progress/index.ts";

/** The whole in a few numbers. */
export function Totals({ profile }: { profile: Profile }) {
  const t = useTranslations("progress");
  const lamps = useTranslations("common.lamps");
  const of = (value: number, max: number) => t("of", { value, max });
  return (
    <section aria-label={t("totals.label")}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={t("totals.solved")} value={of(profile.solved, profile.total)} />
        {lampNames.map((name) => (
          <Figure
            key={name}
            label={
              <span className="flex items-center gap-1.5">
                <LampFace name={name} state={profile.lamps[name] > 0 ? "lit" : "dark"} className="size-4" />
                {lamps(name)}
              </span>
            }
            value={of(profile.lamps[name], profile.lampsPossible[name])}
          />
        ))}
        <Figure label={t("totals.points")} value={of(profile.points.earned, profile.points.possible)} />
        <Figure label={t("totals.attempts")} value={String(profile.attempts)} />
      </dl>
    </section>
  );
}

function Figure({ label, value }: { label: ReactNode; value: string }) {
  return (
    <div className="bg-surface px-5 py-4">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="tabular mt-1 font-serif text-2xl font-semibold">{value}</dd>
    </div>
  );
}
