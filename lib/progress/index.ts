export { getProgress } from "./list.ts";
export { getPath } from "./path.ts";
export { getProfile } from "./profile.ts";
export type {
  ExerciseProgress,
  Path,
  PathExercise,
  PathStatus,
  PathUnit,
  Profile,
  RecentSubmission,
} from "./view.ts";
