import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const Message = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

const contentBytesMax = 16 * 1024 * 1024;

/** JSON-RPC 2.0 with `Content-Length` framing, both ways over a pair of streams. */
export class JsonRpc {
  readonly #output: Writable;
  readonly #answer: (method: string, params: unknown) => unknown;
  readonly #pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #received: Buffer = Buffer.alloc(0);
  #nextId = 1;
  #broken: Error | null = null;

  constructor(input: Readable, output: Writable, answer: (method: string, params: unknown) => unknown) {
    this.#output = output;
    this.#answer = answer;
    input.on("data", (chunk: Buffer) => this.#receive(chunk));
    output.on("error", () => {});
  }

  request(method: string, params: unknown): Promise<unknown> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  /** Rejects what is under way and all that is asked later. */
  break(error: Error): void {
    this.#broken ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#broken);
    this.#pending.clear();
  }

  #send(message: object): void {
    const content = JSON.stringify({ jsonrpc: "2.0", ...message });
    // In one write: two would wake the other process twice.
    this.#output.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    try {
      for (let content = this.#take(); content !== null; content = this.#take()) {
        this.#handle(Message.parse(JSON.parse(content)));
      }
    } catch (error) {
      this.break(error instanceof Error ? error : new Error("not JSON-RPC"));
    }
  }

  #take(): string | null {
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return null;
    const length = Number(
      /^content-length:\s*(\d+)/im.exec(this.#received.toString("latin1", 0, end))?.[1] ?? "NaN",
    );
    if (!(length <= contentBytesMax)) throw new RangeError("a message is larger than its bound");
    const start = end + 4;
    if (this.#received.length < start + length) return null;
    const content = this.#received.toString("utf8", start, start + length);
    this.#received = this.#received.subarray(start + length);
    return content;
  }

  #handle(message: z.infer<typeof Message>): void {
    const { id, method } = message;
    if (method !== undefined) {
      if (id !== undefined) this.#send({ id, result: this.#answer(method, message.params) });
      return;
    }
    const pending = typeof id === "number" ? this.#pending.get(id) : undefined;
    if (typeof id !== "number" || pending === undefined) return;
    this.#pending.delete(id);
    if (message.error === undefined) pending.resolve(message.result);
    else pending.reject(new Error(message.error.message));
  }
}
