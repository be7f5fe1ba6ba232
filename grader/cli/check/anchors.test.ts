import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { functionsAmong, loadExercise } from "#grader/exercise/load.ts";
import { writeExercise } from "#grader/exercise/sound-folder.ts";
import { anchorFaults } from "./anchors.ts";

const text = { en: "a", "zh-CN": "一" };

async function faultsOf(anchor: string, lessons: Record<string, string> = {}): Promise<string[]> {
  const parent = await mkdtemp(join(tmpdir(), "innerproduct-anchors-"));
  await writeExercise(
    "double",
    { "README.md": "# A\n\n## B {#here}\n", "README.zh-CN.md": "# 甲\n\n## 乙 {#here}\n" },
    parent,
  );
  for (const [file, markdown] of Object.entries(lessons)) {
    await mkdir(join(parent, "lessons", "softmax"), { recursive: true });
    await writeFile(join(parent, "lessons", "softmax", file), markdown);
  }
  const [exercise] = functionsAmong([await loadExercise(join(parent, "double"))]);
  const mistakes = [{ id: "m", title: text, explanation: text, anchor, implement: () => 0 }];
  return anchorFaults({ ...exercise!, spec: { ...exercise!.spec, mistakes } });
}

it("a heading of the own README is found in both languages, or the fault says where it is missing", async () => {
  expect(await faultsOf("here")).toEqual([]);
  expect(await faultsOf("her")).toEqual([
    'spec.ts: mistakes: “m” links to "her", and README.md has no such heading',
    'spec.ts: mistakes: “m” links to "her", and README.zh-CN.md has no such heading',
  ]);
});

it("a heading of a lesson is found in both languages", async () => {
  const both = { "README.md": "## S {#saturation}\n", "README.zh-CN.md": "## 饱和 {#saturation}\n" };
  expect(await faultsOf("/lessons/softmax#saturation", both)).toEqual([]);
  expect(await faultsOf("/lessons/softmax#saturation", { "README.md": "## S {#saturation}\n" })).toEqual([
    'spec.ts: mistakes: “m” links to "/lessons/softmax#saturation", and lessons/softmax/README.zh-CN.md has no such heading',
  ]);
  expect(await faultsOf("/lessons/scaling#saturation", both)).toHaveLength(2);
});

it("where no lessons are installed nothing is said of them", async () => {
  expect(await faultsOf("/lessons/softmax#saturation")).toEqual([]);
});
