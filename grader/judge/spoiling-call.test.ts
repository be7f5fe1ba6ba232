import { describe, expect, it } from "vitest";
import type { Law } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { CallRequest } from "./runner.ts";
import { findSpoilingCall } from "./spoiling-call.ts";
import { manifest } from "./testing/dot-exercise.ts";
import { openInTurn, returned, type Script } from "./testing/plain-runner.ts";

const exercise = { slug: "dot", manifest };
const compiled = { kind: "compiled", js: "…", map: "" } as const;
const call = (...x: number[]): CallRequest => ({ args: [Float64Array.from(x), Float64Array.from(x)] });
const failure: CaseFailure = {
  group: "purity",
  name: { case: "again" },
  reason: "value",
  request: call(1, 2, 3),
  expected: { kind: "number", value: 14, bound: 0 },
  outcome: returned(15),
};

function answered(...requests: CallRequest[]): GroupOutcome {
  const right = requests.map((request) => ({ ...failure, request, outcome: returned(0) }));
  return { ...emptyOutcome("shapes"), right };
}

async function find(scripts: Script[], groups: GroupOutcome[], change: Partial<CaseFailure> = {}) {
  const { open, opened } = openInTurn(...scripts);
  const found = await findSpoilingCall(
    { exercise, openRunner: open },
    compiled,
    { ...failure, ...change },
    groups,
  );
  return { found, opened };
}

/** Right, until a call came before that `spoils` what comes after it. */
function spoiltBy(spoils: (args: Value[]) => boolean): Script {
  let spoilt = false;
  return {
    answer(args) {
      const given = spoilt ? 15 : 14;
      spoilt = spoils(args);
      return given;
    },
  };
}

const first = ([x]: Value[]) => (x as Float64Array)[0]!;
const length = ([x]: Value[]) => (x as Float64Array).length;

describe("a call after which another is wrong", () => {
  it("is the one most like it that does that, confirmed in a process of its own", async () => {
    const [other, near, far] = [call(7), call(1, 2, 4), call(1, 4, 4)];
    const scripts = [0, 1].map(() => spoiltBy((args) => first(args) === 1 && length(args) === 3));
    const { found, opened } = await find(scripts, [answered(other, far), answered(near)]);
    expect(found).toBe(near);
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1]);
    expect(opened[1]!.requests).toEqual([near, failure.request]);
  });

  it("is another one where those do nothing, the largest among them", async () => {
    const large = call(...new Float64Array(32).fill(2));
    const scripts = [0, 1].map(() => spoiltBy((args) => length(args) === 32));
    const groups = [answered(call(1), call(2), call(3), call(4), call(5), large)];
    expect((await find(scripts, groups)).found).toBe(large);
  });

  it("is none that nobody would read, or that passes its arrays in another way", async () => {
    const large = call(...new Float64Array(33).fill(2));
    const odd = [{ views: true }, { same: [0, 1] as const }, { rewritten: true }];
    const groups = [answered(large, ...odd.map((how) => ({ ...call(1, 2, 4), ...how })))];
    const { found, opened } = await find([], groups);
    expect([found, opened]).toEqual([null, []]);
  });

  it("is none where it takes several, or chance", async () => {
    const alone: Script = { answer: () => 14 };
    const once: Script = { answer: (_args, number) => (number === 4 ? 15 : 14) };
    const groups = [answered(call(1), call(2))];
    expect((await find([once, alone], groups)).found).toBeNull();
    expect((await find([alone], groups)).found).toBeNull();
    expect(
      (await find([{ ...alone, load: { kind: "missing-export", found: [] } }], groups)).found,
    ).toBeNull();
  });

  it("is not looked for where the other calls are shown anyway", async () => {
    const law: Law = { id: "x", title: { en: "", "zh-CN": "" }, count: 1, make: () => [], check: () => null };
    const ofLaw = { law: { law, number: 0, calls: [] } };
    for (const change of [ofLaw, { before: failure.request.args }]) {
      const { found, opened } = await find([], [answered(call(1))], change);
      expect([found, opened]).toEqual([null, []]);
    }
  });
});
