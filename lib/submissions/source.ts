import { z } from "zod";

/** DESIGN's bound on a submission, in UTF-8. */
const sourceBytesMax = 128 * 1024;

/**
 * Text that the database can hold. What else a source must not contain (bidi controls, zero-width characters) is
 * the compiler's to say, with line and column.
 */
export const Source = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "source-malformed")
  .refine((text) => Buffer.byteLength(text) <= sourceBytesMax, "source-too-large");
