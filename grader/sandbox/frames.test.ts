import { describe, expect, test } from "vitest";
import { encodeFrame, FrameReader, type Frame } from "./frames.ts";

const roomy = { jsonBytesMax: 1_000, doublesMax: 10_000 };

function read(bytes: Buffer, chunkBytes: number, bounds = roomy): Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader(
    () => bounds,
    (frame) => frames.push(frame),
  );
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes));
  return frames;
}

const special = Float64Array.of(-0, Number.NaN, Infinity, 5e-324);
const long = Float64Array.from({ length: 3_000 }, (_, i) => i / 7);

describe("frames arrive as they were sent, however the stream is cut", () => {
  const sent = [
    { header: { text: "⟨a, b⟩" }, arrays: [special, Float64Array.of(1, 2)] },
    { header: { none: true }, arrays: [] },
    { header: {}, arrays: [long, special, long.subarray(5, 8)] },
    { header: { last: 1 }, arrays: [new Float64Array(0)] },
  ];
  const bytes = Buffer.concat(sent.flatMap(({ header, arrays }) => encodeFrame(header, arrays)));

  test.each([1, 3, 8, 1_000, bytes.length])("in chunks of %d bytes", (chunkBytes) => {
    const frames = read(bytes, chunkBytes);
    expect(frames.map(({ json }) => JSON.parse(json))).toEqual(sent.map(({ header }) => header));
    expect(frames.map(({ doubles }) => doubles)).toEqual(
      sent.map(({ arrays }) => Float64Array.from(arrays.flatMap((array) => [...array]))),
    );
  });
});

test.each([
  ["text", { jsonBytesMax: 5, doublesMax: 10 }],
  ["doubles", { jsonBytesMax: 100, doublesMax: 3 }],
])("a frame with more %s than allowed is refused by its first eight bytes", (_, bounds) => {
  const bytes = Buffer.concat(encodeFrame({ text: "long" }, [special]));
  expect(() => read(bytes.subarray(0, 8), 8, bounds)).toThrow(RangeError);
});

test("a long array is sent from where it lies", () => {
  const [, second] = encodeFrame({}, [long]);
  expect(second?.buffer).toBe(long.buffer);
});
