-- CreateEnum
CREATE TYPE "role" AS ENUM ('learner', 'instructor');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('queued', 'grading', 'done');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "name_key" TEXT,
    "password_hash" TEXT,
    "role" "role" NOT NULL DEFAULT 'learner',
    "guest" BOOLEAN NOT NULL DEFAULT false,
    "board_name" TEXT,
    "board_name_key" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_accounts" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_accounts_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "exercises" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise_versions" (
    "exercise_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_versions_pkey" PRIMARY KEY ("exercise_id","version")
);

-- CreateTable
CREATE TABLE "drafts" (
    "user_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("user_id","exercise_id")
);

-- CreateTable
CREATE TABLE "draft_versions" (
    "user_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_versions_pkey" PRIMARY KEY ("user_id","exercise_id","revision")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "exercise_version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'queued',
    "attempt_number" INTEGER,
    "run" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_stages" (
    "submission_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_stages_pkey" PRIMARY KEY ("submission_id","seq")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "submission_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "points_earned" DOUBLE PRECISION NOT NULL,
    "points_possible" DOUBLE PRECISION NOT NULL,
    "lamp_correct" TEXT NOT NULL,
    "lamp_stable" TEXT NOT NULL,
    "lamp_fast" TEXT NOT NULL,
    "slowdown" DOUBLE PRECISION,
    "max_error_ulps" DOUBLE PRECISION,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "progress" (
    "user_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "correct_at" TIMESTAMPTZ(3),
    "stable_at" TIMESTAMPTZ(3),
    "fast_at" TIMESTAMPTZ(3),
    "solved_at" TIMESTAMPTZ(3),
    "best_points" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "points_possible" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "last_submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "progress_pkey" PRIMARY KEY ("user_id","exercise_id")
);

-- CreateTable
CREATE TABLE "board_entries" (
    "exercise_id" UUID NOT NULL,
    "exercise_version" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "slowdown" DOUBLE PRECISION NOT NULL,
    "interval_low" DOUBLE PRECISION NOT NULL,
    "interval_high" DOUBLE PRECISION NOT NULL,
    "max_error_ulps" DOUBLE PRECISION,
    "achieved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "board_entries_pkey" PRIMARY KEY ("exercise_id","exercise_version","user_id")
);

-- CreateTable
CREATE TABLE "instructor_invites" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,

    CONSTRAINT "instructor_invites_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "grader_services" (
    "pool_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grader_services_pkey" PRIMARY KEY ("pool_id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_name_key_key" ON "users"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "users_board_name_key_key" ON "users"("board_name_key");

-- CreateIndex
CREATE INDEX "oauth_accounts_user_id_idx" ON "oauth_accounts"("user_id");

-- CreateIndex
CREATE INDEX "submissions_user_id_exercise_id_id_idx" ON "submissions"("user_id", "exercise_id", "id" DESC);

-- CreateIndex
CREATE INDEX "submissions_user_id_id_idx" ON "submissions"("user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "board_entries_submission_id_key" ON "board_entries"("submission_id");

-- CreateIndex
CREATE INDEX "board_entries_user_id_idx" ON "board_entries"("user_id");

-- CreateIndex
CREATE INDEX "instructor_invites_used_by_id_idx" ON "instructor_invites"("used_by_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- AddForeignKey
ALTER TABLE "oauth_accounts" ADD CONSTRAINT "oauth_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_user_id_exercise_id_fkey" FOREIGN KEY ("user_id", "exercise_id") REFERENCES "drafts"("user_id", "exercise_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_exercise_id_exercise_version_fkey" FOREIGN KEY ("exercise_id", "exercise_version") REFERENCES "exercise_versions"("exercise_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_stages" ADD CONSTRAINT "submission_stages_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress" ADD CONSTRAINT "progress_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress" ADD CONSTRAINT "progress_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_exercise_id_exercise_version_fkey" FOREIGN KEY ("exercise_id", "exercise_version") REFERENCES "exercise_versions"("exercise_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructor_invites" ADD CONSTRAINT "instructor_invites_used_by_id_fkey" FOREIGN KEY ("used_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on by hand: what schema.prisma cannot say. (A check that comes out as null passes: hence coalesce.)

-- People

ALTER TABLE "users"
    ADD CONSTRAINT "users_guest_has_no_name" CHECK ("guest" = ("name" IS NULL)),
    ADD CONSTRAINT "users_guest_is_plain_learner" CHECK (NOT "guest" OR ("password_hash" IS NULL AND "role" = 'learner')),
    ADD CONSTRAINT "users_name_has_key" CHECK (("name" IS NULL) = ("name_key" IS NULL)),
    ADD CONSTRAINT "users_board_name_has_key" CHECK (("board_name" IS NULL) = ("board_name_key" IS NULL)),
    ADD CONSTRAINT "users_name_length" CHECK (char_length("name") BETWEEN 2 AND 32),
    ADD CONSTRAINT "users_board_name_length" CHECK (char_length("board_name") BETWEEN 2 AND 32),
    ADD CONSTRAINT "users_locale_known" CHECK ("locale" IN ('en', 'zh-CN'));

ALTER TABLE "instructor_invites"
    ADD CONSTRAINT "instructor_invites_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "instructor_invites_expires_later" CHECK ("expires_at" > "created_at"),
    ADD CONSTRAINT "instructor_invites_user_when_used" CHECK ("used_by_id" IS NULL OR "used_at" IS NOT NULL);

-- Exercises

ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_positive" CHECK ("version" > 0);

CREATE UNIQUE INDEX "exercises_slug_in_use_key" ON "exercises" ("slug") WHERE "retired_at" IS NULL;

-- Drafts

ALTER TABLE "drafts"
    ADD CONSTRAINT "drafts_source_bounded" CHECK (octet_length("source") <= 131072),
    ADD CONSTRAINT "drafts_revision_positive" CHECK ("revision" > 0);

ALTER TABLE "draft_versions"
    ADD CONSTRAINT "draft_versions_source_bounded" CHECK (octet_length("source") <= 131072),
    ADD CONSTRAINT "draft_versions_revision_positive" CHECK ("revision" > 0);

-- Submissions

ALTER TABLE "submissions"
    ADD CONSTRAINT "submissions_source_bounded" CHECK (octet_length("source") <= 131072),
    ADD CONSTRAINT "submissions_seed_form" CHECK ("seed" ~ '^[0-9a-f]{32}$'),
    ADD CONSTRAINT "submissions_run_not_negative" CHECK ("run" >= 0),
    ADD CONSTRAINT "submissions_attempt_positive" CHECK ("attempt_number" > 0),
    ADD CONSTRAINT "submissions_attempt_until_done" CHECK ("attempt_number" IS NOT NULL OR "status" = 'done'),
    ADD CONSTRAINT "submissions_status_matches_times" CHECK (
        CASE "status"
            WHEN 'queued' THEN "run" = 0 AND "started_at" IS NULL AND "finished_at" IS NULL
            WHEN 'grading' THEN "run" > 0 AND "started_at" IS NOT NULL AND "finished_at" IS NULL
            WHEN 'done' THEN "finished_at" IS NOT NULL
        END
    ),
    -- Deferrable: merging a guest into an account renumbers.
    ADD CONSTRAINT "submissions_attempt_once" UNIQUE ("user_id", "exercise_id", "attempt_number") DEFERRABLE INITIALLY IMMEDIATE;

CREATE INDEX "submissions_unfinished_idx" ON "submissions" ("created_at") WHERE "status" <> 'done';

ALTER TABLE "submission_stages"
    ADD CONSTRAINT "submission_stages_seq_positive" CHECK ("seq" > 0),
    ADD CONSTRAINT "submission_stages_event_form" CHECK (coalesce(jsonb_typeof("event" -> 'stage'), '') = 'string');

-- Verdicts

ALTER TABLE "verdicts"
    ADD CONSTRAINT "verdicts_kind_known" CHECK (
        "kind" IN (
            'accepted', 'wrong-answer', 'unstable', 'too-slow', 'time-limit', 'memory-limit',
            'runtime-error', 'compile-error', 'cheating', 'judge-error'
        )
    ),
    ADD CONSTRAINT "verdicts_kind_of_record" CHECK (coalesce("record" ->> 'verdict', '') = "kind"),
    ADD CONSTRAINT "verdicts_points_in_range" CHECK ("points_earned" BETWEEN 0 AND "points_possible"),
    ADD CONSTRAINT "verdicts_lamps_known" CHECK (
        "lamp_correct" IN ('lit', 'out', 'dark') AND "lamp_stable" IN ('lit', 'out', 'dark') AND "lamp_fast" IN ('lit', 'out', 'dark')
    ),
    ADD CONSTRAINT "verdicts_accepted_has_no_lamp_out" CHECK (
        "kind" <> 'accepted' OR ("lamp_correct" = 'lit' AND "lamp_stable" <> 'out' AND "lamp_fast" <> 'out')
    ),
    ADD CONSTRAINT "verdicts_our_fault_earns_nothing" CHECK ("kind" <> 'judge-error' OR "points_earned" = 0),
    ADD CONSTRAINT "verdicts_slowdown_positive" CHECK ("slowdown" > 0 AND "slowdown" < 'Infinity'),
    ADD CONSTRAINT "verdicts_error_not_negative" CHECK ("max_error_ulps" >= 0);

-- Progress and boards

ALTER TABLE "progress"
    ADD CONSTRAINT "progress_attempts_were_submitted" CHECK ("attempts" BETWEEN 0 AND "submitted"),
    ADD CONSTRAINT "progress_solved_is_correct" CHECK ("solved_at" IS NULL OR "correct_at" IS NOT NULL),
    ADD CONSTRAINT "progress_points_in_range" CHECK ("best_points" BETWEEN 0 AND "points_possible");

ALTER TABLE "board_entries"
    ADD CONSTRAINT "board_entries_times_positive" CHECK ("slowdown" > 0 AND "slowdown" < 'Infinity' AND "interval_low" > 0),
    ADD CONSTRAINT "board_entries_interval_ordered" CHECK ("interval_low" <= "interval_high" AND "interval_high" < 'Infinity'),
    ADD CONSTRAINT "board_entries_error_not_negative" CHECK ("max_error_ulps" >= 0);

-- An entry stands on a submission of the same person to the same version, also after a merge of accounts.
CREATE UNIQUE INDEX "submissions_owner_key" ON "submissions" ("id", "user_id", "exercise_id", "exercise_version");
ALTER TABLE "board_entries"
    ADD CONSTRAINT "board_entries_own_submission" FOREIGN KEY ("submission_id", "user_id", "exercise_id", "exercise_version")
    REFERENCES "submissions" ("id", "user_id", "exercise_id", "exercise_version") ON UPDATE CASCADE ON DELETE CASCADE;

-- A page of a board is one range of this index and touches no table but for names.
CREATE INDEX "board_entries_order_idx" ON "board_entries" ("exercise_id", "exercise_version", "slowdown", "user_id")
    INCLUDE ("submission_id", "interval_low", "interval_high", "max_error_ulps", "achieved_at");

-- How many entries are surely faster, and how many are not surely slower, than those of a page.
CREATE INDEX "board_entries_interval_high_idx" ON "board_entries" ("exercise_id", "exercise_version", "interval_high");
CREATE INDEX "board_entries_interval_low_idx" ON "board_entries" ("exercise_id", "exercise_version", "interval_low");
