import { describeLogged } from "./describe-logged.ts";
import { stringSlice } from "./primordials.ts";

const lineCharsMax = 2_000;

export interface CapturedConsole {
  console: Record<string, (...values: unknown[]) => void>;
  /** The oldest line not yet taken. */
  take(): string | undefined;
  /** Whether anything was dropped or cut. */
  truncated(): boolean;
}

/**
 * A console that keeps what is printed until the harness takes it, `logCharsMax` characters in all.
 * It runs inside the learner's call and so inside its time limit; it never throws.
 */
export function createCapturedConsole(logCharsMax: number): CapturedConsole {
  const lines: Record<number, string> = { __proto__: null } as Record<number, string>;
  let written = 0;
  let taken = 0;
  let charsLeft = logCharsMax;
  let truncated = false;

  const write = (...values: unknown[]): void => {
    if (charsLeft <= 0) {
      truncated = true;
      return;
    }
    let line = "";
    for (let i = 0; i < values.length && line.length <= lineCharsMax; i++) {
      line += (i === 0 ? "" : " ") + describeLogged(values[i]);
    }
    const allowed = charsLeft < lineCharsMax ? charsLeft : lineCharsMax;
    if (line.length > allowed) {
      line = stringSlice(line, 0, allowed);
      truncated = true;
    }
    // An empty line costs something too: the number of lines is bounded with the number of characters.
    charsLeft -= line.length + 1;
    lines[written++] = line;
  };
  return {
    console: {
      log: write,
      info: write,
      warn: write,
      error: write,
      debug: write,
      dir: write,
      table: write,
      trace: write,
      assert: (condition, ...values) => {
        if (!condition) write("Assertion failed", ...values);
      },
      group: write,
      groupCollapsed: write,
      groupEnd: ignore,
      clear: ignore,
      count: ignore,
      countReset: ignore,
      time: ignore,
      timeEnd: ignore,
      timeLog: ignore,
    },
    take: () => {
      if (taken === written) return undefined;
      const line = lines[taken];
      delete lines[taken++];
      return line;
    },
    truncated: () => truncated,
  };
}

function ignore(): void {}
