import { residentMb } from "../processes/resident-memory.ts";
import { isForgiven, isImportError } from "./options.ts";
import type { CompileRequest, Diagnostic } from "./result.ts";
import { positionAt } from "./text-position.ts";
import { TypeServer, type RawCheck, type RawDiagnostic, type TypeLimits } from "./type-server.ts";
import type { Limit } from "./limited-process.ts";

export type TypeCheck =
  /** `onlyExport`: all that is wrong is that the asked function is not exported. */
  { kind: "checked"; diagnostics: Diagnostic[]; onlyExport: boolean } | { kind: "limit"; limit: Limit };

/** A server is replaced after so many submissions, or when it holds on to this share of its memory limit. */
const checksMax = 500;
const memoryShareMax = 0.5;

const diagnosticsMax = 50;
const messageCharsMax = 2_000;

/** Warm type servers, each used by one submission at a time; a further one starts when all are taken, up to `lanes`. */
export class TypeChecker {
  readonly #innerproductTypes: string;
  readonly #limits: TypeLimits;
  readonly #lanes: number;
  readonly #idle: TypeServer[] = [];
  readonly #all = new Set<TypeServer>();
  readonly #waiting: ((server: TypeServer | Promise<TypeServer>) => void)[] = [];
  #starting = 0;
  #closed = false;

  constructor(innerproductTypes: string, limits: TypeLimits, lanes: number) {
    this.#innerproductTypes = innerproductTypes;
    this.#limits = limits;
    this.#lanes = lanes;
  }

  async start(): Promise<void> {
    this.#idle.push(await this.#startServer());
  }

  async check(request: CompileRequest): Promise<TypeCheck> {
    let raw = await this.#checkOnce(request);
    // A server may have died of something else than this source: only a second death is the source's own.
    if (raw.kind === "died") raw = await this.#checkOnce(request);
    if (raw.kind === "died") return { kind: "limit", limit: "memory" };
    return raw.kind === "limit" ? raw : { kind: "checked", ...collect(request, raw) };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((server) => server.close()));
  }

  async #checkOnce({ source, exportName }: CompileRequest): Promise<RawCheck> {
    const server = await this.#take();
    try {
      return await server.check(source, exportName, this.#limits);
    } finally {
      this.#giveBack(server);
    }
  }

  async #take(): Promise<TypeServer> {
    if (this.#closed) throw new Error("the compiler is closed");
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.size + this.#starting < this.#lanes) return this.#startServer();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(server: TypeServer): void {
    const next = this.#waiting.shift();
    if (!this.#isFit(server)) {
      this.#all.delete(server);
      void server.close();
      if (this.#closed) return;
      const fresh = this.#startServer();
      if (next !== undefined) next(fresh);
      else fresh.then((ready) => this.#putAside(ready)).catch(() => {});
      return;
    }
    if (next !== undefined) next(server);
    else this.#idle.push(server);
  }

  #putAside(server: TypeServer): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(server);
    else this.#idle.push(server);
  }

  #isFit(server: TypeServer): boolean {
    if (!server.alive || server.checks >= checksMax) return false;
    const held = residentMb(server.pid);
    return held === null || held < memoryShareMax * this.#limits.memoryMb;
  }

  async #startServer(): Promise<TypeServer> {
    this.#starting++;
    try {
      const server = await TypeServer.start(this.#innerproductTypes);
      this.#all.add(server);
      try {
        if (this.#closed) throw new Error("the compiler is closed");
        await server.warmUp();
        return server;
      } catch (error) {
        this.#all.delete(server);
        await server.close();
        throw error;
      }
    } finally {
      this.#starting--;
    }
  }
}

function collect(
  request: CompileRequest,
  raw: { syntax: RawDiagnostic[]; types: RawDiagnostic[]; exports: RawDiagnostic[] },
): { diagnostics: Diagnostic[]; onlyExport: boolean } {
  const types = raw.types.filter(({ code }) => !isForgiven(code));
  // Those that are told, before the line of each is looked for.
  const own = [
    ...raw.syntax
      .slice(0, diagnosticsMax)
      .map((diagnostic) => translate(request.source, "syntax", diagnostic)),
    ...types.slice(0, diagnosticsMax).map((diagnostic) => translate(request.source, "type", diagnostic)),
  ];
  if (own.length > 0 || raw.exports.length === 0)
    return { diagnostics: own.slice(0, diagnosticsMax), onlyExport: false };
  const message = `The file does not export a function named "${request.exportName}".`;
  const diagnostic: Diagnostic = { kind: "policy", message, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { diagnostics: [diagnostic], onlyExport: true };
}

function translate(source: string, kind: "syntax" | "type", raw: RawDiagnostic): Diagnostic {
  const from = positionAt(source, raw.pos);
  const to = positionAt(source, raw.end);
  const range = {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    code: raw.code,
  };
  if (isImportError(raw.code) || isModuleName(source, raw)) {
    return {
      kind: "policy",
      message: 'A submission is one file and imports nothing but types from "innerproduct".',
      ...range,
    };
  }
  const message = messageOf(raw).replace(installAdvice, ".").slice(0, messageCharsMax);
  return { kind, message, ...range };
}

/** `import fs from "fs"` is reported as an unknown name at the place of the quoted module. */
function isModuleName(source: string, raw: RawDiagnostic): boolean {
  return raw.code >= 2580 && raw.code <= 2593 && /["']/u.test(source.charAt(raw.pos));
}

/** Advice for people with a project of their own: here there is nothing to install or configure. */
const installAdvice = /\. Do you need to (?:install|change) [\s\S]*$/u;

function messageOf(raw: RawDiagnostic, depth = 0): string {
  const chain =
    depth >= 8
      ? []
      : (raw.messageChain ?? []).map((next) => "\n" + "  ".repeat(depth + 1) + messageOf(next, depth + 1));
  return raw.text + chain.join("");
}
