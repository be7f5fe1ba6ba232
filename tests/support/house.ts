import { rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll } from "vitest";
import type { Actor, Context } from "#lib/context.ts";
import { closeDb, createDb } from "#lib/db/index.ts";
import type { Db } from "#lib/db/index.ts";
import { syncExercises } from "#lib/exercises/index.ts";
import { createLogger } from "#lib/log.ts";
import { createTestDatabase } from "./database.ts";
import type { TestDatabase } from "./database.ts";
import { chooseExercises } from "./exercises.ts";

/** What a test file works with: a database of its own that knows the exercises, and people. */
export interface House {
  readonly db: Db;
  readonly url: string;
  readonly exercisesDir: string;
  /** Makes a person and returns what their requests carry. */
  enter(person?: Partial<Pick<Actor, "name" | "role" | "guest">>): Promise<Context & { actor: Actor }>;
  /** A request of nobody. */
  anonymous(address?: string): Context;
}

export const silentLog = createLogger("test", "silent");

export function openHouse(): House {
  const exercisesDir = chooseExercises("dot", "transpose");
  let database: TestDatabase;
  let db: Db;
  let people = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = createDb(database.url);
    await syncExercises(db);
  });
  afterAll(async () => {
    await closeDb(db);
    await database.drop();
    await rm(exercisesDir, { recursive: true });
  });
  const contextOf = <A extends Actor | null>(actor: A, address: string) => ({
    db,
    actor,
    now: () => new Date(),
    log: silentLog,
    address,
  });
  return {
    get db() {
      return db;
    },
    get url() {
      return database.url;
    },
    exercisesDir,
    async enter({ guest = false, name = `person ${++people}`, role = "learner" } = {}) {
      const named = guest || name === null ? { guest: true } : { name, nameKey: name.toLowerCase(), role };
      const actor = await db.user.create({
        data: named,
        select: { id: true, name: true, role: true, guest: true },
      });
      return contextOf(actor, `192.0.2.${++people}`);
    },
    anonymous: (address = `198.51.100.${++people}`) => contextOf(null, address),
  };
}

/** Waits for something that another process brings about. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}.`);
    await delay(25);
  }
}
