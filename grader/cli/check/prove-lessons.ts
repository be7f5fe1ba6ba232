/** The lessons beside each course file: how many parts were looked at, and which are wrong. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Course } from "../../exercise/course.ts";
import { formatFault } from "../../exercise/fault.ts";
import { ExerciseFolder } from "../../exercise/folder.ts";
import { readLessons } from "../../exercise/lesson/load-lessons.ts";
import { partsOfLesson } from "../../exercise/lesson/parse-lesson.ts";
import { proveLesson } from "../../exercise/lesson/prove-lesson.ts";
import { readJson } from "../../exercise/read-json.ts";

export interface LessonProof {
  unit: string;
  /** Figures, labs, questions, headings and links, in all languages. */
  parts: number;
  faults: string[];
}

export async function proveLessons(
  dirs: readonly string[],
  slugs: ReadonlySet<string>,
): Promise<LessonProof[]> {
  const proofs: LessonProof[] = [];
  for (const dir of dirs.filter((one) => existsSync(join(one, "course.json")))) {
    const folder = new ExerciseFolder(dir);
    const course = await readJson(folder, "course.json", Course, "the units of the course, in order");
    const { lessons, faults } = await readLessons(dir, course?.units ?? []);
    const malformed = [...folder.faults, ...faults].map(formatFault);
    if (malformed.length > 0) proofs.push({ unit: "course", parts: 0, faults: malformed });
    for (const { unit, files } of lessons) {
      const parts = files.reduce((sum, { text }) => sum + partsOfLesson(text).length, 0);
      proofs.push({ unit, parts, faults: proveLesson(files, slugs).map(formatFault) });
    }
  }
  return proofs;
}
