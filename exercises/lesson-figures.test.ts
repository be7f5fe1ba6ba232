import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import * as core from "#grader/core/index.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const slugs = readdirSync(root).filter((name) => existsSync(`${root}${name}/exercise.json`));

/** A line of a lesson such as `dot([1, 2, 3], [4, 5, 6]) // 32`. */
interface Figure {
  code: string;
  printed: string;
}

const lessons = createContext({ ...lessonFunctions(), Object, Math, Number, JSON });

describe.each(slugs)("the lesson of %s", (slug) => {
  const english = figuresOf(`${slug}/README.md`);

  it.each(english)("prints $code as the core computes it: $printed", ({ code, printed }) => {
    const figure = printed.replace("≈ ", "");
    const comparable = printed.startsWith("≈ ") ? roundedLike(figure) : plain;
    expect(comparable(evaluate(code))).toEqual(comparable(evaluate(figure)));
  });

  it("has figures, the same in both languages", () => {
    expect(english.length).toBeGreaterThan(0);
    expect(figuresOf(`${slug}/README.zh-CN.md`)).toEqual(english);
  });

  it("has the same headings to link to in both languages", () => {
    const ids = idsOf(`${slug}/README.md`);
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(`${slug}/README.zh-CN.md`)).toEqual(ids);
  });
});

function figuresOf(path: string): Figure[] {
  const blocks = readFileSync(root + path, "utf8").matchAll(/^ *```ts\n(.*?)^ *```/gms);
  return [...blocks].flatMap(([, block = ""]) =>
    block.split("\n").flatMap((line) => {
      const [, code, printed] =
        /^(.*\S)\s+\/\/ ((?:[≈\d{[-]|NaN|Infinity|true|false).*)$/.exec(line.trim()) ?? [];
      return code === undefined || printed === undefined ? [] : [{ code, printed }];
    }),
  );
}

function idsOf(path: string): string[] {
  return [...readFileSync(root + path, "utf8").matchAll(/^#+ .*\{#([a-z0-9-]+)\}$/gm)].map(
    ([, id = ""]) => id,
  );
}

function evaluate(code: string): unknown {
  return runInContext(`(${code})`, lessons);
}

/** A number, or the elements of a list, with as many significant digits as were printed. */
function roundedLike(figure: string): (value: unknown) => unknown {
  const printed = figure.split(",").map(significantDigits);
  return (value) => [plain(value)].flat().map((x, i) => rounded(x, printed[i] ?? 1));
}

function rounded(x: unknown, digits: number): unknown {
  return typeof x === "number" ? x.toPrecision(digits) : x;
}

/** The core's functions as lessons write them: with plain arrays for vectors. */
function lessonFunctions(): Record<string, (...args: unknown[]) => unknown> {
  return Object.fromEntries(
    Object.entries(core).map(([name, kernel]) => [
      name,
      (...args: unknown[]) => Reflect.apply(kernel, undefined, args.map(typed)),
    ]),
  );
}

function typed(value: unknown): unknown {
  if (Array.isArray(value)) return Float64Array.from(value);
  if (typeof value === "object" && value !== null && "data" in value)
    return { ...value, data: typed(value.data) };
  return value;
}

/** The other way round, and free of the context's own prototypes; prose knows no −0. */
function plain(value: unknown): unknown {
  if (value === 0) return 0;
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, plain);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
  }
  return value;
}

/** `0.990` has three, `1.11e-16` has three, `16.26` has four. */
function significantDigits(figure: string): number {
  const digits = figure
    .replace(/e.*$/, "")
    .replace(/[^0-9]/g, "")
    .replace(/^0+/, "");
  return digits.length;
}
