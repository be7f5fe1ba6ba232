import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import type { VerdictKind } from "#grader/judge/verdict.ts";

type Tone = "good" | "close" | "bad" | "ours";

const tones: Record<VerdictKind, Tone> = {
  accepted: "good",
  unstable: "close",
  "too-slow": "close",
  "wrong-answer": "bad",
  "time-limit": "bad",
  "memory-limit": "bad",
  "runtime-error": "bad",
  "compile-error": "bad",
  cheating: "bad",
  "judge-error": "ours",
};

const looks: Record<Tone, { className: string; sign: string }> = {
  good: { className: "bg-lit-wash text-lit", sign: "✓" },
  close: { className: "bg-caution-wash text-caution", sign: "△" },
  bad: { className: "bg-fault-wash text-fault", sign: "✗" },
  ours: { className: "bg-sunken text-ink-soft", sign: "!" },
};

/** The verdict in its word, its sign and its colour. */
export function VerdictWord({ kind, small = false }: { kind: VerdictKind; small?: boolean }) {
  const t = useTranslations("exercise.verdicts");
  const { className, sign } = looks[tones[kind]];
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full font-semibold whitespace-nowrap",
        small ? "px-2 py-0.5 text-xs" : "px-3 py-1 text-sm",
        className,
      )}
      data-verdict={kind}
    >
      <span aria-hidden="true">{sign}</span>
      {t(kind)}
    </span>
  );
}
