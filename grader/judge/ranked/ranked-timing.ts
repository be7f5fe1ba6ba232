/**
 * The record of a ranked timing: everything that a place on a board rests on, complete enough to be looked at and disputed.
 * Versioned JSON; `format` goes up when a reader of the old one would misread the new.
 */
import { z } from "zod";
import { JsonNumber } from "../verdict.ts";

/** What a speedup depends on beside the two programs. */
export const TimingEnvironment = z.object({
  cpu: z.string(),
  /** `linux-x64 AMD EPYC`: timings of one class may stand on one board. */
  machineClass: z.string(),
  node: z.string(),
  v8: z.string(),
  flags: z.array(z.string()),
  /** What confines the process, and the core that it was bound to, if any. */
  core: z.number().nullable(),
  /** Digest of the reference kernels. */
  reference: z.string(),
});
export type TimingEnvironment = z.infer<typeof TimingEnvironment>;

const Interval = z.tuple([z.number(), z.number()]);

export const RankedSize = z.object({
  name: z.string(),
  n: z.number(),
  /** Multiplications and additions of one call. */
  operations: z.number(),
  /** Time of the reference over time of the submission: 2 is twice as fast. */
  speedup: z.number(),
  interval: Interval,
  learnerMedianNs: z.number(),
  referenceMedianNs: z.number(),
  /** Bytes that one call allocates, its result included; null where it was not to be seen. */
  allocatedBytes: z.number().nullable(),
});
export type RankedSize = z.infer<typeof RankedSize>;

export const RankedTiming = z.object({
  format: z.literal(1),
  exercise: z.object({ uuid: z.string(), slug: z.string(), version: z.number() }),
  /** From it come all inputs and the order within each pair. */
  seed: z.string(),
  environment: TimingEnvironment,
  /** Of each process and size. Fixed by the exercise, never by a measurement. */
  plan: z.object({ warmups: z.number(), pairs: z.array(z.number()), callsPerReading: z.array(z.number()) }),
  /** The score: median over the processes of the geometric mean over the sizes of the median pair ratio. */
  speedup: z.number(),
  /** 95 %, by a bootstrap over processes and pairs, and at least the noise floor. */
  interval: Interval,
  sizes: z.array(RankedSize),
  growth: z.object({ exponent: z.number(), interval: Interval, expected: z.number() }).nullable(),
  /** Ratios of the pairs, reference over submission, in the order in which they were measured: of each process, of each size. */
  processes: z.array(z.object({ speedup: z.number(), ratios: z.array(z.array(z.number())) })),
  checks: z.object({
    /** Timed calls, each of whose outputs was compared with its expected value. */
    calls: z.number(),
    maxErrorUlps: JsonNumber,
    /** Largest |error| / bound. */
    maxBoundUse: JsonNumber,
  }),
  /** A size at which it took less time than the arithmetic can take: not ranked before somebody has looked. */
  implausible: z
    .object({ size: z.string(), nsPerOperation: z.number(), floorNsPerOperation: z.number() })
    .nullable(),
  durationMs: z.number(),
});
export type RankedTiming = z.infer<typeof RankedTiming>;

/** What became of a ranked timing. */
export const RankedOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("timed"), timing: RankedTiming }),
  /** The program did not get through: no place. */
  z.object({
    kind: z.literal("failed"),
    reason: z.enum([
      "wrong-answer",
      "unstable",
      "time-limit",
      "memory-limit",
      "output-limit",
      "runtime-error",
      "compile-error",
      "crashed",
      "cheating",
    ]),
    /** Name of the size, in English. */
    size: z.string().nullable(),
    /** For the log and the evidence page, a few words. */
    detail: z.string(),
  }),
]);
export type RankedOutcome = z.infer<typeof RankedOutcome>;
