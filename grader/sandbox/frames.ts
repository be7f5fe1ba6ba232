/**
 * One frame: bytes of JSON (u32, little-endian), number of doubles (u32), the JSON as UTF-8, the doubles.
 * Small text for structure, raw doubles for numbers.
 */
export const frameHeaderBytes = 8;

/** Up to here one more copy costs less than one more buffer to write. */
const joinedDoublesMax = 1_024;

/** The arrays are sent one after another as the doubles of the frame; long ones are not copied and must stay as they are until written. */
export function encodeFrame(header: unknown, arrays: readonly Float64Array[] = []): Buffer[] {
  const json = JSON.stringify(header);
  const jsonBytes = Buffer.byteLength(json);
  let doubles = 0;
  for (const array of arrays) doubles += array.length;
  const joined = doubles <= joinedDoublesMax;
  const first = Buffer.allocUnsafe(frameHeaderBytes + jsonBytes + (joined ? 8 * doubles : 0));
  first.writeUInt32LE(jsonBytes, 0);
  first.writeUInt32LE(doubles, 4);
  first.write(json, frameHeaderBytes);
  if (!joined) return [first, ...arrays.map(bytesOf)];
  let offset = frameHeaderBytes + jsonBytes;
  for (const array of arrays) {
    first.set(bytesOf(array), offset);
    offset += array.byteLength;
  }
  return [first];
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

export interface FrameBounds {
  jsonBytesMax: number;
  doublesMax: number;
}

export interface Frame {
  json: string;
  doubles: Float64Array<ArrayBuffer>;
}

/**
 * Cuts a byte stream into frames. `push` throws a RangeError as soon as a frame announces more than
 * its bounds, before any of it is stored.
 */
export class FrameReader {
  readonly #bounds: () => FrameBounds;
  readonly #onFrame: (frame: Frame) => void;
  /** What is being filled: the lengths, then the text, then the doubles. */
  #part: Buffer = Buffer.alloc(frameHeaderBytes);
  #filled = 0;
  #doubles: Float64Array<ArrayBuffer> | null = null;
  #json: string | null = null;

  constructor(bounds: () => FrameBounds, onFrame: (frame: Frame) => void) {
    this.#bounds = bounds;
    this.#onFrame = onFrame;
  }

  push(chunk: Buffer): void {
    let offset = 0;
    while (offset < chunk.length) {
      const taken = chunk.copy(this.#part, this.#filled, offset);
      offset += taken;
      this.#filled += taken;
      if (this.#filled === this.#part.length) this.#finishPart();
    }
  }

  #finishPart(): void {
    const part = this.#part;
    this.#filled = 0;
    if (this.#doubles === null) {
      const jsonBytes = part.readUInt32LE(0);
      const length = part.readUInt32LE(4);
      const { jsonBytesMax, doublesMax } = this.#bounds();
      if (jsonBytes === 0 || jsonBytes > jsonBytesMax || length > doublesMax) {
        throw new RangeError("a frame announces more than its bounds");
      }
      this.#doubles = new Float64Array(length);
      this.#part = Buffer.alloc(jsonBytes);
      return;
    }
    if (this.#json === null) {
      this.#json = part.toString("utf8");
      if (this.#doubles.length > 0) {
        this.#part = Buffer.from(this.#doubles.buffer);
        return;
      }
    }
    const frame = { json: this.#json, doubles: this.#doubles };
    this.#doubles = null;
    this.#json = null;
    this.#part = Buffer.alloc(frameHeaderBytes);
    this.#onFrame(frame);
  }
}
