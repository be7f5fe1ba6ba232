import type { Matrix } from "#grader/core/index.ts";
import type { LabValues } from "#grader/exercise/lesson/lab-parameters.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type ExampleName = LabValues<"attention-weights">["example"];

/** What the four entries of a vector stand for in the sentences; their texts are messages. */
export const featureNames = ["animal", "action", "state", "other"] as const;

export interface Example {
  /** The language of the tokens, for screen readers and fonts. */
  language: Locale;
  tokens: readonly string[];
  /** Whether the entries of its vectors have names. */
  named: boolean;
  /** What each token looks for, what it offers, and what it hands on: a row for each token. */
  q: Matrix;
  k: Matrix;
  v: Matrix;
}

/** In the reader's language where there is a choice: the words differ, the numbers do not. */
export function exampleIn(locale: Locale, name: ExampleName): Example {
  const { tokens, ...vectors } = examples[name];
  const language = tokens[locale] ? locale : "zh-CN";
  return { ...vectors, language, tokens: tokens[language] ?? [] };
}

interface Words extends Omit<Example, "language" | "tokens"> {
  tokens: { "zh-CN": readonly string[]; en?: readonly string[] };
}

/** Small vectors chosen by hand. In a model they are X·W_Q, X·W_K and X·W_V, and learned. */
const examples: Record<ExampleName, Words> = {
  worked: {
    tokens: { en: ["cat", "dog"], "zh-CN": ["猫", "狗"] },
    named: false,
    q: rows([1, 0, 1], [0, 1, 0]),
    k: rows([1, 0, 1], [0, 1, 0]),
    v: rows([1, 0], [0, 1]),
  },
  // Article or adjective, noun, verb, conjunction, pronoun, a small word, state.
  sentence: {
    tokens: {
      en: ["The", "cat", "sleeps", "because", "it", "is", "tired"],
      "zh-CN": ["小", "猫", "睡觉", "因为", "它", "很", "累"],
    },
    named: true,
    q: rows(
      [2, 0, 0, 0],
      [0, 1, 2, 0],
      [2, 0, 0, 0],
      [0, 2, 1, 0],
      [3, 0, 0, 0],
      [1, 0, 2, 0],
      [2, 0, 0, 0.5],
    ),
    k: rows(
      [0, 0, 0, 1],
      [3, 0, 0, 0],
      [0, 3, 0, 0],
      [0, 0, 0, 1],
      [1, 0, 0, 0],
      [0, 0, 0.5, 1],
      [0, 0, 3, 0],
    ),
    v: rows(
      [0, 0, 0, 1],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
      [0.5, 0, 0, 0.5],
      [0, 0, 0.5, 0.5],
      [0, 0, 1, 0],
    ),
  },
  chinese: {
    tokens: { "zh-CN": ["猫", "在", "睡觉"] },
    named: true,
    q: rows([1, 2, 0, 0], [1, 2, 0, 0], [3, 1, 0, 0]),
    k: rows([2, 0, 0, 0], [0, 0, 0, 1], [0, 3, 0, 0]),
    v: rows([1, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0]),
  },
};

function rows(...lines: readonly number[][]): Matrix {
  return { rows: lines.length, cols: lines[0].length, data: Float64Array.from(lines.flat()) };
}
