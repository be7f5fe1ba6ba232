import { once } from "node:events";
import { Client } from "pg";
import { getExercise } from "#lib/exercises/index.ts";
import { fillBoards, type Crowd } from "./board/fill.ts";
import { startBenchServer } from "./board/instance.ts";
import type { Timings } from "./board/interleaved.ts";
import { timeQueries } from "./board/queries.ts";
import { timeRecording } from "./board/recording.ts";
import { load, startWeb, type Load } from "./board/web.ts";
import type { BenchReport } from "./report.ts";

const crowd: Crowd = { submissions: 1_000_000, users: 50_000, exercises: 20 };
const slug = "attention";
const rounds = 200;
const loads = { seconds: 4, rounds: 3 };

/** The board with a million submissions in the database: reading it, adding to it, and how often a web process can show it. */
export async function benchBoard(): Promise<BenchReport> {
  const server = await startBenchServer();
  try {
    const [full, empty] = [await server.open("full"), await server.open("empty")];
    const client = new Client({ connectionString: full.url });
    await client.connect();
    const begun = performance.now();
    await fillBoards(client, crowd);
    const fillSeconds = (performance.now() - begun) / 1_000;
    const { manifest } = await getExercise(slug);
    const userId = await somebodyInTheMiddle(client, manifest.uuid);
    const queries = await timeQueries({
      db: full.db,
      client,
      slug,
      exerciseId: manifest.uuid,
      userId,
      rounds,
    });
    const recording = await timeRecording({ empty: empty.db, full: full.db }, slug, rounds);
    const web = await timeWeb(full.url);
    const ended = once(client, "end");
    await client.end();
    await ended;
    return {
      about:
        `A board in a database of ${crowd.submissions.toLocaleString("en")} submissions of ${crowd.users.toLocaleString("en")} people ` +
        `to ${crowd.exercises} exercises (made in ${fillSeconds.toFixed(0)} s). Queries: ${rounds} interleaved rounds, through the functions ` +
        "that the pages call and by pg with prepared statements. Web: one `next start`, ten connections from another process, interleaved.",
      tables: [queryTable(queries), recordingTable(recording), webTable(web)],
      figures: { crowd, fillSeconds, queries, recording, web },
    };
  } finally {
    await server.stop();
  }
}

async function somebodyInTheMiddle(client: Client, exerciseId: string): Promise<string> {
  const { rows } = await client.query<{ user_id: string }>(
    `select user_id from board_entries b join epochs e on e.id = b.epoch_id where e.exercise_id = $1 and b.shown
     order by speedup desc offset (select count(*) / 2 from board_entries b join epochs e on e.id = b.epoch_id where e.exercise_id = $1 and b.shown) limit 1`,
    [exerciseId],
  );
  return rows[0]?.user_id ?? "";
}

/** Of each page the middle one of several runs. */
async function timeWeb(databaseUrl: string): Promise<Record<string, Load>> {
  const web = await startWeb(databaseUrl);
  try {
    const board = `${web.url}/boards/${slug}`;
    const pages: Record<string, () => Promise<Load>> = {
      "board, kept": () => load(board, loads.seconds),
      // A session that nobody holds: drawn for every request.
      "board, drawn for each request": () => load(board, loads.seconds, "innerproduct.session=none"),
      "speed × accuracy, kept": () => load(`${board}/pareto`, loads.seconds),
      // The most that this server does on this machine at this moment.
      "a static file of 1 kB": () => load(`${web.url}/mark.svg`, loads.seconds),
    };
    const runs: Record<string, Load[]> = {};
    for (let round = -1; round < loads.rounds; round++) {
      for (const [name, run] of Object.entries(pages)) {
        const result = await run();
        if (round >= 0) (runs[name] ??= []).push(result);
      }
    }
    return Object.fromEntries(Object.entries(runs).map(([name, results]) => [name, middle(results)]));
  } finally {
    await web.stop();
  }
}

function middle(results: readonly Load[]): Load {
  const sorted = [...results].sort((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  const found = sorted[sorted.length >> 1];
  if (!found) throw new Error("Nothing was measured.");
  return found;
}

const ms = (value: number) => `${value.toPrecision(3)} ms`;

function queryTable(queries: Record<string, Timings>) {
  return {
    title: "Reading",
    head: ["question", "ours", "raw SQL, prepared", "ours / raw", "p95 ours"],
    rows: Object.entries(queries).map(([name, { ours, raw }]) => [
      name,
      ours ? ms(ours.median) : "–",
      raw ? ms(raw.median) : "–",
      ours && raw ? `${(ours.median / raw.median).toFixed(2)} ×` : "–",
      ours ? ms(ours.p95) : "–",
    ]),
  };
}

function recordingTable(recording: Record<string, Timings>) {
  return {
    title: "Recording",
    head: ["what", "empty database", "full database", "full / empty"],
    rows: Object.entries(recording).map(([name, { empty, full }]) => [
      name,
      ms(empty?.median ?? NaN),
      ms(full?.median ?? NaN),
      `${((full?.median ?? NaN) / (empty?.median ?? NaN)).toFixed(2)} ×`,
    ]),
  };
}

function webTable(web: Record<string, Load>) {
  return {
    title: "Requests a second, one web process",
    head: ["page", "requests/s", "p50", "p97.5"],
    rows: Object.entries(web).map(([name, { requestsPerSecond, p50Ms, p97Ms }]) => [
      name,
      Math.round(requestsPerSecond).toLocaleString("en"),
      `${p50Ms} ms`,
      `${p97Ms} ms`,
    ]),
  };
}
