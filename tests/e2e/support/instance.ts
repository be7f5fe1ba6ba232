import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { descendantsOf, isAlive } from "./processes.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const START_TIMEOUT_MS = 180_000;

export interface InstanceOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Timings for boards would take a processor from every other test: only that of the boards asks for them. */
const DEFAULTS = { RANKED_TIMINGS: "off" };

/** The product as people run it: `npm start`, on data and a port of its own. */
export class Instance {
  readonly url: string;
  output = "";
  readonly #options: InstanceOptions;
  #npm: ChildProcess | null = null;

  constructor(options: InstanceOptions) {
    this.#options = options;
    this.url = `http://localhost:${options.port}`;
  }

  /** Resolves when the address has been printed; rejects with everything it said when it ends before. */
  async start(): Promise<void> {
    const { dataDir, port, env } = this.#options;
    this.output = "";
    const npm = spawn("npm", ["start"], {
      cwd: ROOT,
      env: { ...cleanEnvironment(), ...DEFAULTS, DATA_DIR: dataDir, PORT: String(port), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, as a terminal makes one for each command.
      detached: true,
    });
    this.#npm = npm;
    const up = new Promise<void>((resolve) => {
      for (const stream of [npm.stdout, npm.stderr]) {
        stream.on("data", (chunk: Buffer) => {
          this.output += chunk;
          if (this.output.includes("Innerproduct is at")) resolve();
        });
      }
    });
    const ended = once(npm, "close").then(() =>
      Promise.reject(new Error(`npm start ended:\n${this.output}`)),
    );
    ended.catch(() => {});
    const late = AbortSignal.timeout(START_TIMEOUT_MS);
    await Promise.race([
      up,
      ended,
      once(late, "abort").then(() => Promise.reject(new Error(`npm start took too long:\n${this.output}`))),
    ]);
  }

  /** The one-time link of the first start; null when none was printed. */
  get invitation(): string | null {
    return /https?:\S+\/instructor\/\S+/.exec(this.output)?.[0] ?? null;
  }

  /** Everything that was started, the database included. */
  get processes(): number[] {
    return this.#npm?.pid ? descendantsOf(this.#npm.pid) : [];
  }

  /** Asks it to stop as Ctrl-C does; resolves to the processes that it left behind. */
  async stop(): Promise<number[]> {
    const npm = this.#npm;
    this.#npm = null;
    if (!npm?.pid || npm.exitCode !== null) return [];
    const before = descendantsOf(npm.pid);
    process.kill(-npm.pid, "SIGINT");
    await once(npm, "close");
    return before.filter(isAlive);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("This machine has no free port.");
  return address.port;
}

/** Without what npm and the test runner have put into it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(npm_|PLAYWRIGHT|TEST_|NODE_OPTIONS|FORCE_COLOR)/i.test(name)) delete env[name];
  return env;
}
