-- CreateTable
CREATE TABLE "self_check_answers" (
    "user_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "correct_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "self_check_answers_pkey" PRIMARY KEY ("user_id","unit","question")
);

-- AddForeignKey
ALTER TABLE "self_check_answers" ADD CONSTRAINT "self_check_answers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A right answer has a time.
ALTER TABLE "self_check_answers" ADD CONSTRAINT "self_check_answers_correct_has_time" CHECK (NOT "correct" OR "correct_at" IS NOT NULL);
