import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { startLimited, watch, type Limit, type LimitedProcess } from "./limited-process.ts";
import type { Diagnostic } from "./result.ts";

export type Transpiled =
  | { kind: "compiled"; js: string; map: string }
  | { kind: "rejected"; diagnostics: Diagnostic[] }
  | { kind: "limit"; limit: Limit };

const outputBytesMax = 8 * 1024 * 1024;
const mapComment = "//# sourceMappingURL=data:application/json;base64,";
/**
 * esbuild takes the last comment of this kind in a source for the map of what that was made from, and goes by it, or fails where it does
 * not parse. So the last one is ours, on a line of its own behind all others: without a version, it is no map to esbuild.
 */
const noMapOfItsOwn = "\n//# sourceMappingURL=data:application/json,{}\n";
const flags = [
  "--loader=ts",
  "--format=esm",
  "--target=es2024",
  "--charset=utf8",
  "--legal-comments=inline",
  "--sourcemap=inline",
  "--sources-content=false",
  "--sourcefile=submission.ts",
  "--tsconfig-raw={}",
  "--log-level=error",
  "--color=false",
];

/** A process is started for the next source when the last one is done and, as a rule, judged: a start takes 3 ms of ours. */
const restMs = 100;

/**
 * TypeScript to JavaScript by esbuild, one process for one source: no state passes from one to the next. One process
 * waits with its input open, so that its start (10 ms) is over when it is needed.
 */
export class Transpiler {
  readonly #limits: { timeoutMs: number; memoryMb: number };
  readonly #running = new Set<Promise<LimitedProcess>>();
  #spare: Promise<LimitedProcess> | null = null;
  #rest: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(limits: { timeoutMs: number; memoryMb: number }) {
    this.#limits = limits;
    this.#spare = this.#start();
  }

  async transpile(source: string): Promise<Transpiled> {
    if (this.#closed) throw new Error("the compiler is closed");
    const spare = await this.#takeSpare();
    try {
      return await run(spare ?? (await this.#start()), source, this.#limits);
    } finally {
      if (!this.#closed) this.#rest ??= setTimeout(() => this.#prepare(), restMs);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#rest !== null) clearTimeout(this.#rest);
    await Promise.allSettled(
      [...this.#running].map(async (starting) => {
        const process = await starting;
        process.kill();
        await process.exited;
      }),
    );
  }

  /** One that has died meanwhile is none. */
  async #takeSpare(): Promise<LimitedProcess | null> {
    const starting = this.#spare;
    this.#spare = null;
    const spare = await starting?.catch(() => null);
    return spare?.exit === null ? spare : null;
  }

  #prepare(): void {
    this.#rest = null;
    if (!this.#closed) this.#spare ??= this.#start();
  }

  #start(): Promise<LimitedProcess> {
    const starting = startLimited(findEsbuild(), flags, 4_000);
    this.#running.add(starting);
    const forget = (): void => void this.#running.delete(starting);
    starting.then((process) => process.exited).then(forget, forget);
    return starting;
  }
}

async function run(
  process: LimitedProcess,
  source: string,
  limits: { timeoutMs: number; memoryMb: number },
): Promise<Transpiled> {
  let limit: Limit | null = null;
  const reach = (reached: Limit): void => {
    limit = reached;
  };
  const stop = watch(process, limits, reach);
  const output = collect(process.stdout, () => {
    reach("memory");
    process.kill();
  });
  const errors = collect(process.stderr, () => process.kill());
  process.stdin.end(source + noMapOfItsOwn);
  try {
    const { code, reason } = await process.exited;
    if (reason !== undefined) throw new Error(reason);
    const [js, messages] = await Promise.all([output, errors]);
    if (limit !== null) return { kind: "limit", limit };
    if (code === 0) return splitMap(js);
    // Any other end is a crash on this source: out of stack or address space.
    return code === 1
      ? { kind: "rejected", diagnostics: parseErrors(messages) }
      : { kind: "limit", limit: "memory" };
  } finally {
    stop();
  }
}

/** All that comes, up to a bound. */
async function collect(from: Socket, onTooMuch: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  from.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= outputBytesMax) chunks.push(chunk);
    else onTooMuch();
  });
  await finished(from, { writable: false }).catch(() => {});
  return Buffer.concat(chunks).toString("utf8");
}

/** esbuild puts its map last, so nothing in the source can pose as it. */
function splitMap(output: string): Transpiled {
  const at = output.lastIndexOf(mapComment);
  if (at < 0) throw new Error("esbuild gave no source map");
  return {
    kind: "compiled",
    js: output.slice(0, at),
    map: Buffer.from(output.slice(at + mapComment.length), "base64").toString("utf8"),
  };
}

/** The type checker finds syntax errors first and says them better; this is for what only esbuild objects to. */
function parseErrors(text: string): Diagnostic[] {
  const found = [...text.matchAll(/\[ERROR\] (.*)\n(?:\n {4}submission\.ts:(\d+):(\d+):)?/gu)].map(
    ({ 1: message = "", 2: line, 3: column }) => {
      const at = { line: Number(line ?? 1), column: Number(column ?? 0) + 1 };
      return {
        kind: "syntax" as const,
        message,
        line: at.line,
        column: at.column,
        endLine: at.line,
        endColumn: at.column + 1,
      };
    },
  );
  if (found.length > 0) return found.slice(0, 20);
  return [
    {
      kind: "syntax",
      message: "This does not parse as TypeScript.",
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    },
  ];
}

function findEsbuild(): string {
  const fromEsbuild = createRequire(createRequire(import.meta.url).resolve("esbuild/package.json"));
  const folder = dirname(fromEsbuild.resolve(`@esbuild/${process.platform}-${process.arch}/package.json`));
  return process.platform === "win32" ? join(folder, "esbuild.exe") : join(folder, "bin", "esbuild");
}
