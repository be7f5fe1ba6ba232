/** The first vector of a picture is drawn in the accent, the second in its counterpart, a third in ink. */
export type Tone = "first" | "second" | "third";

export const toneColours: Record<Tone, string> = {
  first: "var(--accent)",
  second: "var(--second)",
  third: "var(--ink)",
};

export const toneClasses: Record<Tone, string> = {
  first: "text-accent",
  second: "text-second",
  third: "text-ink",
};
