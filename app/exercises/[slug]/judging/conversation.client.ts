/**
 * What the page says to the server about submissions and understands of the answers, fetched apart from the page: with its
 * schemas it is a tenth of all code, and nobody needs it before the first Submit.
 */
export { sendSubmission } from "./send-submission.client.ts";
export { watchSubmission } from "./watch-submission.client.ts";
