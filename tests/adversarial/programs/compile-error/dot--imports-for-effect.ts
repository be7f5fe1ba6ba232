// imports a module for its effect only, unchecked
// @ts-nocheck
import "node:fs";
export function dot() {
  return 0;
}
