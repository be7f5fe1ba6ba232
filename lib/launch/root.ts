import { fileURLToPath } from "node:url";

/** The repository, wherever the command was called from; without a slash at its end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
