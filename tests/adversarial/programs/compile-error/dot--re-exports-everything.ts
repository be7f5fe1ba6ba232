// exports everything of a module of the host
export * from "node:fs";
export function dot(): number {
  return 0;
}
