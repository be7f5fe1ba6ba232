import { useTranslations } from "next-intl";
import { Lamp, type LampName, lampNames, type LampState } from "./lamp.tsx";

export type LampStates = Record<LampName, LampState>;

/** The three lamps, correct · stable · fast, with their words and states in the reader's language. */
export function Lamps({ states, size }: { states: LampStates; size?: "small" | "medium" }) {
  const t = useTranslations("common.lamps");
  return (
    <ul aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {lampNames.map((name) => (
        <li key={name}>
          <Lamp name={name} state={states[name]} word={t(name)} stateWord={t(states[name])} size={size} />
        </li>
      ))}
    </ul>
  );
}
