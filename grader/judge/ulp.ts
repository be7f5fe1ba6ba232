const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const high = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Unit in the last place: the spacing of doubles in the binade of x; 2⁻¹⁰⁷⁴ for zero and subnormals. NaN and ±Infinity give NaN. */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  float[0] = x;
  const exponent = (words[high]! >>> 20) & 0x7ff;
  return exponent <= 53 ? Number.MIN_VALUE * 2 ** Math.max(0, exponent - 1) : 2 ** (exponent - 1075);
}
