import type { Locale } from "./locale.ts";
import accountEn from "./messages/en/account.json" with { type: "json" };
import boardEn from "./messages/en/board.json" with { type: "json" };
import commonEn from "./messages/en/common.json" with { type: "json" };
import errorsEn from "./messages/en/errors.json" with { type: "json" };
import exerciseEn from "./messages/en/exercise.json" with { type: "json" };
import labsEn from "./messages/en/labs.json" with { type: "json" };
import lessonEn from "./messages/en/lesson.json" with { type: "json" };
import pathEn from "./messages/en/path.json" with { type: "json" };
import progressEn from "./messages/en/progress.json" with { type: "json" };
import startEn from "./messages/en/start.json" with { type: "json" };
import accountZh from "./messages/zh-CN/account.json" with { type: "json" };
import boardZh from "./messages/zh-CN/board.json" with { type: "json" };
import commonZh from "./messages/zh-CN/common.json" with { type: "json" };
import errorsZh from "./messages/zh-CN/errors.json" with { type: "json" };
import exerciseZh from "./messages/zh-CN/exercise.json" with { type: "json" };
import labsZh from "./messages/zh-CN/labs.json" with { type: "json" };
import lessonZh from "./messages/zh-CN/lesson.json" with { type: "json" };
import pathZh from "./messages/zh-CN/path.json" with { type: "json" };
import progressZh from "./messages/zh-CN/progress.json" with { type: "json" };
import startZh from "./messages/zh-CN/start.json" with { type: "json" };

const en = {
  account: accountEn,
  board: boardEn,
  common: commonEn,
  errors: errorsEn,
  exercise: exerciseEn,
  labs: labsEn,
  lesson: lessonEn,
  path: pathEn,
  progress: progressEn,
  start: startEn,
};

export type Messages = typeof en;

/** Every text of the interface, by language, then by area of the product. */
export const messages: Record<Locale, Messages> = {
  en,
  "zh-CN": {
    account: accountZh,
    board: boardZh,
    common: commonZh,
    errors: errorsZh,
    exercise: exerciseZh,
    labs: labsZh,
    lesson: lessonZh,
    path: pathZh,
    progress: progressZh,
    start: startZh,
  },
};
