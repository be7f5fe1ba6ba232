import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  ["/path", "/path"],
  ["/exercises/dot?tab=hints#one", "/exercises/dot?tab=hints#one"],
  [undefined, "/fallback"],
  [["/a", "/b"], "/fallback"],
  ["", "/fallback"],
  ["path", "/fallback"],
  ["https://example.org/", "/fallback"],
  ["//example.org/", "/fallback"],
  ["/\\example.org/", "/fallback"],
  ["/\t/example.org/", "/fallback"],
  ["/\n//example.org", "/fallback"],
  ["javascript:alert(1)", "/fallback"],
])("after signing in, %j leads to %s", (value, expected) => {
  expect(localPath(value, "/fallback")).toBe(expected);
});
