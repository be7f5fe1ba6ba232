import { rateOf, type Spread, spreadOf } from "../timing/spread.ts";
import { timeCalls, type TimingOptions } from "../timing/time-calls.ts";
import { kernelCalls, type KernelName, kernels, sizes } from "./kernels.ts";
import { addUp, multiplyAndAdd, OPERATIONS_A_ROUND } from "./roof-loops.ts";

export interface Roofline {
  /** Bytes a second that come from memory while a loop does nothing but add them up. */
  bandwidth: Spread;
  /** Operations a second of a loop that multiplies and adds in registers alone. */
  peak: Spread;
  /** Operations a second of each kernel. */
  rates: Record<KernelName, Spread>;
}

/** Measures roofs and kernels in turns, so that what disturbs the machine for a while lowers all of them. */
export function measureRoofline(timing?: TimingOptions): Roofline {
  const [a, b] = [ramp(sizes.vector), ramp(sizes.vector)];
  const calls = kernelCalls(a, b);
  const all = [
    () => addUp(a) + addUp(b),
    () => multiplyAndAdd(ROUNDS),
    calls.dot,
    calls.softmax,
    calls.attention,
    calls.matmul,
  ];
  const [memory, arithmetic, dot, softmax, attention, matmul] = timeCalls(all, timing).map(spreadOf);
  return {
    bandwidth: rateOf(8 * 2 * sizes.vector, memory),
    peak: rateOf(ROUNDS * OPERATIONS_A_ROUND, arithmetic),
    rates: {
      dot: rateOf(kernels.dot.operations, dot),
      softmax: rateOf(kernels.softmax.operations, softmax),
      attention: rateOf(kernels.attention.operations, attention),
      matmul: rateOf(kernels.matmul.operations, matmul),
    },
  };
}

/** What the roofs allow at an intensity of so many operations for each byte. */
export function roofAt(intensity: number, bandwidth: number, peak: number): number {
  return Math.min(peak, intensity * bandwidth);
}

const ROUNDS = 1_000_000;

/** Between −1 and 1, without drawing millions of random numbers. */
function ramp(n: number): Float64Array {
  const data = new Float64Array(n);
  for (let i = 0; i < n; i++) data[i] = ((i * 37) % 101) / 50 - 1;
  return data;
}
