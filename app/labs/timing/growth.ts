export interface Measured {
  size: number;
  seconds: number;
}

/**
 * The exponent p of the growth seconds ≈ c·sizeᵖ: the slope of the least-squares line through the logarithms.
 * NaN with fewer than two different sizes.
 */
export function growthExponent(points: readonly Measured[]): number {
  const logs = points.map(({ size, seconds }) => ({ x: Math.log(size), y: Math.log(seconds) }));
  const meanX = mean(logs.map(({ x }) => x));
  const meanY = mean(logs.map(({ y }) => y));
  let [along, across] = [0, 0];
  for (const { x, y } of logs) {
    along += (x - meanX) ** 2;
    across += (x - meanX) * (y - meanY);
  }
  return across / along;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
