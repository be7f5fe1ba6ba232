/** Whether a number answers a question: whole ones exactly, others within half a unit of the last decimal that is asked, and a hair. */
export function isRightNumber(given: number, { value, digits }: { value: number; digits: number }): boolean {
  const hair = 1e-12 * Math.max(1, Math.abs(value));
  const tolerance = Number.isInteger(value) ? 0 : 0.5 * 10 ** -digits * (1 + 1e-9);
  return Math.abs(given - value) <= tolerance + hair;
}
