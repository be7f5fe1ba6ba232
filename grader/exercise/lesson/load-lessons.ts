/** The lessons of a course: `<dir>/lessons/<unit>/README.md` and its translation. Data only. */
import { basename, join } from "node:path";
import { foldersIn, lessonsFolder } from "../exercise-dirs.ts";
import type { Course } from "../course.ts";
import type { Locale } from "../exercise.ts";
import { locales } from "../exercise.ts";
import type { ExerciseFault } from "../fault.ts";
import { ExerciseFolder } from "../folder.ts";
import type { LessonFile } from "./prove-lesson.ts";

export interface Lesson {
  /** The unit that it teaches. */
  unit: string;
  /** Markdown as its author wrote it. */
  text: Record<Locale, string>;
  files: [LessonFile, ...LessonFile[]];
}

/** Every lesson beside the course file in `dir`; a unit may have none. */
export async function readLessons(
  dir: string,
  units: readonly Pick<Course["units"][number], "id" | "title">[],
): Promise<{ lessons: Lesson[]; faults: ExerciseFault[] }> {
  const lessons: Lesson[] = [];
  const faults: ExerciseFault[] = [];
  for (const path of (await foldersIn(join(dir, lessonsFolder))) ?? []) {
    const name = basename(path);
    const folder = new ExerciseFolder(path);
    const title = units.find(({ id }) => id === name)?.title;
    if (title === undefined)
      folder.fault(
        "",
        `the course has no unit ${JSON.stringify(name)}; it has ${units.map(({ id }) => id).join(", ")}`,
      );
    const english = await folder.text(fileNames.en, "the lesson in English");
    const chinese = await folder.text(fileNames["zh-CN"], "the lesson in Simplified Chinese");
    faults.push(...folder.faults);
    if (english === null || chinese === null || title === undefined || folder.faults.length > 0) continue;
    const text = { en: english, "zh-CN": chinese };
    const [first, ...others] = locales.map((locale) => ({
      path: folder.shown(fileNames[locale]),
      title: title[locale],
      text: text[locale],
    }));
    if (first) lessons.push({ unit: name, text, files: [first, ...others] });
  }
  return { lessons, faults };
}

const fileNames: Record<Locale, string> = { en: "README.md", "zh-CN": "README.zh-CN.md" };
