/** A text with its `{names}` filled in. For live texts, whose words do not depend on the numbers; plurals need ICU, on the server. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
