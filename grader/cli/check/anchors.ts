/** Does what a verdict links to exist? */
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LoadedFunction } from "../../exercise/load.ts";

type Linking = Pick<LoadedFunction, "dir" | "spec" | "lesson">;

/** `/lessons/softmax#saturation`; anything else is a heading of the exercise's own README. */
const inLesson = /^\/lessons\/([^#]+)#(.+)$/;

/** A line for each mistake whose anchor leads nowhere. Where no lessons are installed, links to them are taken on trust. */
export async function anchorFaults({ dir, spec, lesson }: Linking): Promise<string[]> {
  const lessons = join(dirname(dir), "lessons");
  const installed = await stat(lessons).catch(() => null);
  const faults: string[] = [];
  for (const { id, anchor } of spec.mistakes) {
    if (anchor === undefined) continue;
    const [, unit = "", heading = ""] = inLesson.exec(anchor) ?? [];
    if (unit !== "" && !installed) continue;
    const texts =
      unit === ""
        ? { "README.md": lesson.en, "README.zh-CN.md": lesson["zh-CN"] }
        : await readLesson(join(lessons, unit));
    for (const [file, text] of Object.entries(texts)) {
      if (hasHeading(text, unit === "" ? anchor : heading)) continue;
      const place = unit === "" ? file : `lessons/${unit}/${file}`;
      faults.push(
        `spec.ts: mistakes: “${id}” links to ${JSON.stringify(anchor)}, and ${place} has no such heading`,
      );
    }
  }
  return faults;
}

function hasHeading(text: string, id: string): boolean {
  return text.split("\n").some((line) => /^#+ /.test(line) && line.trimEnd().endsWith(`{#${id}}`));
}

async function readLesson(folder: string): Promise<Record<string, string>> {
  const files = ["README.md", "README.zh-CN.md"];
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8").catch(() => "")));
  return Object.fromEntries(files.map((file, i) => [file, texts[i] ?? ""]));
}
