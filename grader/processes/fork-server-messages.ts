import { z } from "zod";

/** What a fork server is asked to do. */
export type Asked =
  | { type: "start"; id: number; file: string; args: string[]; cwd: string; stdio: Stdio }
  | { type: "kill"; id: number };

/** Of each descriptor from 0 on: nothing, or one end of a pipe whose other end is ours. */
export type Stdio = ("ignore" | "pipe")[];

/** What it tells. `pipe` comes with the end that is ours. */
export type Told = z.infer<typeof Told>;
export const Told = z.discriminatedUnion("type", [
  z.object({ type: z.literal("pipe"), id: z.number(), descriptor: z.number() }),
  z.object({ type: z.literal("started"), id: z.number(), pid: z.number() }),
  z.object({ type: z.literal("failed"), id: z.number(), reason: z.string() }),
  z.object({
    type: z.literal("exited"),
    id: z.number(),
    code: z.number().nullable(),
    signal: z.string().nullable(),
  }),
]);
