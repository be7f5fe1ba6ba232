import { createHash } from "node:crypto";

/** Who goes first in each pair: one secret bit after another, as many as asked for. */
export function pairOrder(seed: string): () => boolean {
  let block = 0;
  let bits = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === 8 * bits.length) {
      bits = createHash("sha256").update(`${seed}:${block++}`).digest();
      used = 0;
    }
    const byte = bits[used >> 3] ?? 0;
    return ((byte >> (used++ & 7)) & 1) === 1;
  };
}
