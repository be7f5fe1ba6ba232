import { execFile } from "node:child_process";
import process from "node:process";
import { Verdict } from "#grader/judge/verdict.ts";

/** The verdicts of `npm run grade` on these files of one exercise, in their order. */
export function gradeOnCommandLine(slug: string, files: readonly string[], seed: string): Promise<Verdict[]> {
  const args = ["grader/cli/grade.ts", slug, ...files, "--json", "--no-timing", "--seed", seed];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 28 }, (error, stdout) => {
      // Exit code 1 says that not all were accepted.
      if (error && error.code !== 1) return reject(error);
      resolve(
        stdout
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => Verdict.parse(JSON.parse(line))),
      );
    });
  });
}
