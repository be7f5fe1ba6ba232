import { expect, it } from "vitest";
import { lastOf } from "./timing-core.ts";

it.each([
  ["0-1", 1],
  ["0,2-3", 3],
  ["0-3,7", 7],
  ["5", undefined],
])("of the cores %s the last is for timings, if there is another: %s", (list, core) => {
  expect(lastOf(`Name:\tnode\nCpus_allowed:\tff\nCpus_allowed_list:\t${list}\nMems_allowed:\t1\n`)).toBe(
    core,
  );
});

it("where the system does not tell there is none", () => {
  expect(lastOf("Name:\tnode\n")).toBeUndefined();
});
