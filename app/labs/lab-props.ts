import type { ReactNode } from "react";
import type { LabName, LabValues } from "#grader/exercise/lesson/lab-parameters.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Messages } from "#lib/i18n/messages.ts";

export type LabTexts<Name extends LabName> = Messages["labs"][Name];
export type SharedLabTexts = Messages["labs"]["shared"];

/** What every lab gets from the server. */
export interface LabProps<Name extends LabName> {
  name: Name;
  /** What Reset goes back to: the author's values in a lesson, the defaults on the lab's own page. */
  start: LabValues<Name>;
  /** What it shows first: as `start`, but for what the address says. */
  values: LabValues<Name>;
  texts: LabTexts<Name>;
  shared: SharedLabTexts;
  /** Typeset on the server, by the names of `formulas.ts`. */
  formulas: Readonly<Record<string, ReactNode>>;
  locale: Locale;
  /** What `lab=` says in a lesson's address; null on the lab's own page, which needs no such word. */
  place: string | null;
}
