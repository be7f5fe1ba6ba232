import type { Diagnostic } from "./result.ts";
import { positionAt } from "./text-position.ts";

/** UTF-8. Generous: the longest accepted solution of any exercise is under 8 KiB. */
export const sourceBytesMax = 128 * 1024;

const invisible = /\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
const directive = /^[ \t]*\/\/\/[ \t]*<[ \t]*(?:reference|amd-)/gmu;
const diagnosticsMax = 20;
const nullsMin = 4;

/**
 * What no submission may contain, whatever it means: too many bytes, characters that make a text look other than it is
 * (bidirectional controls, zero width), NUL, lone surrogates, references to other files. A byte-order mark at the start is fine, and so are
 * joiners where scripts and emoji need them.
 */
export function checkSource(source: string): Diagnostic[] {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > sourceBytesMax) {
    return [at(source, 0, 0, `The file has ${bytes} bytes; at most ${sourceBytesMax} are allowed.`)];
  }
  if (looksLikeUtf16(source))
    return [at(source, source.indexOf("\0"), 1, "The file seems to be UTF-16. Save it as UTF-8.")];
  return [...findInvisible(source), ...findLoneSurrogates(source), ...findDirectives(source)].slice(
    0,
    diagnosticsMax,
  );
}

/** Every letter of ASCII then has a NUL beside it. */
function looksLikeUtf16(source: string): boolean {
  const nulls = source.split("\0").length - 1;
  return nulls >= nullsMin && nulls > source.length / 4;
}

function findInvisible(source: string): Diagnostic[] {
  const found = firstMatches(
    source,
    invisible,
    ({ 0: character, index }) => !isAllowed(source, character, index),
  );
  return found.map(({ 0: character, index }) =>
    at(
      source,
      index,
      1,
      `An invisible character, ${codePoint(character)}, is not allowed in a submission: delete it or write it as an escape.`,
    ),
  );
}

/**
 * A byte-order mark at the start, control characters (line ends among them) other than NUL, and joiners between two signs that are not
 * ASCII: the emoji of a family is several with joiners between them, and Persian and Hindi are spelled with them.
 */
function isAllowed(source: string, character: string, index: number): boolean {
  if (character === "\uFEFF") return index === 0;
  if (character === "\u200C" || character === "\u200D")
    return isBeyondAscii(source[index - 1]) && isBeyondAscii(source[index + 1]);
  return character !== "\0" && character <= "\u009F";
}

function isBeyondAscii(character: string | undefined): boolean {
  return character !== undefined && character > "\u009F";
}

function findLoneSurrogates(source: string): Diagnostic[] {
  if (source.isWellFormed()) return [];
  return firstMatches(source, /\p{Surrogate}/gu).map(({ 0: character, index }) =>
    at(
      source,
      index,
      1,
      `Half a character, ${codePoint(character)}, is not allowed in a submission: delete it.`,
    ),
  );
}

/** Only before the first statement: further down they are comments. */
function findDirectives(source: string): Diagnostic[] {
  const preamble = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/u.exec(source)?.[0] ?? "";
  return firstMatches(preamble, directive).map(({ 0: text, index }) =>
    at(source, index, text.length, "A submission is one file: it cannot reference other files or libraries."),
  );
}

/** As many as are told: to find the line of each takes as long as the source is, and there may be a hundred thousand. */
function firstMatches(
  text: string,
  pattern: RegExp,
  isWanted: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (isWanted(match)) found.push(match);
    if (found.length === diagnosticsMax) break;
  }
  return found;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function at(source: string, start: number, length: number, message: string): Diagnostic {
  const from = positionAt(source, start);
  const to = positionAt(source, start + length);
  return {
    kind: "policy",
    message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
