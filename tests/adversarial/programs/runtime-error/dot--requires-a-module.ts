// requires a module of the host
// @ts-nocheck
const fs = require("node:fs");
export function dot(a, b) { return fs.readFileSync("/etc/passwd").length; }
