import { expect, it } from "vitest";
import { declares, exportsOf } from "./missing-export.ts";

it("the exports of a module are those of its last list, by the names that others see", () => {
  const twice = "const list = `\nexport { x }`;\nexport {\n  a,\n  b as default\n};\n";
  expect(exportsOf(twice)).toEqual(["a", "default"]);
  expect(exportsOf("function dot() {\n}\n")).toEqual([]);
  expect(exportsOf("function dot() {\n}\nexport {};\n")).toEqual([]);
});

it.each([
  "function dot(",
  "async function dot(",
  "const dot =",
  "class dot {",
  "export default function dot(",
])("%s declares it", (line) => expect(declares(`let x;\n${line}`, "dot")).toBe(true));

it.each(["function dots(", "function dot$(", "  function dot(", "// const dot", "const x = dot("])(
  "%s does not",
  (line) => expect(declares(line, "dot")).toBe(false),
);

it("a $ in the name is no pattern", () => expect(declares("const $ = 1", "$")).toBe(true));
