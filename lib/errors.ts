/** The few ways in which a verb refuses. Everything else that is thrown is our own fault. */
export type AppErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "conflict"
  | "too-large"
  | "rate-limited"
  | "unavailable";

const statuses: Record<AppErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  conflict: 409,
  "too-large": 413,
  "rate-limited": 429,
  unavailable: 503,
};

interface AppErrorOptions {
  /** The form field at fault. */
  field?: string;
  /** What exactly is wrong with it, for a translated sentence: `name-taken`, `password-short`. */
  reason?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** `message` is for the log and for developers; people read a translation chosen by `code` and `reason`. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.field = options.field;
    this.reason = options.reason;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export function httpStatus(code: AppErrorCode): number {
  return statuses[code];
}
