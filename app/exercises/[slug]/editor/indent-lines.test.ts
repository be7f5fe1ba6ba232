import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indentLines, type TextSelection } from "./indent-lines.ts";

function apply(selection: TextSelection, outdent: boolean): TextSelection {
  const edit = indentLines(selection, outdent);
  const value = selection.value.slice(0, edit.from) + edit.text + selection.value.slice(edit.to);
  return { value, selectionStart: edit.selectionStart, selectionEnd: edit.selectionEnd };
}

const at = (value: string, selectionStart: number, selectionEnd = selectionStart) => ({
  value,
  selectionStart,
  selectionEnd,
});

describe("Tab in the plain editor", () => {
  test("indents at the caret", () => {
    expect(apply(at("ab", 1), false)).toEqual(at("a  b", 3));
  });

  test("indents every selected line, but no empty one", () => {
    expect(apply(at("a\n\nb", 0, 4), false).value).toBe("  a\n\n  b");
  });

  test("with Shift takes one step away, however the line is indented", () => {
    expect(apply(at("   a\n\tb\nc", 0, 9), true).value).toBe(" a\nb\nc");
  });

  test("never puts the selection outside of the text, and never changes more than white space", () => {
    const text = fc
      .array(fc.constantFrom("a", " ", "\t", "\n", "x"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (value, one, other, outdent) => {
        const [start = 0, end = 0] = [one % (value.length + 1), other % (value.length + 1)].sort(
          (a, b) => a - b,
        );
        const result = apply(at(value, start, end), outdent);
        expect(result.selectionStart).toBeGreaterThanOrEqual(0);
        expect(result.selectionEnd).toBeGreaterThanOrEqual(result.selectionStart);
        expect(result.selectionEnd).toBeLessThanOrEqual(result.value.length);
        expect(result.value.replaceAll(/[ \t]/g, "")).toBe(value.replaceAll(/[ \t]/g, ""));
      }),
    );
  });
});
