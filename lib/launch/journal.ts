import { failureLine } from "./failure.ts";

/** What `npm start` says: a line per step with its duration. */
export interface Journal {
  /** Runs one step; what it returns as `detail` is shown behind its name. A step that throws leaves a ✗ line. */
  step<T>(name: string, run: (detail: (text: string) => void) => Promise<T>): Promise<T>;
  /** A line between the steps: something happened that the operator should know. */
  note(text: string): void;
  /** The same for something that failed and does not end the launch. */
  noteFailure(error: unknown): void;
  /** Output of a child process, marked with its name. */
  output(name: string, line: string): void;
}

const NAME_WIDTH = 16;

export function createJournal(stream: NodeJS.WriteStream): Journal {
  // A terminal that was closed must not keep us from an orderly end.
  stream.on("error", () => {});
  const write = (text: string): void => void stream.write(text);
  return {
    async step(name, run) {
      const started = performance.now();
      let detail = "";
      if (stream.isTTY) write(`· ${name} …`);
      const finish = (mark: string): void => {
        const line = `${mark} ${name.padEnd(NAME_WIDTH)}${detail.padEnd(56)} ${seconds(performance.now() - started)}`;
        write(`${stream.isTTY ? "\r\u001b[K" : ""}${line.trimEnd()}\n`);
      };
      try {
        const result = await run((text) => {
          detail = text;
        });
        finish("✓");
        return result;
      } catch (error) {
        finish("✗");
        throw error;
      }
    },
    noteFailure: (error) => write(`! ${failureLine(error)}\n`),
    note: (text) => write(`${text}\n`),
    output: (name, line) => write(`  ${name.padEnd(7)}│ ${line}\n`),
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(7);
}
