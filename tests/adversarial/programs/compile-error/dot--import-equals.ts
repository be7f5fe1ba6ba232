// imports in the way of old TypeScript
import fs = require("node:fs");
export function dot(): number {
  return fs.readdirSync("/").length;
}
