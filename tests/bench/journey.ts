import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { chromium, type Browser } from "@playwright/test";
import { loadCourse } from "#grader/exercise/course.ts";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { loadPublicExercises } from "#grader/exercise/load-public.ts";
import { median } from "#grader/judge/statistics.ts";
import { freePort, Instance } from "#tests/e2e/support/instance.ts";
import { chromiumArgs, ensureChromium } from "#tests/support/chromium.ts";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { forgetBuilds } from "./journey/forget-builds.ts";
import { measureRun } from "./journey/run.ts";
import { measureStart, type Start } from "./journey/start.ts";
import { measureSubmit } from "./journey/submit.ts";
import type { BenchReport } from "./report.ts";
import { formatMs, markdownTable, percentile95 } from "./table.ts";

export interface JourneyOptions {
  readonly runs: number;
  /** The first start builds everything. */
  readonly fresh: boolean;
}

const RUN_SLUGS = ["dot", "attention"];

/** What a newcomer waits for: the starts, Run, Submit, of the built product on data and a port of its own. */
export async function benchJourney({ runs, fresh }: JourneyOptions): Promise<BenchReport> {
  const dataDir = makeDataDir("bench");
  const instance = new Instance({ dataDir, port: await freePort() });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArgs],
    handleSIGINT: false,
  });
  const end = async (): Promise<void> => {
    await Promise.all([browser.close(), instance.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  // The instance leads a process group of its own, which a terminal's Ctrl-C does not reach.
  process.once("SIGINT", () => void end().finally(() => process.exit(130)));
  try {
    if (fresh) forgetBuilds();
    const first = await measureStart(instance);
    await instance.stop();
    const starts = describeStarts(first, await measureStart(instance));
    const { url } = instance;
    const parts = [
      starts,
      await describeRun(browser, { url, runs }),
      await describeSubmit(browser, { url, runs }),
    ];
    return {
      about: `What a newcomer waits for, on ${cpus().length} cores.`,
      tables: [],
      text: parts.join("\n"),
      figures: null,
    };
  } finally {
    await end();
  }
}

function describeStarts(first: Start, later: Start): string {
  return `### Starts: seconds from \`npm start\` to its address

${markdownTable(
  ["start", "s"],
  [
    ["first", first.seconds.toFixed(1)],
    ["later", later.seconds.toFixed(1)],
  ],
)}

The first one makes its data; it builds as well where a step below says "made" (\`--fresh\`: always), as after a clone.
Web and grader start side by side. The launcher's own words, first start, then the later one:

\`\`\`text
${first.steps.join("\n")}

${later.steps.join("\n")}
\`\`\`
`;
}

interface Measuring {
  readonly url: string;
  readonly runs: number;
}

async function describeRun(browser: Browser, { url, runs }: Measuring): Promise<string> {
  const rows: string[][] = [];
  for (const slug of RUN_SLUGS) {
    const [first = NaN, ...later] = await measureRun(browser, { url, slug, runs });
    rows.push([slug, ...[first, median(later), percentile95(later)].map(formatMs)]);
  }
  return `### Run: milliseconds from the click to the frame that shows the verdict, all groups of the solution

${markdownTable(["exercise", "first", `median of ${runs}`, "p95"], rows)}

The first click after the page was opened also waits for what Run loads into the tab.
`;
}

async function describeSubmit(browser: Browser, { url, runs }: Measuring): Promise<string> {
  const rows: string[][] = [];
  for (const slug of await courseOrder()) {
    const times = await measureSubmit(browser, { url, slug, runs });
    const medians = (["taken", "begun", "correctness", "verdict"] as const).map((moment) =>
      median(times.map((one) => one[moment])),
    );
    const late = percentile95(times.map(({ verdict }) => verdict));
    rows.push([slug, ...[...medians, late].map(formatMs)]);
  }
  return `### Submit: milliseconds from the click until the page knows, median of ${runs} of the solution

${markdownTable(["exercise", "taken", "judging begun", "correctness shown", "verdict", "verdict p95"], rows)}

Every column counts from the click: "taken" is the answer to the POST; from there to "judging begun" lies the queue, to
"correctness shown" compiler and all groups of cases, to "verdict" the race against the reference, whose length is chosen.
Read all of this on a quiet machine: a p95 far above its median says that it was not.
`;
}

async function courseOrder(): Promise<string[]> {
  const dirs = exerciseDirs({});
  const exercises = await loadPublicExercises(dirs);
  const courses = await Promise.all(dirs.map((dir) => loadCourse(dir, exercises)));
  return courses.flatMap(({ units }) => units.flatMap((unit) => unit.exercises));
}
