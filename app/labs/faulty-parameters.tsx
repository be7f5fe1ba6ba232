import { useTranslations } from "next-intl";
import { Notice } from "#app/components/notice.tsx";
import type { LabFault } from "#grader/exercise/lesson/labs.ts";

/** What the address asked for in vain: which parameter, what was given, what is allowed. */
export function FaultyParameters({ faults }: { faults: readonly LabFault[] }) {
  const t = useTranslations("labs.fault");
  return (
    <Notice kind="caution" title={t("title")} className="mb-4 font-sans">
      <ul className="mt-1 list-none p-0">
        {faults.map((fault) => (
          <li key={fault.parameter}>{explain(fault, t)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function explain(
  { parameter, given, allowed }: LabFault,
  t: ReturnType<typeof useTranslations<"labs.fault">>,
): string {
  switch (allowed.kind) {
    case "unknown":
      return allowed.parameters.length === 0
        ? t("none", { parameter })
        : t("unknown", { parameter, parameters: allowed.parameters.join(", ") });
    case "choice":
      return t("choice", { parameter, given, choices: allowed.choices.join(", ") });
    case "list": {
      const { min, max, lengthMin, lengthMax } = allowed;
      return t("list", { parameter, given, min: `${min}`, max: `${max}`, lengthMin, lengthMax });
    }
    case "number": {
      const range = { min: `${allowed.min}`, max: `${allowed.max}` };
      return t(allowed.whole ? "whole" : "number", { parameter, given, ...range });
    }
  }
}
