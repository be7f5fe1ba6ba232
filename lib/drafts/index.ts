export { getDraft } from "./get.ts";
export { listDraftVersions } from "./list-versions.ts";
export { saveDraft } from "./save.ts";
export type { DraftVersionView, DraftView } from "./view.ts";
