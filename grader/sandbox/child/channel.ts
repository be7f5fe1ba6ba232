/** The child's end of the one pipe it has: blocking reads and writes on descriptor 3. */
import { readSync, writeSync } from "node:fs";
import { encodeFrame, frameHeaderBytes } from "../frames.ts";
import type { Order, Report } from "../protocol.ts";

const descriptor = 3;

/** `null` when the parent has gone. */
export function receive(): { order: Order; doubles: Float64Array<ArrayBuffer> } | null {
  const lengths = readExactly(frameHeaderBytes);
  if (lengths === null) return null;
  const json = readExactly(lengths.readUInt32LE(0));
  const doubles = new Float64Array(lengths.readUInt32LE(4));
  if (json === null || !readInto(Buffer.from(doubles.buffer))) return null;
  const order: Order = JSON.parse(json.toString("utf8"));
  return { order, doubles };
}

export function send(report: Report, doubles?: Float64Array): void {
  for (const part of encodeFrame(report, doubles)) {
    for (let offset = 0; offset < part.length;) offset += writeSync(descriptor, part, offset);
  }
}

function readExactly(bytes: number): Buffer | null {
  const buffer = Buffer.alloc(bytes);
  return readInto(buffer) ? buffer : null;
}

function readInto(buffer: Buffer): boolean {
  for (let filled = 0; filled < buffer.length;) {
    const read = readSync(descriptor, buffer, filled, buffer.length - filled, null);
    if (read === 0) return false;
    filled += read;
  }
  return true;
}
