import { describe, expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import type { Value } from "../exercise/value.ts";
import { examine, inspect } from "./examine.ts";
import type { JudgeRequest } from "./request.ts";
import type { Stop } from "./runner.ts";
import { manifest, spec } from "./testing/dot-exercise.ts";
import { openInTurn, PlainRunner, returned, slowdownOf, type Script } from "./testing/plain-runner.ts";
import type { StageEvent } from "./verdict.ts";

const compiled = { kind: "compiled", js: "…", map: "" } as const;

/** Right, with errors where they are due. */
function dot([a, b]: Value[]): number {
  const [left, right] = [a as Float64Array, b as Float64Array];
  if (left.length !== right.length) throw new RangeError("lengths differ");
  return left.reduce((sum, x, i) => sum + x * right[i]!, 0);
}

const right: Script = {
  answer: dot,
  time: slowdownOf(() => 1),
  inspection: { signals: [], stop: null },
};
const timeLimit: Stop = { kind: "time-limit", phase: "call", callIndex: 1 };
/** Terms that cancel: the only nine numbers that differ that much. */
const isUnstableCase = ([a]: Value[]) =>
  (a as Float64Array).length === 9 && (a as Float64Array).some((x) => x > 3);

async function examined(script: Script, change: Partial<JudgeRequest> = {}) {
  const { open, opened } = openInTurn(script);
  const stages: StageEvent[] = [];
  let now = 1_000;
  const request: JudgeRequest = {
    exercise: { slug: "dot", manifest },
    spec,
    compiled,
    compileMs: 1,
    seed: "s",
    openRunner: open,
    timing: true,
    onStage: (event) => stages.push(event),
    ...change,
  };
  const findings = await examine(request, compiled, createRng("examine"), () => (now += 7));
  return { findings, runner: opened[0]!, stages };
}

describe("a program that does not load", () => {
  it("runs nothing, and says why", async () => {
    const thrown = { name: "TypeError", message: "x" };
    const { findings, runner } = await examined({ ...right, load: { kind: "threw", thrown } });
    expect(findings).toMatchObject({
      load: { kind: "threw", thrown },
      groups: [],
      stop: null,
      signals: [],
      timedRunner: null,
      runtime: { runner: "plain" },
      logs: { lines: ["after 0 calls"] },
    });
    expect([runner.requests.length, runner.inspections, runner.closed]).toEqual([0, 0, 1]);
  });

  it("because it was ended was ended in no group", async () => {
    const stop: Stop = { kind: "time-limit", phase: "load" };
    const { findings } = await examined({ ...right, load: { kind: "stopped", stop } });
    expect(findings.stop).toEqual({ stop });
    expect(findings.timedRunner).toBeNull();
  });
});

describe("a right program", () => {
  it("stays open to be timed, and whoever times it closes it", async () => {
    const { findings, runner } = await examined(right);
    expect(findings.timedRunner).toBe(runner);
    expect(runner.closed).toBe(0);
    expect(findings.groups.every(({ passed, total }) => passed === total)).toBe(true);
  });

  it.each<[string, Script, Partial<JudgeRequest>]>([
    ["nobody asks for its time", right, { timing: false }],
    ["nobody can measure it", { answer: dot, inspection: right.inspection! }, {}],
  ])("is closed when %s", async (_, script, change) => {
    const { findings, runner } = await examined(script, change);
    expect(findings.timedRunner).toBeNull();
    expect(runner.closed).toBe(1);
  });

  it("is told of, stage by stage, where somebody listens", async () => {
    const { stages } = await examined(right);
    const groups = ["examples", "shapes", "errors", "laws", "purity", "stability"];
    expect(stages).toMatchObject([
      { stage: "loading" },
      ...groups.flatMap((group) => [
        { stage: "group-started", group },
        { stage: "group-finished", group, result: { id: group, status: "passed" } },
      ]),
    ]);
    const unheard = await examined(right, { onStage: undefined });
    expect(unheard.findings.groups).toHaveLength(groups.length);
  });

  it("of an exercise without a group stability is looked at all the same", async () => {
    const { stability: _, ...groups } = spec.groups;
    const { findings } = await examined(right, { spec: { ...spec, groups } });
    expect(findings.groups.map(({ id }) => id)).toEqual(["examples", "shapes", "errors", "laws", "purity"]);
    expect(findings.timedRunner).not.toBeNull();
  });

  it("is told how long loading took, and how long everything after it", async () => {
    const { findings } = await examined(right);
    expect(findings.loadMs).toBe(7);
    // Nobody looked at the clock but to begin, after loading and at the end.
    expect(findings.correctnessMs).toBe(7);
  });
});

describe("what must not be timed", () => {
  it.each<[string, Script]>([
    ["a wrong answer", { ...right, answer: (args) => dot(args) + 1 }],
    ["a changed argument", { ...right, answer: (args) => returned(dot(args), [0]) }],
    [
      "one wrong answer among right ones",
      { ...right, answer: (args) => (isUnstableCase(args) ? 1e9 : dot(args)) },
    ],
    ["a program that was ended", { ...right, ended: { call: 6, stop: timeLimit } }],
    ["a sign of tampering", { ...right, inspection: { signals: ["stack-probe"], stop: null } }],
    [
      "a program that keeps the judge from looking",
      { ...right, inspection: { signals: [], stop: timeLimit } },
    ],
  ])("%s", async (_, script) => {
    const { findings, runner } = await examined(script);
    expect(findings.timedRunner).toBeNull();
    expect(runner.closed).toBe(1);
  });
});

describe("a failure that earlier calls caused", () => {
  const remembering = { kind: "compiled", js: "let calls = 0;", map: "" } as const;
  const examinedInTurn = (scripts: Script[], change: Partial<JudgeRequest> = {}) => {
    const { open } = openInTurn(...scripts);
    const request = { exercise: { slug: "dot", manifest }, spec, compileMs: 1, seed: "s", timing: true };
    return examine(
      { ...request, compiled: remembering, openRunner: open, ...change },
      remembering,
      createRng("x"),
      () => 0,
    );
  };

  it("is told as such with one of them, and not made smaller", async () => {
    const wrongAfter = (calls: number): Script => ({
      answer: (args, call) => dot(args) + (call > calls ? 1 : 0),
    });
    const findings = await examinedInTurn([wrongAfter(9), { answer: dot }, wrongAfter(1), wrongAfter(1)], {
      spec: { ...spec, shrinking: { axes: [["n"], ["n"]] } },
    });
    expect(findings).toMatchObject({ leftOver: true, spoiltBy: { args: expect.anything() }, shrunk: null });
  });

  it("is a matter of purity, though it was seen where numbers are extreme", async () => {
    const stale: Script = { ...right, answer: (args) => dot(args) + (isUnstableCase(args) ? 1 : 0) };
    const findings = await examinedInTurn([stale, right, right, right]);
    expect(findings.leftOver).toBe(true);
    const failed = findings.groups.filter(({ failures }) => failures.length > 0);
    expect(failed.map(({ id }) => id)).toEqual(["purity", "stability"]);
    expect(failed[0]!.failures).toMatchObject([{ group: "purity" }]);
  });
});

describe("tampering", () => {
  it("is looked for behind the last call, and what was found is told", async () => {
    const { findings } = await examined({
      ...right,
      inspection: { signals: ["stack-probe"], stop: timeLimit },
    });
    expect(findings).toMatchObject({ signals: ["stack-probe"], stop: { stop: timeLimit } });
  });

  it("ends the work on the program: nothing is made smaller", async () => {
    const wrong: Script = {
      ...right,
      answer: (args) => dot(args) + ((args[0] as Float64Array).length === 4 ? 1 : 0),
    };
    const shrinking = { spec: { ...spec, shrinking: { axes: [["n"], ["n"]] } } };
    const honest = await examined(wrong, shrinking);
    const cheat = await examined(
      { ...wrong, inspection: { signals: ["stack-probe"], stop: null } },
      shrinking,
    );
    expect(honest.findings.shrunk).not.toBeNull();
    expect(cheat.findings.shrunk).toBeNull();
    expect(cheat.runner.requests.length).toBeLessThan(honest.runner.requests.length);
    // What it printed is what it printed while it was judged.
    expect(honest.findings.logs).toEqual(cheat.findings.logs);
  });

  it("is not seen by a runner that cannot look", async () => {
    expect(await inspect(new PlainRunner({ answer: dot }))).toEqual({ signals: [], stop: null });
  });
});

/** What is told of the group purity, each time that it is. */
function purityOf(stages: readonly StageEvent[]): string[] {
  return stages.flatMap((event) =>
    event.stage === "group-finished" && event.group === "purity" ? [event.result.status] : [],
  );
}

describe("side effects fail the group purity, wherever they are seen", () => {
  it("before it", async () => {
    const { findings, stages } = await examined({
      ...right,
      answer: (args, call) => returned(dot(args), call === 1 ? [0] : []),
    });
    expect(findings.groups.filter(({ failures }) => failures.length > 0).map(({ id }) => id)).toEqual([
      "purity",
    ]);
    expect(purityOf(stages)).toEqual(["failed"]);
  });

  it("after it: then its result is told once more", async () => {
    const { findings, stages } = await examined({
      ...right,
      answer: (args) => returned(dot(args), isUnstableCase(args) ? [1] : []),
    });
    const [purity, ...others] = findings.groups.filter(({ failures }) => failures.length > 0);
    expect(others).toEqual([]);
    expect(purity).toMatchObject({ id: "purity", failures: [{ reason: "mutated-input", detail: "b" }] });
    expect(purityOf(stages)).toEqual(["passed", "failed"]);
  });

  it("also when the program is ended before purity is looked at", async () => {
    const { findings } = await examined({
      ...right,
      answer: (args) => returned(dot(args), [0]),
      ended: { call: 3, stop: timeLimit },
    });
    const empty = new Float64Array(0);
    expect(findings.stop).toEqual({
      stop: timeLimit,
      group: "shapes",
      case: { case: "n = 0" },
      request: { args: [empty, empty] },
    });
    expect(findings.groups.map(({ id, failures }) => [id, failures.length])).toEqual([
      ["examples", 0],
      ["shapes", 0],
      ["purity", 2],
    ]);
  });

  it("and only then: who was ended without any has no group purity", async () => {
    const { findings } = await examined({ ...right, ended: { call: 3, stop: timeLimit } });
    expect(findings.groups.map(({ id }) => id)).toEqual(["examples", "shapes"]);
  });

  it("once, when it was ended after purity had been looked at", async () => {
    // One example, three shapes, one error, four pairs of a law, then purity, then stability.
    const whole = await examined(right);
    const last = whole.runner.requests.length;
    const { findings } = await examined({
      ...right,
      answer: (args) => returned(dot(args), [0]),
      ended: { call: last, stop: timeLimit },
    });
    expect(findings.groups.map(({ id }) => id)).toEqual(whole.findings.groups.map(({ id }) => id));
    expect(findings.stop?.group).toBe("stability");
  });
});
