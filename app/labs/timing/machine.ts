/** What a browser says of itself, shortened. Some keep parts of it fixed on purpose, so it is quoted and not relied on. */
export function machineOf(userAgent: string): { browser: string; system: string } {
  const named = browsers.find(([pattern]) => pattern.test(userAgent));
  const version = named?.[0].exec(userAgent)?.[1] ?? "";
  const system = /\(([^)]*)\)/.exec(userAgent)?.[1] ?? "";
  return { browser: named ? `${named[1]} ${version}` : userAgent, system };
}

/** Edge and Opera also say Chrome, and Chrome also says Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\/(\d+)/, "Edge"],
  [/OPR\/(\d+)/, "Opera"],
  [/Firefox\/(\d+)/, "Firefox"],
  [/Chrome\/(\d+)/, "Chrome"],
  [/Version\/(\d+)[\d.]* .*Safari\//, "Safari"],
];
