import { expect, test } from "vitest";
import { hrefOf, viewOf } from "./view-of.ts";

test.each([
  ["/boards/dot", {}],
  ["/boards/dot?sort=date&period=week&after=x%2By", { sort: "date", period: "week", after: "x+y" }],
  ["/boards/dot?before=b", { before: "b" }],
])("%s says what is looked at, and nothing more", (href, given) => {
  expect(hrefOf("dot", viewOf(given))).toBe(href);
});

test("what an address cannot say means the whole board", () => {
  expect(viewOf({ sort: "size", period: ["week"], after: ["a", "b"] })).toEqual({
    sort: "speedup",
    period: "all",
    after: undefined,
    before: undefined,
  });
});
