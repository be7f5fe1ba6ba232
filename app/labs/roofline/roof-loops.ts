/** Reads a vector and does nothing but add it up: eight sums, so that none waits for the addition before it. */
export function addUp(data: Float64Array): number {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i + 7 < data.length; i += 8) {
    s0 += data[i];
    s1 += data[i + 1];
    s2 += data[i + 2];
    s3 += data[i + 3];
    s4 += data[i + 4];
    s5 += data[i + 5];
    s6 += data[i + 6];
    s7 += data[i + 7];
  }
  return s0 + s1 + s2 + s3 + (s4 + s5 + s6 + s7);
}

export const OPERATIONS_A_ROUND = 24;

/** Works in registers alone: twelve chains of x·a + b, as many as sixteen registers hold beside a, b and what the engine needs. */
export function multiplyAndAdd(rounds: number): number {
  const [a, b] = [0.999_999, 1e-6];
  let [x0, x1, x2, x3, x4, x5] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  let [x6, x7, x8, x9, x10, x11] = [0.7, 0.8, 0.9, 1, 1.1, 1.2];
  for (let i = 0; i < rounds; i++) {
    x0 = x0 * a + b;
    x1 = x1 * a + b;
    x2 = x2 * a + b;
    x3 = x3 * a + b;
    x4 = x4 * a + b;
    x5 = x5 * a + b;
    x6 = x6 * a + b;
    x7 = x7 * a + b;
    x8 = x8 * a + b;
    x9 = x9 * a + b;
    x10 = x10 * a + b;
    x11 = x11 * a + b;
  }
  return x0 + x1 + x2 + x3 + x4 + x5 + (x6 + x7 + x8 + x9 + x10 + x11);
}
