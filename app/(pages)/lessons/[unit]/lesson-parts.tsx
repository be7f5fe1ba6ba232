import { Lab } from "#app/labs/lab.tsx";
import { isLabName, type LabAttributes } from "#grader/exercise/lesson/labs.ts";
import type { RenderOptions } from "#lib/content/index.ts";
import type { LessonView } from "#lib/lessons/index.ts";
import { ExerciseCard } from "./exercise-card.tsx";
import { Question, type QuestionTexts } from "./self-check/question.client.tsx";

export interface PartsAround {
  lesson: LessonView;
  /** The page's search parameters: the state of one of its labs. */
  search: LabAttributes;
  /** Whether answers are kept. */
  isKept: boolean;
  /** Of a question with this many decimals, and this answer; `null` for one without a number. */
  textsOf(number: { value: number; digits: number } | null): QuestionTexts;
}

/** How the parts of a lesson that are more than text are drawn, in one drawing of the page: labs of one name are counted. */
export function lessonParts({ lesson, search, isKept, textsOf }: PartsAround): RenderOptions {
  const turns = new Map<string, number>();
  return {
    lab(name, attributes) {
      if (!isLabName(name)) return null;
      const turn = (turns.get(name) ?? 0) + 1;
      turns.set(name, turn);
      const place = turn === 1 ? name : `${name}-${turn}`;
      return <Lab name={name} attributes={attributes} search={search} place={place} />;
    },
    exercise(slug) {
      return <ExerciseCard slug={slug} lesson={lesson} />;
    },
    question({ id, prompt, answer, explanation }) {
      return (
        <Question
          id={id}
          unit={lesson.unit.id}
          prompt={prompt}
          answer={answer}
          explanation={explanation}
          saved={lesson.answers[id] ?? null}
          isKept={isKept}
          texts={textsOf(answer.kind === "number" ? answer : null)}
        />
      );
    },
  };
}
