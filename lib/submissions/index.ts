export { claimSubmission } from "./claim.ts";
export { createSubmission } from "./create.ts";
export { getSubmission } from "./get.ts";
export { listSubmissions } from "./list.ts";
export { recordStage } from "./record-stage.ts";
export { recordVerdict } from "./record-verdict.ts";
export { watchSubmission } from "./watch.ts";
export type { SubmissionUpdate, SubmissionView } from "./view.ts";
