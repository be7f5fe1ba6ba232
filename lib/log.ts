import process from "node:process";
import { pino } from "pino";
import type { Logger } from "pino";

export type { Logger } from "pino";

/** One JSON object per line on stderr: stdout belongs to what a command answers. */
export function createLogger(name: string, level: string = process.env.LOG_LEVEL ?? "info"): Logger {
  return pino({ name, level, redact: ["password", "*.password", "source", "*.source"] }, pino.destination(2));
}
