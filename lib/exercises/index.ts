export { getExercise } from "./get.ts";
export { listExercises, listUnits } from "./list.ts";
export { syncExercises } from "./sync.ts";
