export const boardEventsUrl = (slug: string): string => `/api/boards/${encodeURIComponent(slug)}/events`;
