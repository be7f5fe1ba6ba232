/** The child's end of the one pipe it has: blocking reads and writes on descriptor 3. */
import { readSync, writeSync } from "node:fs";
import { encodeFrame, frameHeaderBytes } from "../frames.ts";
import type { Order, Report } from "../protocol.ts";

const descriptor = 3;

/** What was read ahead: many small orders come with one system call. */
const ahead = Buffer.alloc(1 << 16);
let aheadStart = 0;
let aheadEnd = 0;

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
  for (const part of encodeFrame(report, doubles === undefined ? [] : [doubles])) {
    for (let offset = 0; offset < part.length;) offset += writeSync(descriptor, part, offset);
  }
}

function readExactly(bytes: number): Buffer | null {
  const buffer = Buffer.alloc(bytes);
  return readInto(buffer) ? buffer : null;
}

function readInto(buffer: Buffer): boolean {
  let filled = 0;
  while (filled < buffer.length) {
    if (aheadStart < aheadEnd) {
      const taken = ahead.copy(buffer, filled, aheadStart, aheadEnd);
      aheadStart += taken;
      filled += taken;
      continue;
    }
    const direct = buffer.length - filled >= ahead.length;
    const read = direct
      ? readSync(descriptor, buffer, filled, buffer.length - filled, null)
      : readSync(descriptor, ahead, 0, ahead.length, null);
    if (read === 0) return false;
    if (direct) filled += read;
    else {
      aheadStart = 0;
      aheadEnd = read;
    }
  }
  return true;
}
