import { getCatalogue } from "../exercises/catalogue.ts";
import type { PathUnit } from "../progress/view.ts";
import { getLessons } from "./catalogue.ts";

/** The units in whose lessons a lab stands, in the order of the course. Open to everybody, like the lessons. */
export async function listUnitsWithLab(lab: string): Promise<Pick<PathUnit, "id" | "title">[]> {
  const [lessons, { units }] = await Promise.all([getLessons(), getCatalogue()]);
  return units
    .filter(({ unit }) => lessons.get(unit.id)?.labs.has(lab))
    .map(({ unit: { id, title } }) => ({ id, title }));
}
