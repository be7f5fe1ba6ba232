// opens a connection
// @ts-nocheck
export function dot(a, b) { fetch("http://127.0.0.1:3000/api"); return 0; }
