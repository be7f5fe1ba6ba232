import type { Context } from "../context.ts";
import { listenerOf } from "../db/client.ts";
import { requireVisible } from "../submissions/visible.ts";

/** Calls `onChange` whenever there is news of the ranked timing of a submission, until the returned function is called. */
export async function listenRanking(
  context: Context,
  submissionId: string,
  onChange: () => void,
): Promise<() => void> {
  const { id } = await requireVisible(context, submissionId);
  return listenerOf(context.db).subscribe(id, onChange);
}
