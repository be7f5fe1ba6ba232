import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createRng } from "#grader/exercise/random.ts";
import type { KernelCase } from "./cases.ts";
import type { Said } from "./contender-process.ts";
import { contendersOf, type Contender } from "./contenders.ts";

export interface Measured {
  contender: Contender;
  /** Of one measurement in each round. */
  ns: number[];
}

/** As the grader runs programs: tier-up is then the same in every run. */
const flags = ["--no-node-snapshot", "--no-concurrent-recompilation", "--expose-gc"];
const child = fileURLToPath(new URL("contender-process.ts", import.meta.url));

/** All contenders of a case, each in its process, one measurement of each in every round, in random order. @throws when results differ. */
export async function raceCase(one: KernelCase, rounds: number): Promise<Measured[]> {
  const rng = createRng(one.id);
  const running: { contender: Contender; process: ChildProcess; ns: number[]; sample: number[] }[] = [];
  try {
    for (const contender of contendersOf(one)) {
      const process = fork(child, [one.id, contender.name], { execArgv: flags });
      const ready = await heard(process, contender);
      if (ready.kind !== "ready") throw new Error(`${contender.name} is not ready.`);
      running.push({ contender, process, ns: [], sample: ready.sample });
    }
    requireAgreement(one, running);
    for (let round = 0; round < rounds; round++) {
      for (const { contender, process, ns } of rng.shuffle([...running])) {
        process.send("measure");
        const said = await heard(process, contender);
        if (said.kind === "measured") ns.push(said.ns);
      }
    }
    return running.map(({ contender, ns }) => ({ contender, ns }));
  } finally {
    for (const { process } of running) process.kill();
  }
}

function heard(process: ChildProcess, { name }: Contender): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const failed = () => reject(new Error(`${name} ended.`));
  process.once("exit", failed);
  process.once("message", (said: Said) => {
    process.off("exit", failed);
    resolve(said);
  });
  return promise;
}

function requireAgreement(
  { title }: KernelCase,
  running: readonly { contender: Contender; sample: readonly number[] }[],
): void {
  const right = running.find(({ contender }) => contender.kind === "ours")!.sample;
  for (const { contender, sample } of running) {
    if (contender.name.startsWith("only a copy")) continue;
    const tolerance = contender.single ? 1e-2 : 1e-9;
    const agrees = sample.every((x, i) => Math.abs(x - right[i]!) <= tolerance * (1 + Math.abs(right[i]!)));
    if (!agrees || sample.length !== right.length)
      throw new Error(
        `${title}: ${contender.name} computed ${sample.join(", ")} where ours is ${right.join(", ")}.`,
      );
  }
}
