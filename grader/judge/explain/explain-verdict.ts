/** A verdict in words. Runs anywhere: the page, the command line and the tests say the same. */
import type { Locale } from "../../exercise/exercise.ts";
import type { ChallengeRecord, ErrorMap, Failure, Verdict } from "../verdict.ts";
import { english } from "./en.ts";
import { cellsOfSign, errorMapLines, wrongPlaces } from "./error-map-text.ts";
import { isAsLarge } from "./as-large.ts";
import { formatValue } from "./value-text.ts";
import type { Sentences } from "./sentences.ts";
import { simplifiedChinese } from "./zh-cn.ts";

export interface Explanation {
  /** One line: what the verdict is and, where known, why. */
  headline: string;
  /** What happened, on which input, by how much; then the recognised mistake. */
  paragraphs: string[];
  /** What to do next. */
  next: string;
  /** Where a wrong matrix is wrong: in words, as a drawing made of text, and what its signs mean. */
  errorMap?: { caption: string; lines: string[]; legend: string };
}

const languages: Record<Locale, Sentences> = { en: english, "zh-CN": simplifiedChinese };

export function explainVerdict(verdict: Verdict, locale: Locale): Explanation {
  const say = languages[locale];
  const map = verdict.failure?.errorMap;
  return {
    headline: say.headline(verdict.verdict, verdict),
    paragraphs: paragraphsOf(verdict, locale, say),
    next: say.next(verdict.verdict, verdict),
    ...(map ? { errorMap: errorMapIn(map, locale, say) } : {}),
  };
}

function paragraphsOf(verdict: Verdict, locale: Locale, say: Sentences): string[] {
  const { challenge } = verdict;
  if (challenge && (verdict.verdict === "accepted" || verdict.verdict === "wrong-answer"))
    return challengeParagraphs(verdict, challenge, locale, say);
  switch (verdict.verdict) {
    case "judge-error":
      return [say.ourFault()];
    case "cheating":
      return [say.cheating(verdict.cheating)];
    case "compile-error":
      return [compileParagraph(verdict, say)];
    case "time-limit":
    case "memory-limit":
      return verdict.limit ? [say.limit(verdict.limit)] : [];
    case "accepted":
    case "too-slow":
      if (!verdict.performance && verdict.limit) return [say.timingEnded(verdict.limit)];
      return verdict.performance
        ? [say.performance(verdict.performance), say.growth(verdict.performance)]
        : [say.notTimed()];
    case "runtime-error":
    case "wrong-answer":
    case "unstable":
      return verdict.failure
        ? failureParagraphs(verdict, verdict.failure, locale, say)
        : [endedParagraph(verdict, say)];
  }
}

function failureParagraphs(verdict: Verdict, failure: Failure, locale: Locale, say: Sentences): string[] {
  // A task has one check: there is no other to tell it from.
  const where =
    failure.group === "counterexample"
      ? []
      : [
          failure.lawTitle
            ? say.whereLaw(failure.lawTitle[locale])
            : say.where(failure.group, failure.caseTitle?.[locale] ?? failure.case),
        ];
  const paragraphs = [...where, say.reason(failure)];
  if (failure.calls && failure.reason === "law") paragraphs.push(say.calls(failure.calls.map(callText)));
  else if (failure.input.length > 0) {
    paragraphs.push(
      failure.generator === undefined
        ? say.input(failure.input.map(formatValue))
        : say.generator(failure.generator),
    );
  }
  if (failure.views) paragraphs.push(say.views(failure.oneBuffer === true));
  if (failure.same) paragraphs.push(say.same());
  if (failure.rewritten) paragraphs.push(say.rewritten());
  if (failure.leftOver) paragraphs.push(say.leftOver());
  if (failure.shrunk) {
    const { shapes, lost } = failure.shrunk.from;
    paragraphs.push(isAsLarge(failure) ? say.plainer() : say.shrunk(shapes));
    if (lost) paragraphs.push(say.lost(lost));
  }
  if (failure.expected && failure.expected.kind !== "throws" && failure.got && !isSideEffect(failure)) {
    const shapes = failure.reason === "shape";
    const expected = shapes ? say.shape(failure.expected) : formatValue(failure.expected);
    paragraphs.push(say.expectedGot(expected, shapes ? say.shape(failure.got) : formatValue(failure.got)));
  }
  // An answer may leave its range by less than the bound: then the distance explains nothing.
  if (failure.worst && failure.reason !== "range") {
    paragraphs.push(say.worst(failure.worst, failure.wrongElements ?? 1, failure.elements ?? 1));
    if (failure.reason === "value" || failure.reason === "law")
      paragraphs.push(say.bound(boundIn(verdict.bound, locale)));
  }
  if (verdict.mistake)
    paragraphs.push(say.mistake(verdict.mistake.title[locale], verdict.mistake.explanation[locale]));
  return paragraphs;
}

/** What came of the input; first whether that was asked for, and where it is not admitted why. */
function challengeParagraphs(
  { failure, bound }: Verdict,
  { input, refused, asked, factor, computed }: ChallengeRecord,
  locale: Locale,
  say: Sentences,
): string[] {
  const paragraphs = [failure ? say.reason(failure) : say.broken()];
  if (refused) paragraphs.push(refused[locale]);
  paragraphs.push(say.input([formatValue(input)]));
  if (!computed) return paragraphs;
  const { exact, flawed, thrown, excess } = computed;
  paragraphs.push(say.exactAndFlawed(formatValue(exact), flawed && formatValue(flawed), thrown));
  paragraphs.push(say.excess(excess, factor, boundIn(bound, locale)), asked[locale]);
  return paragraphs;
}

function errorMapIn(map: ErrorMap, locale: Locale, say: Sentences): NonNullable<Explanation["errorMap"]> {
  const caption = say.errorMap(map.caseTitle?.[locale] ?? map.case, map.of, wrongPlaces(map));
  return { caption, lines: errorMapLines(map), legend: say.errorMapLegend(cellsOfSign(map)) };
}

function callText({ input, got }: NonNullable<Failure["calls"]>[number]): { input: string[]; got: string } {
  return { input: input.map(formatValue), got: got ? formatValue(got) : "–" };
}

/** Formula and source of an error bound, in the language of the reader. */
export function boundIn(
  { formula, source, formulaText, sourceText }: Verdict["bound"],
  locale: Locale,
): { formula: string; source: string } {
  return { formula: formulaText?.[locale] ?? formula, source: sourceText?.[locale] ?? source };
}

/** The answer itself may be right: showing it beside the expected one would point the wrong way. */
export function isSideEffect({ reason }: Failure): boolean {
  return reason.startsWith("mutated") || reason.startsWith("aliased") || reason === "not-deterministic";
}

function compileParagraph(verdict: Verdict, say: Sentences): string {
  if (verdict.program) return say.program(verdict.program);
  const first = verdict.diagnostics[0];
  return say.diagnostics(verdict.diagnostics.length, first ?? { line: 1, column: 1, message: "" });
}

function endedParagraph({ limit }: Verdict, say: Sentences): string {
  return limit && limit.name !== "crashed" ? say.outputFlood(limit) : say.crashed();
}
