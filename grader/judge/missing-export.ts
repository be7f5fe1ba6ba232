/** What a compiled file has in place of the asked export. */

const namesMax = 20;

/** The names in the list with which esbuild ends a module. */
export function exportsOf(js: string): string[] {
  const start = js.lastIndexOf("\nexport {");
  if (start < 0) return [];
  const list = js.slice(js.indexOf("{", start) + 1, js.indexOf("}", start));
  const names = list.split(",").map((one) => one.trim().split(" ").at(-1)!);
  return names.filter((name) => name !== "").slice(0, namesMax);
}

/** Whether something of that name, an identifier, is declared at the top level: there a line begins with it. */
export function declares(js: string, name: string): boolean {
  const own = name.replaceAll("$", String.raw`\$`);
  const declaration = String.raw`^(?:export (?:default )?)?(?:async )?(?:function\*? ?|const |let |var |class )${own}(?![\w$])`;
  return new RegExp(declaration, "mu").test(js);
}
