import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["198.51.100.7", 0, "198.51.100.7"],
  ["198.51.100.7", 1, "198.51.100.7"],
  ["6.6.6.6, 198.51.100.7", 1, "198.51.100.7"],
  ["6.6.6.6, 198.51.100.7, 10.0.0.1", 2, "198.51.100.7"],
  ["6.6.6.6,198.51.100.7", 0, "198.51.100.7"],
  ["198.51.100.7", 2, null],
  ["", 0, null],
  [null, 1, null],
])("behind proxies, %j with %i trusted comes from %j", (header, proxies, address) => {
  expect(clientAddress(header, proxies)).toBe(address);
});
