-- Entries come from ranked timings alone. Those that a quick timing had made go, and what was accepted is timed anew when the
-- first epoch of its exercise begins.
DROP TABLE "board_entries";
DROP INDEX "submissions_owner_key";

-- CreateEnum
CREATE TYPE "ranking_purpose" AS ENUM ('entry', 'verification', 'epoch');

-- CreateEnum
CREATE TYPE "ranking_status" AS ENUM ('queued', 'timing', 'done');

-- CreateEnum
CREATE TYPE "verification" AS ENUM ('unverified', 'verified', 'refuted');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('standing', 'retracted', 'disqualified', 'held');

-- CreateEnum
CREATE TYPE "board_act_kind" AS ENUM ('held', 'released', 'retracted', 'restored', 'disqualified', 'requalified', 'verified', 'refuted');

-- CreateTable
CREATE TABLE "epochs" (
    "id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "exercise_version" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "node_major" INTEGER NOT NULL,
    "machine_class" TEXT NOT NULL,
    "size_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "epochs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rankings" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "purpose" "ranking_purpose" NOT NULL,
    "status" "ranking_status" NOT NULL DEFAULT 'queued',
    "seed" TEXT NOT NULL,
    "run" INTEGER NOT NULL DEFAULT 0,
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "steps_total" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSONB,
    "epoch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rankings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_entries" (
    "id" UUID NOT NULL,
    "epoch_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "ranking_id" UUID NOT NULL,
    "speedup" DOUBLE PRECISION NOT NULL,
    "interval_low" DOUBLE PRECISION NOT NULL,
    "interval_high" DOUBLE PRECISION NOT NULL,
    "size_speedups" DOUBLE PRECISION[],
    "growth_exponent" DOUBLE PRECISION,
    "max_error_ulps" DOUBLE PRECISION NOT NULL,
    "achieved_at" TIMESTAMPTZ(3) NOT NULL,
    "verification" "verification" NOT NULL DEFAULT 'unverified',
    "verified_at" TIMESTAMPTZ(3),
    "verification_reason" TEXT,
    "standing" "standing" NOT NULL DEFAULT 'standing',
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "code_public" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "board_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_acts" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "kind" "board_act_kind" NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline_timings" (
    "epoch_id" UUID NOT NULL,
    "stage_id" TEXT NOT NULL,
    "speedup" DOUBLE PRECISION NOT NULL,
    "timing" JSONB NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "baseline_timings_pkey" PRIMARY KEY ("epoch_id","stage_id")
);

-- CreateIndex
CREATE INDEX "epochs_exercise_id_begun_at_idx" ON "epochs"("exercise_id", "begun_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "epochs_exercise_id_exercise_version_reference_node_major_ma_key" ON "epochs"("exercise_id", "exercise_version", "reference", "node_major", "machine_class");

-- CreateIndex
CREATE INDEX "rankings_submission_id_id_idx" ON "rankings"("submission_id", "id" DESC);

-- CreateIndex
CREATE INDEX "rankings_epoch_id_idx" ON "rankings"("epoch_id");

-- CreateIndex
CREATE INDEX "board_entries_submission_id_idx" ON "board_entries"("submission_id");

-- CreateIndex
CREATE INDEX "board_entries_user_id_idx" ON "board_entries"("user_id");

-- CreateIndex
CREATE INDEX "board_entries_ranking_id_idx" ON "board_entries"("ranking_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_entries_epoch_id_submission_id_key" ON "board_entries"("epoch_id", "submission_id");

-- CreateIndex
CREATE INDEX "board_acts_entry_id_id_idx" ON "board_acts"("entry_id", "id");

-- CreateIndex
CREATE INDEX "board_acts_actor_id_idx" ON "board_acts"("actor_id");

-- AddForeignKey
ALTER TABLE "epochs" ADD CONSTRAINT "epochs_exercise_id_exercise_version_fkey" FOREIGN KEY ("exercise_id", "exercise_version") REFERENCES "exercise_versions"("exercise_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_epoch_id_fkey" FOREIGN KEY ("epoch_id") REFERENCES "epochs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_epoch_id_fkey" FOREIGN KEY ("epoch_id") REFERENCES "epochs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_ranking_id_fkey" FOREIGN KEY ("ranking_id") REFERENCES "rankings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_acts" ADD CONSTRAINT "board_acts_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "board_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_acts" ADD CONSTRAINT "board_acts_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_timings" ADD CONSTRAINT "baseline_timings_epoch_id_fkey" FOREIGN KEY ("epoch_id") REFERENCES "epochs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what schema.prisma cannot say. (A check that comes out as null passes: hence coalesce.)

ALTER TABLE "epochs"
    ADD CONSTRAINT "epochs_node_major_positive" CHECK ("node_major" > 0),
    ADD CONSTRAINT "epochs_sizes_there" CHECK ("size_names" IS NOT NULL);

-- Rankings

ALTER TABLE "rankings"
    ADD CONSTRAINT "rankings_seed_form" CHECK ("seed" ~ '^[0-9a-f]{32}$'),
    ADD CONSTRAINT "rankings_run_not_negative" CHECK ("run" >= 0),
    ADD CONSTRAINT "rankings_steps_in_range" CHECK ("steps_done" BETWEEN 0 AND "steps_total"),
    ADD CONSTRAINT "rankings_status_matches_rest" CHECK (
        CASE "status"
            WHEN 'queued' THEN "run" = 0 AND "started_at" IS NULL AND "finished_at" IS NULL AND "outcome" IS NULL
            WHEN 'timing' THEN "run" > 0 AND "started_at" IS NOT NULL AND "finished_at" IS NULL AND "outcome" IS NULL
            WHEN 'done' THEN "finished_at" IS NOT NULL AND coalesce("outcome" ->> 'kind', '') IN ('timed', 'failed')
        END
    ),
    ADD CONSTRAINT "rankings_epoch_when_timed" CHECK (("epoch_id" IS NOT NULL) = (coalesce("outcome" ->> 'kind', '') = 'timed'));

-- Of one submission one at a time.
CREATE UNIQUE INDEX "rankings_unfinished_key" ON "rankings" ("submission_id") WHERE "status" <> 'done';
CREATE INDEX "rankings_unfinished_idx" ON "rankings" ("created_at") WHERE "status" <> 'done';

-- Entries

ALTER TABLE "board_entries"
    ADD CONSTRAINT "board_entries_speedup_positive" CHECK ("speedup" > 0 AND "speedup" < 'Infinity'),
    ADD CONSTRAINT "board_entries_interval_ordered" CHECK ("interval_low" > 0 AND "interval_low" <= "interval_high" AND "interval_high" < 'Infinity'),
    ADD CONSTRAINT "board_entries_sizes_there" CHECK (coalesce(array_length("size_speedups", 1), 0) > 0),
    ADD CONSTRAINT "board_entries_error_not_negative" CHECK ("max_error_ulps" BETWEEN 0 AND 'Infinity'),
    ADD CONSTRAINT "board_entries_shown_stands" CHECK (NOT "shown" OR "standing" = 'standing'),
    ADD CONSTRAINT "board_entries_badge_has_time" CHECK (("verification" = 'unverified') = ("verified_at" IS NULL)),
    ADD CONSTRAINT "board_entries_refuted_has_reason" CHECK (("verification" = 'refuted') = ("verification_reason" IS NOT NULL));

-- An entry stands on a submission of the same person to the exercise of its epoch, also after a merge of accounts.
CREATE UNIQUE INDEX "submissions_owner_key" ON "submissions" ("id", "user_id", "exercise_id");
ALTER TABLE "board_entries"
    ADD CONSTRAINT "board_entries_own_submission" FOREIGN KEY ("submission_id", "user_id", "exercise_id")
    REFERENCES "submissions" ("id", "user_id", "exercise_id") ON UPDATE CASCADE ON DELETE CASCADE;
CREATE UNIQUE INDEX "epochs_exercise_key" ON "epochs" ("id", "exercise_id");
ALTER TABLE "board_entries"
    ADD CONSTRAINT "board_entries_epoch_of_exercise" FOREIGN KEY ("epoch_id", "exercise_id") REFERENCES "epochs" ("id", "exercise_id");

CREATE UNIQUE INDEX "board_entries_shown_key" ON "board_entries" ("epoch_id", "user_id") WHERE "shown";

-- A page of a board is one range of this index and touches no table but for names.
CREATE INDEX "board_entries_order_idx" ON "board_entries" ("epoch_id", "speedup" DESC, "id" DESC)
    INCLUDE (
        "user_id", "interval_low", "interval_high", "size_speedups", "growth_exponent", "max_error_ulps", "achieved_at",
        "verification", "code_public"
    )
    WHERE "shown";

-- The same rows in other orders.
CREATE INDEX "board_entries_date_idx" ON "board_entries" ("epoch_id", "achieved_at" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "board_entries_error_idx" ON "board_entries" ("epoch_id", "max_error_ulps", "id") WHERE "shown";

-- How many entries are surely faster, and how many are not surely slower, than those of a page.
CREATE INDEX "board_entries_interval_low_idx" ON "board_entries" ("epoch_id", "interval_low" DESC) WHERE "shown";
CREATE INDEX "board_entries_interval_high_idx" ON "board_entries" ("epoch_id", "interval_high" DESC) WHERE "shown";

-- What was done to entries, and the baselines

ALTER TABLE "board_acts"
    ADD CONSTRAINT "board_acts_reason_given" CHECK (
        "kind" NOT IN ('held', 'disqualified', 'refuted') OR coalesce("reason", '') <> ''
    );

ALTER TABLE "baseline_timings" ADD CONSTRAINT "baseline_timings_speedup_positive" CHECK ("speedup" > 0 AND "speedup" < 'Infinity');
