"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { useStored } from "../shell/use-stored.client.ts";

export interface Hint {
  title: string;
  body: ReactNode;
}

/** Hints, one at a time: each next one is asked for. How far one went is remembered in this browser. */
export function Hints({ slug, hints }: { slug: string; hints: Hint[] }) {
  const t = useTranslations("exercise.hints");
  const [stored, store] = useStored(`innerproduct:hints:${slug}`);
  const [asked, setAsked] = useState(false);
  const shown = Math.min(hints.length, Number.parseInt(stored ?? "0", 10) || 0);

  function showNext() {
    setAsked(true);
    store(String(shown + 1));
  }

  if (hints.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <div className="space-y-6">
      {shown === 0 && <p className="text-ink-soft">{t("intro", { count: hints.length })}</p>}
      <ol className="space-y-6">
        {hints.slice(0, shown).map((hint, index) => (
          <HintItem key={hint.title} hint={hint} number={index + 1} focused={asked && index === shown - 1} />
        ))}
      </ol>
      {shown < hints.length && (
        <Button onClick={showNext}>
          {t(shown === 0 ? "first" : "next", { number: shown + 1, count: hints.length })}
        </Button>
      )}
    </div>
  );
}

function HintItem({ hint, number, focused }: { hint: Hint; number: number; focused: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who asked for it by keyboard or screen reader goes on reading there.
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <li className="prose">
      <h3 ref={heading} tabIndex={-1} className="outline-none">
        <span className="text-ink-soft">{number} · </span>
        {hint.title}
      </h3>
      {hint.body}
    </li>
  );
}
