import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";

export type Standing = "standing" | "retracted" | "disqualified" | "held";
export type Verification = "unverified" | "verified" | "refuted";

/** One row of a board. Entries whose intervals overlap share places. */
export interface BoardRow {
  /** Of its evidence. */
  id: string;
  /** First and last place that the entry may have; equal when nobody overlaps. */
  rank: { first: number; last: number };
  /** The name that the person chose for boards; null for those who chose none or stand behind the named places. */
  name: string | null;
  /** Reference over submission: 2 is twice as fast as the reference. */
  speedup: number;
  /** 95 % interval of `speedup`. */
  interval: [number, number];
  /** In the order of the board's sizes. */
  sizes: number[];
  growthExponent: number | null;
  /** Infinity when it was not a number. */
  maxErrorUlps: number;
  achievedAt: Date;
  verification: Verification;
  codePublic: boolean;
}

export interface Board {
  slug: string;
  exerciseVersion: number;
  /** Null as long as nothing was timed. */
  epoch: EpochView | null;
  rows: BoardRow[];
  /** For the pages around this one. */
  nextCursor: string | null;
  previousCursor: string | null;
}

/** What all speedups of a board have in common. */
export interface EpochView {
  exerciseVersion: number;
  reference: string;
  nodeMajor: number;
  machineClass: string;
  sizeNames: string[];
  begunAt: Date;
}

/** How many entries have which speedup, on a logarithmic axis. */
export interface Distribution {
  total: number;
  best: number | null;
  /** Adjacent, from the slowest to the fastest; `[from, to)`. */
  bins: { from: number; to: number; count: number }[];
}

/** Where the actor stands. */
export interface OwnPlace {
  row: BoardRow | null;
  /** The three just ahead, the nearest last. */
  ahead: BoardRow[];
  /** What of theirs does not stand. */
  withdrawn: { id: string; speedup: number; standing: Standing }[];
}

/** An entry that waits for an instructor. */
export interface HeldEntry {
  id: string;
  speedup: number;
  /** One of the platform's own. */
  reason: string;
  at: Date;
}

/** A dot in the picture of speed against accuracy. */
export interface ParetoDot {
  id: string;
  speedup: number;
  maxErrorUlps: number;
  /** Nobody is both faster and more accurate. */
  front: boolean;
}

/** A staged reference as it stands on a board, without competing. */
export interface BaselineRow {
  stageId: string;
  speedup: number;
  interval: [number, number];
  sizes: { name: string; speedup: number; allocatedBytes: number | null }[];
  growthExponent: number | null;
  maxErrorUlps: number;
}

export type Act =
  | "held"
  | "released"
  | "retracted"
  | "restored"
  | "disqualified"
  | "requalified"
  | "verified"
  | "refuted";

/** A ranked timing in one line. */
export type RankingResult =
  | { kind: "timed"; speedup: number; interval: [number, number]; seed: string }
  | { kind: "failed"; reason: string; size: string | null };

/** Everything that a place on a board rests on. */
export interface Evidence {
  id: string;
  slug: string;
  epoch: EpochView & { current: boolean };
  /** Null when the board does not show it. */
  rank: { first: number; last: number } | null;
  name: string | null;
  standing: Standing;
  verification: Verification;
  verificationReason: string | null;
  verifiedAt: Date | null;
  achievedAt: Date;
  timing: RankedTiming;
  /** Other timings of the same submission in the epoch, or failed ones, newest first. */
  timedAgain: { id: string; at: Date; result: RankingResult }[];
  /** Oldest first. */
  acts: { kind: Act; by: "owner" | "instructor" | "platform"; reason: string | null; at: Date }[];
  baselines: BaselineRow[];
  mine: boolean;
  codePublic: boolean;
  /** The code, or why it is not shown. */
  code: { source: string } | { hidden: "private" | "unsolved" };
  /** What the actor may do to it now. */
  may: {
    retract: boolean;
    restore: boolean;
    disqualify: boolean;
    requalify: boolean;
    release: boolean;
    publish: boolean;
  };
}

/** A ranked timing as the owner of its submission, or an instructor, may see it. */
export interface RankingView {
  id: string;
  slug: string;
  status: "queued" | "timing" | "done";
  /** How far it is, of how many steps; 0 of 0 before the first. */
  steps: { done: number; total: number };
  result: RankingResult | null;
  /** The entry that it made. */
  entryId: string | null;
}
