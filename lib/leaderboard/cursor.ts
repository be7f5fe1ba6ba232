import { z } from "zod";
import { AppError } from "../errors.ts";

/** Where a page of a board ends: a place in the index by which it is sorted, as text (numbers of JSON are never infinite). */
export type Place = [value: string, id: string];

/** What the index is sorted by. */
export type PlaceKind = "number" | "moment";

const values: Record<PlaceKind, z.ZodType<string>> = {
  number: z.string().regex(/^(\d+(\.\d+)?(e[+-]?\d+)?|Infinity)$/),
  moment: z.iso.datetime({ precision: 3 }),
};

export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

export function decodeCursor(cursor: string, kind: PlaceKind): Place {
  try {
    const place = z.tuple([values[kind], z.uuid()]);
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new AppError("invalid", "cursor: not one that a page of this board gave", {
      field: "cursor",
      cause,
    });
  }
}
