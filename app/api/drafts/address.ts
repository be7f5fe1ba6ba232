/** Where the draft of an exercise is read and written. */
export const draftUrl = (slug: string): string => `/api/drafts/${encodeURIComponent(slug)}`;
