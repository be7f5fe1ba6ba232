/** Fills a migrated database with as many submissions as a large school leaves in years, by SQL alone. */
import type { Client } from "pg";

export interface Crowd {
  submissions: number;
  users: number;
  /** With those that the installation has. */
  exercises: number;
}

/** Ids that can be told from their number: `kind` keeps tables apart. */
const id = (kind: number, n: string) =>
  `('00000000-0000-7${kind}00-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * Everybody sends the same number of submissions, half of them to the installation's own exercises; six of ten are accepted, timed and
 * ranked in the epoch of tests/support/rankings.ts; every eighth person has a name for boards. The speeds are spread like those of real answers: a factor of about three either way.
 */
export async function fillBoards(client: Client, { submissions, users, exercises }: Crowd): Promise<void> {
  const real = Number((await client.query("select count(*) as n from exercises")).rows[0].n);
  const made = exercises - real;
  // Foreign keys hold by construction; checking each of millions would take minutes.
  await client.query("set session_replication_role = replica");
  await client.query(`
    insert into exercises (id, slug) select ${id(1, "n")}, 'made-up-' || n from generate_series(1, ${made}) n`);
  await client.query(
    `insert into exercise_versions (exercise_id, version) select id, 1 from exercises on conflict do nothing`,
  );
  await client.query(`
    insert into users (id, name, name_key, board_name, board_name_key)
    select ${id(2, "n")}, 'person ' || n, 'person ' || n,
           case when n % 8 = 0 then 'runner ' || n end, case when n % 8 = 0 then 'runner ' || n end
    from generate_series(0, ${users - 1}) n`);
  await client.query(`
    create temporary table numbered as
      select e.id, v.version, row_number() over (order by e.slug like 'made-up-%', e.slug) - 1 as place
      from exercises e join lateral (
        select max(version) as version from exercise_versions where exercise_id = e.id
      ) v on true`);
  await client.query(`
    create temporary table sent as
      select n, n % ${users} as person, n / ${users} as turn, random() < 0.6 as accepted, exp(random_normal(-0.4, 0.55)) as speedup,
             now() - random() * interval '700 days' as at,
             case when (n / ${users}) % 2 = 0 then (n / ${users} / 2) % ${real} else ${real} + (n / ${users} / 2) % ${made} end as place
      from generate_series(0, ${submissions - 1}) n`);
  await client.query(`
    insert into submissions (id, user_id, exercise_id, exercise_version, source, seed, status, attempt_number, run, created_at, started_at, finished_at)
    select ${id(3, "n")}, ${id(2, "person")}, e.id, e.version, 'export function answer() {}', repeat('0', 32), 'done', turn + 1, 1, at, at, at
    from sent join numbered e using (place)`);
  await client.query(`
    insert into verdicts (submission_id, kind, record, points_earned, points_possible, lamp_correct, lamp_stable, lamp_fast, slowdown, max_error_ulps, recorded_at)
    select ${id(3, "n")}, kind, jsonb_build_object('verdict', kind), 0, 100, 'lit', 'lit', 'lit', case when accepted then 1 / speedup end, 2, at
    from (select *, case when accepted then 'accepted' else 'wrong-answer' end as kind from sent) s`);
  await client.query(`
    insert into epochs (id, exercise_id, exercise_version, reference, node_major, machine_class, size_names, begun_at)
    select ${id(4, "place")}, id, version, 'reference-1', 26, 'linux-x64 Test CPU', '{"n = 64","n = 256","n = 1024","n = 4096"}', now() - interval '700 days'
    from numbered`);
  await client.query(`
    insert into rankings (id, submission_id, purpose, status, seed, outcome, epoch_id, run, created_at, started_at, finished_at)
    select ${id(5, "n")}, ${id(3, "n")}, 'entry', 'done', repeat('0', 32), '{"kind":"timed"}', ${id(4, "place")}, 1, at, at, at
    from sent where accepted`);
  await client.query(`
    insert into board_entries
      (id, epoch_id, exercise_id, user_id, submission_id, ranking_id, speedup, interval_low, interval_high, size_speedups,
       growth_exponent, max_error_ulps, achieved_at, shown)
    select ${id(6, "n")}, ${id(4, "place")}, e.id, ${id(2, "person")}, ${id(3, "n")}, ${id(5, "n")}, speedup, speedup * 0.996, speedup * 1.004,
           array[speedup * 0.8, speedup * 0.9, speedup * 1.1, speedup * 1.2], 1 + random() * 0.1, floor(random() * 40), at,
           row_number() over (partition by place, person order by speedup desc) = 1
    from sent join numbered e using (place) where accepted`);
  await client.query("set session_replication_role = default");
  await client.query("vacuum analyze");
}
