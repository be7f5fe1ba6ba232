"use client";

import Link from "next/link";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "#app/components/button.tsx";
import type { RenderedQuestion } from "#lib/content/index.ts";
import { isRightAnswer, parseNumber, readSaved } from "./judge-answer.ts";
import { Options } from "./options.client.tsx";
import { saveAnswer } from "./save-answer.ts";

export interface QuestionTexts {
  label: string;
  choice: string;
  choices: string;
  number: string;
  field: string;
  check: string;
  right: string;
  wrong: string;
  answer: string;
  "not-a-number": string;
  explain: string;
  "was-right": string;
  "not-kept": string;
  "sign-in": string;
  "not-saved": string;
}

interface QuestionProps {
  id: string;
  unit: string;
  prompt: ReactNode;
  answer: RenderedQuestion["answer"];
  explanation: ReactNode;
  /** What was answered last. */
  saved: { answer: string; correct: boolean } | null;
  isKept: boolean;
  texts: QuestionTexts;
}

/** A question to oneself: judged where it stands, explained, and remembered. It may be answered again. */
export function Question({ id, unit, prompt, answer, explanation, saved, isKept, texts }: QuestionProps) {
  const name = useId();
  const [given, setGiven] = useState(() => readSaved(saved?.answer ?? null, answer.kind));
  const [result, setResult] = useState<"right" | "wrong" | "not-a-number" | null>(
    saved && (saved.correct ? "right" : "wrong"),
  );
  const [isLost, setLost] = useState(false);
  const change = (next: typeof given): void => {
    setGiven(next);
    setResult(null);
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const read = typeof given === "string" ? parseNumber(given) : given;
    if (read === null) return setResult("not-a-number");
    setResult(isRightAnswer(read, answer) ? "right" : "wrong");
    if (isKept)
      void saveAnswer({ unit, question: id, answer: read }).then(
        (kept) => setLost(!kept),
        () => setLost(true),
      );
  };
  const isJudged = result === "right" || result === "wrong";
  return (
    <form
      id={id}
      onSubmit={check}
      aria-label={texts.label}
      className="scroll-mt-20 rounded-xl border border-line bg-surface p-4 sm:p-5"
    >
      <fieldset className="min-w-0">
        <legend className="sr-only">{texts[answer.kind]}</legend>
        <div id={`${name}-prompt`} className="prose">
          {prompt}
        </div>
        {texts[answer.kind] !== "" && (
          <p className="mt-1 text-sm text-ink-soft" aria-hidden={answer.kind !== "number"}>
            {texts[answer.kind]}
          </p>
        )}
        {answer.kind === "number" ? (
          <label className="mt-3 flex flex-wrap items-center gap-3 text-sm">
            <span className="sr-only">{texts.field}</span>
            <input
              value={typeof given === "string" ? given : ""}
              onChange={(event) => change(event.target.value)}
              inputMode="text"
              autoComplete="off"
              aria-describedby={`${name}-prompt`}
              aria-invalid={result === "not-a-number" || undefined}
              className="tabular min-h-10 w-36 rounded-md border border-line-strong bg-paper px-3 text-base"
            />
            {answer.unit}
          </label>
        ) : (
          <Options
            name={name}
            kind={answer.kind}
            options={answer.options}
            chosen={typeof given === "string" ? [] : given}
            isJudged={isJudged}
            wasRight={texts["was-right"]}
            onChange={change}
          />
        )}
      </fieldset>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <Button type="submit" size="small" disabled={given.length === 0}>
          {texts.check}
        </Button>
        <output className={result === "right" ? "font-semibold text-lit" : "font-semibold"}>
          {result === "right" && `✓ ${texts.right}`}
          {result === "wrong" && `✕ ${texts.wrong}`}
          {result === "not-a-number" && texts["not-a-number"]}
        </output>
      </div>
      {isJudged && (
        <details className="mt-4 border-t border-line pt-3" open={result === "right"}>
          <summary className="cursor-pointer text-sm font-medium">{texts.explain}</summary>
          <div className="prose mt-2">
            {texts.answer !== "" && <p>{texts.answer}</p>}
            {explanation}
          </div>
        </details>
      )}
      {isJudged && !isKept && (
        <p className="mt-3 text-sm text-ink-soft">
          {texts["not-kept"]} <Link href={`/sign-in?to=/lessons/${unit}`}>{texts["sign-in"]}</Link>
        </p>
      )}
      {isLost && <p className="mt-3 text-sm text-fault">{texts["not-saved"]}</p>}
    </form>
  );
}
