// two names that differ by an invisible character
export function dot(): number {
  const sum = 0;
  const su​m = 1;
  return sum;
}
