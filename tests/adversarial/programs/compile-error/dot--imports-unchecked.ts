// switches the checker off and imports a module of the host
// @ts-nocheck
import fs from "node:fs";
export function dot() {
  return fs.readdirSync("/").length;
}
