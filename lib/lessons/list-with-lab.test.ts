import { expect, test } from "vitest";
import { labNames } from "#grader/exercise/lesson/labs.ts";
import { listUnitsWithLab } from "./list-with-lab.ts";

test.each(labNames)("the lab %s stands in a lesson of the course", async (name) => {
  expect(await listUnitsWithLab(name)).not.toEqual([]);
});

test("a lab in two lessons is found in both, in the order of the course", async () => {
  expect((await listUnitsWithLab("gradients")).map(({ id }) => id)).toEqual([
    "softmax",
    "scaling",
    "why-dot-product",
  ]);
});

test("a lab that does not exist stands nowhere", async () => {
  expect(await listUnitsWithLab("nowhere")).toEqual([]);
});
