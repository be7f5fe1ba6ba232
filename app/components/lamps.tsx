import { useTranslations } from "next-intl";
import { type ExerciseKind, lampsOfKind } from "#grader/exercise/kind.ts";
import { Lamp, type LampName, type LampState } from "./lamp.tsx";

export type LampStates = Record<LampName, LampState>;

interface LampsProps {
  states: LampStates;
  /** Of the exercise: a break-it task has the first lamp only. */
  kind: ExerciseKind;
  size?: "small" | "medium";
}

/** The lamps, correct · stable · fast, with their words and states in the reader's language. */
export function Lamps({ states, kind, size }: LampsProps) {
  const t = useTranslations("common.lamps");
  return (
    <ul aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {lampsOfKind[kind].map((name) => (
        <li key={name}>
          <Lamp name={name} state={states[name]} word={t(name)} stateWord={t(states[name])} size={size} />
        </li>
      ))}
    </ul>
  );
}
