/** Evaluated in the learner's context before any learner code; its value is the `installGuestRealm` of that realm. */
export { installGuestRealm } from "./guest-realm.ts";
