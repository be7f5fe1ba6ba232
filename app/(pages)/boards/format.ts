/** Three significant digits: more than the interval of any timing deserves, and enough to see a difference. */
export function formatRatio(ratio: number): string {
  return ratio.toPrecision(3);
}
