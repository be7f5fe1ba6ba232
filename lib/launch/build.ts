import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { failureLine } from "./failure.ts";
import { createJournal } from "./journal.ts";
import { prismaClient, runBundles, webBuild } from "./products.ts";
import { makeIfChanged } from "./stamp.ts";

/**
 * `node lib/launch/build.ts [client] [run] [web]`: what `npm start` makes from sources, without starting anything;
 * all of it when nothing is named. For images and tests.
 */
const journal = createJournal(process.stdout);
const asked = process.argv.slice(2);
const products = {
  client: prismaClient(),
  run: runBundles(exerciseDirs(process.env)),
  web: webBuild(),
};
try {
  for (const [name, product] of Object.entries(products)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    await journal.step(product.title, async (detail) =>
      detail((await makeIfChanged(product)) ? "made" : "up to date"),
    );
  }
} catch (error) {
  process.stderr.write(`✗ ${failureLine(error)}\n`);
  process.exitCode = 1;
}
