import { expect, test } from "vitest";
import { buildBundles } from "./bundles.ts";
import { keepConstants } from "./keep-constants.ts";

test("what the kernels' inner loops read is constant in the module that learners race against", () => {
  const { referenceModule } = buildBundles();
  for (const name of ["scratch", "ROOTS", "POWERS"]) expect(referenceModule).toContain(`\nconst ${name} = `);
});

test.each(["x = 2", "x += 1", "x ??= 1", "x++", "--x", "x >>>= 1"])(
  "a variable with `%s` stays one",
  (change) => {
    const text = `var x = 1;\nfunction f() {\n  ${change};\n}\n`;
    expect(keepConstants(text)).toBe(text);
  },
);

test.each(["x === 2", "y.x = 2", "xx = 2", "x <= 2", "x == 2", "x - 1", "-x"])(
  "a variable with no more than `%s` becomes a constant",
  (use) => {
    const rest = `function f() {\n  return ${use};\n}\n`;
    expect(keepConstants(`var x = 1;\n${rest}`)).toBe(`const x = 1;\n${rest}`);
  },
);
