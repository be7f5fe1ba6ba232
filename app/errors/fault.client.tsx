"use client";

import en from "#lib/i18n/messages/en/errors.json";
import zh from "#lib/i18n/messages/zh-CN/errors.json";
import Link from "next/link";
import { buttonClass } from "#app/components/button-class.ts";
import { isConnectionLoss, useServerReturn } from "./use-server-return.client.ts";

interface FaultProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/**
 * Something of ours broke, or the server was lost while a page was on its way, which mends itself. Brings its own texts: what
 * gave the page its language may be what broke.
 */
export function Fault({ error, retry }: FaultProps) {
  const chinese = typeof document !== "undefined" && document.documentElement.lang.startsWith("zh");
  const { fault: texts, lost } = chinese ? zh : en;
  const { digest } = error;
  const disconnected = isConnectionLoss(error);
  useServerReturn(disconnected, retry);
  const { title, text } = disconnected ? lost : texts;
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-16 outline-none sm:px-6">
      <div role="alert">
        <h1 className="font-serif text-3xl font-semibold">{title}</h1>
        <p className="mt-3 text-lg text-ink-soft">{text}</p>
        {digest !== undefined && (
          <p className="mt-3 font-mono text-sm text-ink-soft">{texts.number.replace("{digest}", digest)}</p>
        )}
      </div>
      <p className="mt-8 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonClass("primary")}>
          {texts.retry}
        </button>
        <Link href="/" className={buttonClass()}>
          {texts.home}
        </Link>
      </p>
    </main>
  );
}
