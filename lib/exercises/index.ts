export { getExercise } from "./get.ts";
export { getSolution } from "./get-solution.ts";
export { listExercises, listUnits } from "./list.ts";
export { syncExercises } from "./sync.ts";
