/** One program that takes a little longer than another, and is the same in everything else. */

/** Steps of the idle loop for each step of attention's own: a step of it takes 1.8 times as long. */
const stepsPerOperation = 1 / 1.8;

/** `solution`: of attention. `share`: how much longer it shall take, 0.02 is 2 %. */
export function slowedAttention(solution: string, share: number): string {
  const inner = solution.replace("export function attention(", "function undelayed(");
  return `${inner}
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const result = undelayed(q, k, v);
  const steps = Math.round(${share * stepsPerOperation} * 2 * q.rows * k.rows * q.cols);
  let idle = 1;
  for (let i = 0; i < steps; i++) idle = idle * 0.999 + 0.001;
  if (idle > 2) result.data[0] = idle;
  return result;
}
`;
}
