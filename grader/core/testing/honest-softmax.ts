/** Softmax as honest people write it. Each must stay within a third of every bound. */
export type Softmax = (x: Float64Array) => Float64Array;

const largestOf = (x: Float64Array) => x.reduce((a, b) => Math.max(a, b), -Infinity);
const total = (x: Float64Array) => x.reduce((a, b) => a + b, 0);

export const honestSoftmaxes: Record<string, Softmax> = {
  "shift, exp, divide": (x) => {
    const m = largestOf(x);
    const e = x.map((v) => Math.exp(v - m));
    const s = total(e);
    return e.map((v) => v / s);
  },
  "reciprocal, summed from the right": (x) => {
    const m = largestOf(x);
    const e = x.map((v) => Math.exp(v - m));
    const inverse = 1 / e.reduceRight((a, b) => a + b, 0);
    return e.map((v) => v * inverse);
  },
  online: (x) => {
    let m = -Infinity;
    let s = 0;
    for (const v of x) {
      const next = Math.max(m, v);
      if (next === -Infinity) continue;
      s = s * Math.exp(m - next) + Math.exp(v - next);
      m = next;
    }
    return x.map((v) => Math.exp(v - m) / s);
  },
  "an exponential that gives up at −700": (x) => {
    const m = largestOf(x);
    const e = x.map((v) => (v - m < -700 ? 0 : Math.exp(v - m)));
    const s = total(e);
    return e.map((v) => v / s);
  },
  "powers of e": (x) => {
    const m = largestOf(x);
    const e = x.map((v) => Math.E ** (v - m));
    const s = total(e);
    return e.map((v) => v / s);
  },
  "powers of two after the shift": (x) => {
    const m = largestOf(x);
    const e = x.map((v) => 2 ** ((v - m) * Math.LOG2E));
    const s = total(e);
    return e.map((v) => v / s);
  },
};

/** Sound only while logits are moderate: their error grows with |x|, not with max − x. */
export const prescaledSoftmaxes: Record<string, Softmax> = {
  "powers of two before the shift": (x) => {
    const y = x.map((v) => v * Math.LOG2E);
    const m = largestOf(y);
    const e = y.map((v) => 2 ** (v - m));
    const s = total(e);
    return e.map((v) => v / s);
  },
  "exp(x − logsumexp)": (x) => {
    const m = largestOf(x);
    const lse = m + Math.log(total(x.map((v) => Math.exp(v - m))));
    return x.map((v) => Math.exp(v - lse));
  },
};

/** Exponentials rounded to single precision: must fall outside. */
export const singleSoftmax: Softmax = (x) => {
  const m = largestOf(x);
  const e = x.map((v) => Math.fround(Math.exp(v - m)));
  const s = total(e);
  return e.map((v) => v / s);
};
