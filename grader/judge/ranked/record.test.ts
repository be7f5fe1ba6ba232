import { describe, expect, it } from "vitest";
import { createRng } from "../../exercise/random.ts";
import { manifest, spec } from "../testing/dot-exercise.ts";
import { recordOf } from "./record.ts";
import type { ProcessReadings } from "./time-process.ts";

const sizes = spec.performance.sizes;

/** A process in which a multiply-add of the submission took `ns`, and of the reference one. */
function processOf(ns: number): ProcessReadings {
  return {
    sizes: sizes.map(({ operations }) => ({
      learnerNs: Array(9).fill(ns * operations),
      referenceNs: Array(9).fill(operations),
    })),
    allocatedBytes: [16, null],
    plan: { warmups: 2, pairs: [9, 9], callsPerReading: [1, 1] },
    calls: 22,
    maxErrorUlps: 1,
    maxBoundUse: 0.1,
    runtime: { runner: "sandbox", engine: "node 26" },
  };
}

const record = (...ns: number[]) =>
  recordOf(
    {
      exercise: { slug: "dot", manifest },
      spec,
      seed: "s",
      machine: { cpu: "", machineClass: "", core: 1, reference: "" },
    },
    sizes,
    ns.map(processOf),
    { rng: createRng("s"), peakNs: 0.2, durationMs: 1 },
  );

describe("what the arithmetic alone takes", () => {
  it("is the floor: a time below it is shown as implausible, with the size", () => {
    expect(record(0.09, 0.09, 0.09).implausible).toEqual({
      size: sizes[0]!.name,
      nsPerOperation: 0.09,
      floorNsPerOperation: 0.5 * 0.2,
    });
  });

  it("leaves alone what is merely very fast", () => {
    expect(record(0.12, 0.12, 0.12).implausible).toBeNull();
  });
});

it("what a call allocates is the most that any process saw, and unknown when none did", () => {
  expect(record(1, 1).sizes.map(({ allocatedBytes }) => allocatedBytes)).toEqual([16, null]);
});
