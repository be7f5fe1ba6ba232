// imports at run time in plain sight
export function dot(): number {
  void import("node:fs");
  return 0;
}
