import { z } from "zod";
import { AppError } from "../errors.ts";

/** Where a page of a board ends: a place in the index by which it is sorted, as text (numbers of JSON are never infinite). */
const Place = z.tuple([z.string().regex(/^(\d+(\.\d+)?(e[+-]?\d+)?|Infinity|\d{4}-[\d:.TZ-]+)$/), z.uuid()]);
export type Place = z.infer<typeof Place>;

export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

export function decodeCursor(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new AppError("invalid", "cursor: not one that a page of this board gave", {
      field: "cursor",
      cause,
    });
  }
}
