/**
 * One frame: bytes of JSON (u32, little-endian), number of doubles (u32), the JSON as UTF-8, the doubles.
 * Small text for structure, raw doubles for numbers.
 */
export const frameHeaderBytes = 8;

export function encodeFrame(header: unknown, doubles?: Float64Array): Buffer[] {
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const lengths = Buffer.alloc(frameHeaderBytes);
  lengths.writeUInt32LE(json.length, 0);
  lengths.writeUInt32LE(doubles?.length ?? 0, 4);
  if (doubles === undefined || doubles.length === 0) return [Buffer.concat([lengths, json])];
  return [
    Buffer.concat([lengths, json]),
    Buffer.from(doubles.buffer, doubles.byteOffset, doubles.byteLength),
  ];
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
  #part = Buffer.alloc(frameHeaderBytes);
  #filled = 0;
  #lengths: { json: number; doubles: number } | null = null;

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
    if (this.#lengths === null) {
      const lengths = { json: part.readUInt32LE(0), doubles: part.readUInt32LE(4) };
      const { jsonBytesMax, doublesMax } = this.#bounds();
      if (lengths.json === 0 || lengths.json > jsonBytesMax || lengths.doubles > doublesMax) {
        throw new RangeError("a frame announces more than its bounds");
      }
      this.#lengths = lengths;
      this.#part = Buffer.alloc(lengths.json + 8 * lengths.doubles);
      return;
    }
    const { json, doubles } = this.#lengths;
    const values = new Float64Array(doubles);
    Buffer.from(values.buffer).set(part.subarray(json));
    this.#lengths = null;
    this.#part = Buffer.alloc(frameHeaderBytes);
    this.#onFrame({ json: part.toString("utf8", 0, json), doubles: values });
  }
}
