import { expect, test } from "vitest";
import { faultFromOutput } from "./error.ts";

/** As Postgres 18 and initdb print them. */
const outputs: [string, string, RegExp][] = [
  [
    'initdb: error: could not write to file "/data/pg_wal/xlogtemp.42": No space left on device',
    "disk-full",
    /^The disk that holds \/data is full/,
  ],
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    "disk-full",
    /^The disk that holds \/data is full/,
  ],
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nHINT:  Is another postmaster already running on port 5432?',
    "port-taken",
    /port is taken/,
  ],
  [
    'LOG:  starting PostgreSQL\nFATAL:  could not load library "x"\nLOG:  shutting down',
    "failed",
    /^Starting failed: FATAL: {2}could not load library/,
  ],
  ["", "failed", /no message/],
];

test.each(outputs)("%j is the fault %s", (output, fault, message) => {
  expect(faultFromOutput("Starting", output, "/data")).toMatchObject({
    fault,
    message: expect.stringMatching(message),
  });
});
