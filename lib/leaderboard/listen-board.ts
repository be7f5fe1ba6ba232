import type { Context } from "../context.ts";
import { boardNews, listenerOf } from "../db/client.ts";
import { requireBoard } from "./require-board.ts";

/** Calls `onChange` whenever the board of an exercise may show something else, until the returned function is called. */
export async function listenBoard(
  context: Pick<Context, "db">,
  slug: string,
  onChange: () => void,
): Promise<() => void> {
  const { uuid } = await requireBoard(slug);
  return listenerOf(context.db).subscribe(boardNews(uuid), onChange);
}
