import { rateOf, type Spread, spreadOf } from "../timing/spread.ts";
import { timeCalls, type TimingOptions } from "../timing/time-calls.ts";
import { type KernelName, kernelNames, kernels, sizes } from "./kernels.ts";
import { measureBandwidth, measurePeak } from "./roofs.ts";

export interface Roofline {
  /** Bytes a second. */
  bandwidth: Spread;
  /** Operations a second. */
  peak: Spread;
  /** Operations a second of each kernel. */
  rates: Record<KernelName, Spread>;
}

/** Measures the roofs, then the kernels below them; tells the share that is done after each. */
export function measureRoofline(progress: (share: number) => void, timing?: TimingOptions): Roofline {
  const steps = kernelNames.length + 2;
  const bandwidth = measureBandwidth(2 * sizes.vector, timing);
  progress(1 / steps);
  const peak = measurePeak(1_000_000, timing);
  progress(2 / steps);
  const rates: Partial<Record<KernelName, Spread>> = {};
  for (const [index, name] of kernelNames.entries()) {
    const [seconds] = timeCalls([kernels[name].prepare()], timing);
    rates[name] = rateOf(kernels[name].operations, spreadOf(seconds));
    progress((index + 3) / steps);
  }
  return { bandwidth, peak, rates: rates as Roofline["rates"] };
}

/** What the roofs allow at an intensity of so many operations for each byte. */
export function roofAt(intensity: number, bandwidth: number, peak: number): number {
  return Math.min(peak, intensity * bandwidth);
}
