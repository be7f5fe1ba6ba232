"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";

export interface Hint {
  title: string;
  body: ReactNode;
}

/** Hints, one at a time: each next one is asked for. How far one went is remembered in this browser. */
export function Hints({ slug, hints }: { slug: string; hints: Hint[] }) {
  const t = useTranslations("exercise.hints");
  const key = `innerproduct:hints:${slug}`;
  const [shown, setShown] = useState(0);
  const newest = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    try {
      setShown(Math.min(hints.length, Number.parseInt(localStorage.getItem(key) ?? "0", 10) || 0));
    } catch {
      // Without storage one starts at the first hint again.
    }
  }, [hints.length, key]);

  useEffect(() => {
    if (asked.current) newest.current?.focus();
  }, [shown]);

  function showNext() {
    asked.current = true;
    setShown(shown + 1);
    try {
      localStorage.setItem(key, String(shown + 1));
    } catch {
      // As above.
    }
  }

  if (hints.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <div className="space-y-6">
      {shown === 0 && <p className="text-ink-soft">{t("intro", { count: hints.length })}</p>}
      <ol className="space-y-6">
        {hints.slice(0, shown).map((hint, index) => (
          <li key={hint.title} className="prose">
            <h3 ref={index === shown - 1 ? newest : undefined} tabIndex={-1} className="outline-none">
              <span className="text-ink-soft">{index + 1} · </span>
              {hint.title}
            </h3>
            {hint.body}
          </li>
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
