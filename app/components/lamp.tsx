import { classNames } from "./class-names.ts";

export const lampNames = ["correct", "stable", "fast"] as const;
export type LampName = (typeof lampNames)[number];
/** `lit`: earned. `out`: looked at and failed. `dark`: not looked at yet. `busy`: being looked at. */
export type LampState = "lit" | "out" | "dark" | "busy";

interface LampProps {
  name: LampName;
  state: LampState;
  /** Name and state in the reader's language. The state is for those who do not see the lamp. */
  word: string;
  stateWord: string;
  size?: "small" | "medium" | undefined;
}

/**
 * One lamp. Three things tell it, never colour alone: its word, its own shape (correct a disc, stable a square, fast a
 * triangle) and its face (lit: filled with a tick, out: struck through, dark: an empty outline).
 * Takes its words as props, so that client components can use it without a provider.
 */
export function Lamp({ name, state, word, stateWord, size = "medium" }: LampProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 whitespace-nowrap",
        size === "small" ? "text-[0.8125rem]" : "text-sm",
        state === "dark" ? "text-ink-soft" : "text-ink",
      )}
      data-lamp={name}
      data-state={state}
    >
      <LampFace name={name} state={state} className={size === "small" ? "size-3.5" : "size-4"} />
      <span>
        {word}
        <span className="sr-only">: {stateWord}</span>
      </span>
    </span>
  );
}

const colours: Record<LampState, string> = {
  lit: "text-lit",
  out: "text-fault",
  dark: "text-line-strong",
  busy: "text-accent motion-safe:animate-pulse",
};

const outlines: Record<LampName, string> = {
  correct: "M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2Z",
  stable:
    "M3.4 1.6h9.2a1.8 1.8 0 0 1 1.8 1.8v9.2a1.8 1.8 0 0 1-1.8 1.8H3.4a1.8 1.8 0 0 1-1.8-1.8V3.4a1.8 1.8 0 0 1 1.8-1.8Z",
  fast: "M3.1 1.9v12.2a.7.7 0 0 0 1.05.6l10.3-6.1a.7.7 0 0 0 0-1.2L4.15 1.3a.7.7 0 0 0-1.05.6Z",
};

const ticks: Record<LampName, string> = {
  correct: "m4.9 8.2 2.2 2.2 4-4.6",
  stable: "m4.7 8.2 2.3 2.3 4.2-4.8",
  fast: "m5 8.1 1.7 1.7 3.1-3.5",
};

const strikes: Record<LampName, string> = {
  correct: "m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8",
  stable: "m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2",
  fast: "m5.3 6.2 3.6 3.6m0-3.6L5.3 9.8",
};

export function LampFace({
  name,
  state,
  className,
  place,
}: {
  name: LampName;
  state: LampState;
  className?: string;
  /** Inside of another drawing: where, and how large. */
  place?: { x: number; y: number; width: number; height: number };
}) {
  const lit = state === "lit";
  return (
    <svg
      {...place}
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames("shrink-0", colours[state], className)}
      fill="none"
    >
      <path
        d={outlines[name]}
        fill={lit ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray={state === "busy" ? "2.4 2" : undefined}
      />
      {lit && (
        <path
          d={ticks[name]}
          stroke="var(--surface)"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {state === "out" && (
        <path d={strikes[name]} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      )}
    </svg>
  );
}
