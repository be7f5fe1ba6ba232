/**
 * Makes `const` again what esbuild turned into `var` at the top of a bundle, wherever nothing assigns to it. V8 compiles the values of
 * constants, such as the tables of the kernels, into the code that uses them: half of the kernels' speed depends on it.
 */
export function keepConstants(bundled: string): string {
  return bundled.replaceAll(/^var ([\w$]+) = /gm, (declaration, name: string) =>
    isAssigned(bundled, name) ? declaration : `const ${name} = `,
  );
}

/** Also true for another variable of that name, in a function somewhere: that one stays as it is, and does no harm. */
function isAssigned(text: string, name: string): boolean {
  const escaped = name.replaceAll("$", "\\$");
  const assignment = new RegExp(
    String.raw`(?<!^var )(?<![\w$.])${escaped}(?:\+\+|--| (?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?!=))|(?:\+\+|--)${escaped}(?![\w$])`,
    "m",
  );
  return assignment.test(text);
}
