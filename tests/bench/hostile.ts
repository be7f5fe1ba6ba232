/** `npm run bench -- hostile`: a thousand hostile submissions through one grader, one after another, and what is left of it then. */
import { join } from "node:path";
import process from "node:process";
import { createRng } from "#grader/exercise/random.ts";
import { residentMb } from "#grader/processes/resident-memory.ts";
import { readProc, startedProcesses } from "#grader/processes/started-processes.ts";
import { createGrader, type Grader } from "#grader/service/grader.ts";
import { type HostileProgram, isExpected, listPrograms } from "../adversarial/programs.ts";
import { ROOT } from "../runner/steps.ts";

/** One in so many runs into a limit and so takes seconds. */
const slowOneIn = 25;
const atOnce = 2;
const reports = 10;

export interface HostileOptions {
  readonly submissions: number;
}

const legend = `hostile: submissions of tests/adversarial through one grader, ${atOnce} at a time, one in ${slowOneIn} of them up to its limit
  resident    memory of the grading service itself, in MB; its processes are not in it
  processes   what the service has started and lives at that moment: warm sandboxes and compilers, and those at work`;

/** False when something was lost: a verdict other than expected, a process left behind, a right program not accepted. */
export async function benchHostile({ submissions }: HostileOptions): Promise<boolean> {
  console.log(`${legend}\n\n${row("submissions", "resident", "processes", "seconds")}`);
  const complaints: string[] = [];
  const log = (message: string): void => void complaints.push(message);
  const grader = await createGrader({ exerciseDirs: [join(ROOT, "exercises")], log });
  /** Start times by pid: a pid may be given again. */
  const seen = new Map<number, string>();
  const verdicts = new Map<string, number>();
  const surprises: string[] = [];
  const startedAt = performance.now();
  let done = 0;
  const report = (): void => {
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    console.log(
      row(
        String(done),
        residentMb(process.pid)?.toFixed(0) ?? "?",
        String(startedProcesses().length),
        seconds,
      ),
    );
  };
  const queue = draw(submissions);
  const work = async (): Promise<void> => {
    for (let program = queue.pop(); program; program = queue.pop()) {
      const { verdict } = await grader.grade({ slug: program.slug, source: program.source, timing: false });
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      if (!isExpected(verdict, program.expected)) surprises.push(`${program.name}: ${verdict}`);
      for (const pid of startedProcesses()) seen.set(pid, startOf(pid));
      if (++done % Math.ceil(submissions / reports) === 0) report();
    }
  };
  report();
  await Promise.all(Array.from({ length: atOnce }, work));
  const accepted = await stillAccepts(grader);
  await grader.close();
  const orphans = [...seen].filter(([pid, start]) => start !== "" && startOf(pid) === start).length;

  console.log(`\nverdicts: ${[...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(", ")}`);
  console.log(`other than expected: ${surprises.length === 0 ? "none" : surprises.join(", ")}`);
  console.log(`faults of ours: ${complaints.length}`);
  console.log(`processes left behind: ${orphans} of ${seen.size} seen`);
  console.log(`a right program afterwards: ${accepted ? "accepted" : "NOT accepted"}`);
  return accepted && orphans === 0 && surprises.length === 0 && complaints.length === 0;
}

function draw(submissions: number): HostileProgram[] {
  const rng = createRng("hostile");
  const programs = listPrograms().filter(({ timed }) => !timed);
  const slow = programs.filter(isSlow);
  const fast = programs.filter((program) => !isSlow(program));
  return Array.from({ length: submissions }, (_, i) => rng.pick(i % slowOneIn === 0 ? slow : fast));
}

function isSlow({ name, expected }: HostileProgram): boolean {
  return expected === "limit" || /--(?:nested-lists|enum-bomb)$/.test(name);
}

async function stillAccepts(grader: Grader): Promise<boolean> {
  const exercises = [...grader.exercises.values()];
  const verdicts = await Promise.all(
    exercises.map(({ slug, solution }) => grader.grade({ slug, source: solution })),
  );
  return verdicts.every(({ verdict }) => verdict === "accepted");
}

/** When the kernel started the process; empty when it has gone. */
function startOf(pid: number): string {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function row(...cells: string[]): string {
  return cells.map((cell) => cell.padStart(13)).join("");
}
