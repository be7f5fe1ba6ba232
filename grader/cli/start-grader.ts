import { messageOf } from "../exercise/folder.ts";
import type { Grader, GraderOptions } from "../service/grader.ts";
import { createGrader } from "../service/grader.ts";

/** What a command says when it cannot begin: every fault of every folder, a line each. */
export interface NotStarted {
  reasons: string[];
}

/** A warm grader; when it cannot start, the reasons go to stderr. */
export async function startGrader(options: GraderOptions): Promise<Grader | NotStarted> {
  try {
    return await createGrader(options);
  } catch (error) {
    const reasons = messageOf(error).split("\n");
    for (const reason of reasons) process.stderr.write(`${reason}\n`);
    return { reasons };
  }
}
