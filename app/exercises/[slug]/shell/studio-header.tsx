import { useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { Lamps, type LampStates } from "#app/components/lamps.tsx";
import type { ExerciseKind } from "#grader/exercise/kind.ts";

export interface Neighbour {
  slug: string;
  title: string;
}

export interface UnitPlace {
  id: string;
  /** From 1. */
  number: number;
  title: string;
  hasLesson: boolean;
}

interface StudioHeaderProps {
  unit: UnitPlace | null;
  title: string;
  lamps: LampStates;
  kind: ExerciseKind;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** Unit, which leads to its lesson, · exercise, its lamps, and the exercises before and after it. */
export function StudioHeader({ unit, title, lamps, kind, previous, next }: StudioHeaderProps) {
  const t = useTranslations("exercise.header");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 sm:px-6">
      <h1 className="font-serif text-lg font-semibold">
        {unit && (
          <span className="font-normal text-ink-soft">
            <IntentLink
              href={unit.hasLesson ? `/lessons/${unit.id}` : `/path#${unit.id}`}
              className="hover:text-ink hover:underline underline-offset-4"
            >
              {t("unit", { number: unit.number })}
              {unit.title !== title && ` · ${unit.title}`}
            </IntentLink>
            {" · "}
          </span>
        )}
        {title}
      </h1>
      <div className="lg:ms-auto">
        <Lamps states={lamps} kind={kind} size="small" />
      </div>
      <nav aria-label={t("neighbours")} className="ms-auto flex gap-1 text-sm lg:ms-0">
        <Neighbouring to={previous} label={t("previous")} sign="‹" />
        <Neighbouring to={next} label={t("next")} sign="›" after />
      </nav>
    </div>
  );
}

function Neighbouring({
  to,
  label,
  sign,
  after = false,
}: {
  to: Neighbour | null;
  label: string;
  sign: string;
  after?: boolean;
}) {
  if (!to) return null;
  return (
    <IntentLink
      href={`/exercises/${to.slug}`}
      title={to.title}
      className="rounded-md px-2 py-1 text-ink-soft hover:bg-sunken hover:text-ink"
    >
      {!after && <span aria-hidden="true">{sign} </span>}
      {label}
      <span className="sr-only">: {to.title}</span>
      {after && <span aria-hidden="true"> {sign}</span>}
    </IntentLink>
  );
}
