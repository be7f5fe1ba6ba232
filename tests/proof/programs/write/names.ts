export const spellings = ["plain", "my", "underscore", "greek", "chinese", "dollar", "unlucky"] as const;
export type Spelling = (typeof spellings)[number];

/** The same role always gives the same identifier, and different roles different ones. */
export function spell(role: string, spelling: Spelling): string {
  switch (spelling) {
    case "plain":
      return role;
    case "my":
      return `my${role[0]!.toUpperCase()}${role.slice(1)}`;
    case "underscore":
      return `_${role}_`;
    case "greek":
      return Array.from(role, (letter) => greek[letter] ?? letter).join("");
    case "chinese":
      return `量${role}`;
    case "dollar":
      return `$${role}`;
    case "unlucky":
      return unlucky[role] ?? role;
  }
}

const greek: Record<string, string> = {
  a: "α",
  b: "β",
  d: "δ",
  e: "ε",
  m: "μ",
  p: "π",
  s: "σ",
  t: "τ",
  x: "ξ",
};

/** What an honest program may call its locals, whatever they mean elsewhere. */
const unlucky: Record<string, string> = {
  sum: "process",
  term: "require",
  total: "global",
  largest: "performance",
  out: "self",
  weights: "window",
  scratch: "Deno",
};
