import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { JsonRpc } from "./json-rpc.ts";
import { startLimited, watch, type Limit, type LimitedProcess } from "./limited-process.ts";
import { exportPath, fileCallbacks, projectPath, submissionPath, VirtualFiles } from "./virtual-files.ts";

export interface RawDiagnostic {
  fileName?: string | undefined;
  pos: number;
  end: number;
  code: number;
  category: number;
  text: string;
  messageChain?: RawDiagnostic[] | undefined;
}

export type RawCheck =
  | { kind: "checked"; syntax: RawDiagnostic[]; types: RawDiagnostic[]; exports: RawDiagnostic[] }
  | { kind: "limit"; limit: Limit }
  /** It ended by itself: out of stack or address space on this source, or killed by what goes on around it. */
  | { kind: "died" };

export interface TypeLimits {
  timeoutMs: number;
  memoryMb: number;
}

const RawDiagnostic: z.ZodType<RawDiagnostic> = z.lazy(() =>
  z.object({
    fileName: z.string().optional(),
    pos: z.number(),
    end: z.number(),
    code: z.number(),
    category: z.number(),
    text: z.string(),
    messageChain: z.array(RawDiagnostic).optional(),
  }),
);
const Diagnostics = z.array(RawDiagnostic).nullish();
const Snapshot = z.object({ snapshot: z.number(), projects: z.array(z.object({ id: z.string() })) });

const errorCategory = 1;
const startTimeoutMs = 20_000;

/**
 * One TypeScript 7 server in a process of its own (its API is a JSON-RPC protocol on stdio; the package's own client hides the
 * process, which must be killable). Checks one submission at a time; what stays between two is the parsed standard library.
 */
export class TypeServer {
  readonly #process: LimitedProcess;
  readonly #rpc: JsonRpc;
  readonly #files: VirtualFiles;
  readonly #exited: Promise<void>;
  /** Submissions checked so far. */
  checks = 0;
  alive = true;

  /** Rejects when there is no process to be had. */
  static async start(innerproductTypes: string): Promise<TypeServer> {
    const { exePath, libFolder } = findTypeScript();
    const args = [
      "--api",
      "--async",
      "--cwd",
      dirname(projectPath),
      `--callbacks=${fileCallbacks.join(",")}`,
    ];
    const process = await startLimited(exePath, args, 8_000);
    return new TypeServer(process, new VirtualFiles(libFolder, innerproductTypes));
  }

  private constructor(process: LimitedProcess, files: VirtualFiles) {
    this.#process = process;
    this.#files = files;
    this.#rpc = new JsonRpc(process.stdout, process.stdin, (method, params) =>
      this.#files.answer(method, String(params)),
    );
    process.stderr.resume();
    this.#exited = this.#waitForEnd();
  }

  async #waitForEnd(): Promise<void> {
    const { code, signal } = await this.#process.exited;
    this.alive = false;
    this.#rpc.break(new Error(`the type checker ended: ${signal ?? code}`));
  }

  /** Checks an empty file, so that the first submission finds the standard library parsed. Rejects when the server does not work. */
  async warmUp(): Promise<void> {
    const stop = watch(
      this.#process,
      { timeoutMs: startTimeoutMs, memoryMb: Number.POSITIVE_INFINITY },
      () => {},
    );
    try {
      await this.#rpc.request("initialize", null);
      await this.#rpc.request("updateSnapshot", { openProjects: [projectPath] });
      await this.#checkOnce("export function warm(): number[] { return [1].map((x) => x * 2); }", "warm");
    } finally {
      stop();
    }
  }

  async check(source: string, exportName: string, limits: TypeLimits): Promise<RawCheck> {
    let reached: Limit | null = null;
    const stop = watch(this.#process, limits, (limit) => {
      reached = limit;
    });
    try {
      return await this.#checkOnce(source, exportName);
    } catch (error) {
      if (reached !== null) return { kind: "limit", limit: reached };
      if (!this.alive || (await this.#endsSoon())) return { kind: "died" };
      throw error;
    } finally {
      stop();
    }
  }

  close(): Promise<void> {
    this.#process.kill();
    return this.#exited;
  }

  get pid(): number {
    return this.#process.pid;
  }

  async #checkOnce(source: string, exportName: string): Promise<RawCheck> {
    this.checks++;
    this.#files.write(submissionPath, source);
    this.#files.write(exportPath, `import { ${exportName} } from "./submission.ts";\n${exportName};\n`);
    const update = await this.#rpc.request("updateSnapshot", {
      fileChanges: { changed: [submissionPath, exportPath] },
    });
    const { snapshot, projects } = Snapshot.parse(update);
    const project = projects[0]?.id;
    if (project === undefined) throw new Error("the type checker lost its project");
    const ask = async (kind: string, file: string): Promise<RawDiagnostic[]> => {
      const found =
        Diagnostics.parse(await this.#rpc.request(`get${kind}Diagnostics`, { snapshot, project, file })) ??
        [];
      return found.filter(
        (diagnostic) => diagnostic.category === errorCategory && diagnostic.fileName === file,
      );
    };
    // All at once: each answer that is waited for by itself costs a turn of two processes.
    const [syntax, bind, semantic, exports] = await Promise.all([
      ask("Syntactic", submissionPath),
      ask("Bind", submissionPath),
      ask("Semantic", submissionPath),
      ask("Semantic", exportPath),
    ]);
    await this.#rpc.request("release", { snapshot });
    const parsed = syntax.length === 0;
    return {
      kind: "checked",
      syntax,
      types: parsed ? [...bind, ...semantic] : [],
      exports: parsed ? exports : [],
    };
  }

  /** The pipe of a dying process breaks before its exit is known. */
  async #endsSoon(): Promise<boolean> {
    await Promise.race([this.#exited, new Promise((resolve) => setTimeout(resolve, 200).unref())]);
    return !this.alive;
  }
}

function findTypeScript(): { exePath: string; libFolder: string } {
  const fromHere = createRequire(import.meta.url);
  const fromTypeScript = createRequire(fromHere.resolve("typescript/package.json"));
  const platformPackage = fromTypeScript.resolve(
    `@typescript/typescript-${process.platform}-${process.arch}/package.json`,
  );
  const libFolder = join(dirname(platformPackage), "lib");
  return { exePath: join(libFolder, process.platform === "win32" ? "tsc.exe" : "tsc"), libFolder };
}
