export { answerQuestion } from "./answer-question.ts";
export { getLessons } from "./catalogue.ts";
export { getLesson, type LessonView } from "./get.ts";
export { listUnitsWithLab } from "./list-with-lab.ts";
export { countSelfChecks } from "./self-check.ts";
