import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { locales } from "./locale.ts";
import { messages } from "./messages.ts";

type Tree = { [key: string]: string | Tree };

/** `["common.nav.path", "Path"]` for every text below. */
function texts(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
}

/** The names that a text expects to be filled in, and the tags that it wraps: `{count}`, `<link>`. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...names, ...tags])].sort();
}

const english = new Map(texts(messages.en));
const chinese = new Map(texts(messages["zh-CN"]));

describe("interface texts", () => {
  test("both languages have exactly the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("no text is empty", () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  test("a text fills in the same values in both languages", () => {
    const differing = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(chinese.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test("every text is well-formed ICU", () => {
    const faults: string[] = [];
    for (const locale of locales) {
      const onError = (error: Error) => faults.push(`${locale}: ${error.message}`);
      for (const [key, text] of texts(messages[locale])) {
        const t = createTranslator({ locale, messages: { text }, onError });
        const values = placeholders(text).map((name): [string, number | typeof String] =>
          name.startsWith("<") ? [name.slice(1, -1), String] : [name, 1],
        );
        if (t.markup("text", Object.fromEntries(values)) === "") faults.push(key);
      }
    }
    expect(faults).toEqual([]);
  });
});
