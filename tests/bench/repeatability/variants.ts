/** One program that takes a little longer than another, and is the same in everything else. */

/**
 * `solution`: of attention. `share`: how much longer it shall take, 0.02 is 2 %. What is added is more of its own work, so that it costs on
 * every processor what it costs in the solution: that many of the queries once more, the last of them with some of the keys.
 */
export function slowedAttention(solution: string, share: number): string {
  const inner = solution.replace("export function attention(", "function undelayed(");
  return `${inner}
const rowsOf = (a: Matrix, rows: number): Matrix => ({ rows, cols: a.cols, data: a.data.subarray(0, rows * a.cols) });

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const result = undelayed(q, k, v);
  const again = ${share} * q.rows;
  const whole = Math.floor(again);
  const keys = Math.round((again - whole) * k.rows);
  let spoiled = false;
  if (whole > 0) spoiled = undelayed(rowsOf(q, whole), k, v).data.length === 0;
  if (keys > 0) spoiled ||= undelayed(rowsOf(q, 1), rowsOf(k, keys), rowsOf(v, keys)).data.length === 0;
  if (spoiled) result.data[0] = NaN;
  return result;
}
`;
}
