import type { Case, Law, Text } from "../exercise/spec.ts";

/** What a check is called in the record: one stable string, and words in each language where there are any. */
export interface CaseName {
  case: string;
  caseTitle?: Text;
}

export function caseName(name: Case["name"]): CaseName {
  return typeof name === "string" ? { case: name } : { case: name.en, caseTitle: name };
}

export function lawName({ id, title }: Law): CaseName {
  return { case: id, caseTitle: title };
}
