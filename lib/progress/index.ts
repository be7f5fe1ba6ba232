export { getProgress } from "./list.ts";
export { getPath } from "./path.ts";
export { getProfile } from "./profile.ts";
export type { ExerciseProgress, Profile, RecentSubmission } from "./view.ts";
