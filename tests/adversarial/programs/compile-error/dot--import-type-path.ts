// imports types from a file of the host
import type secret from "/etc/hostname.json";
export function dot(): number {
  const x: typeof secret = 0;
  return x;
}
