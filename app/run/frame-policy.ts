/** The content security policy of the document in which learner code runs; `scriptHash` is of its one script. */
export function framePolicy(scriptHash: string): string {
  return [
    "default-src 'none'",
    // The frame's own script by its hash; blob: for the worker and for the learner's module inside it. A program may use
    // eval, as it may on the server: whatever it makes has no more rights than the program itself.
    `script-src '${scriptHash}' blob: 'unsafe-eval'`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-scripts",
  ].join("; ");
}
