/** Whether a number answers a question: within half a unit of the last decimal that is asked, and a hair. */
export function isRightNumber(given: number, { value, digits }: { value: number; digits: number }): boolean {
  return Math.abs(given - value) <= 0.5 * 10 ** -digits * (1 + 1e-9) + Math.abs(value) * 1e-12;
}
