/** What a lesson must keep to, in both languages: every fault with its file and line. */
import type { ExerciseFault } from "../fault.ts";
import { computeFigure } from "./figure.ts";
import { formatLabFault, isLabName, labNames, parseLabParameters } from "./labs.ts";
import { partsOfLesson, type LessonPart } from "./parse-lesson.ts";

export interface LessonFile {
  /** As its author knows it: `exercises/lessons/softmax/README.md`. */
  path: string;
  /** What the course calls the unit in this language. */
  title: string;
  text: string;
}

/** `slugs`: the exercises that a lesson may point to. The English text comes first; the others must have the same parts. */
export function proveLesson(
  [first, ...others]: readonly [LessonFile, ...LessonFile[]],
  slugs: ReadonlySet<string>,
): ExerciseFault[] {
  const parts = partsOfLesson(first.text);
  const faults = proveText(first, parts, slugs);
  for (const other of others) {
    const own = partsOfLesson(other.text);
    faults.push(...proveText(other, own, slugs), ...proveSame(first, parts, other, own));
  }
  return faults;
}

function proveText(
  { path, title }: LessonFile,
  parts: readonly LessonPart[],
  slugs: ReadonlySet<string>,
): ExerciseFault[] {
  const faults: ExerciseFault[] = [];
  const ids = new Set<string>();
  let questions = 0;
  for (const part of parts) {
    const fault = (problem: string) => faults.push({ file: path, line: part.line, problem });
    const take = (id: string) => {
      if (ids.has(id)) fault(`the id ${id} is there twice`);
      ids.add(id);
    };
    switch (part.kind) {
      case "problem":
        fault(part.problem);
        break;
      case "heading":
        if (part.depth === 1 && part.title !== title)
          fault(
            `the title is ${JSON.stringify(part.title)}; course.json calls the unit ${JSON.stringify(title)}`,
          );
        if (part.id !== null) take(part.id);
        else if (part.depth === 2)
          fault(`the heading ${JSON.stringify(part.title)} needs an id to link to: {#…}`);
        break;
      case "lab":
        labFaults(part.name, part.attributes).forEach(fault);
        break;
      case "figure": {
        const figure = computeFigure(part.printed, part.expression);
        if (figure.kind === "malformed") fault(figure.problem);
        if (figure.kind === "disagrees")
          fault(`${part.expression} is ${figure.text}, and not ${part.printed}`);
        break;
      }
      case "decimal":
        fault(
          `nobody computes ${part.text}: write :value[${part.text}]{of="…"}, or :cited[${part.text}]{source="…"} for what others say`,
        );
        break;
      case "exercise":
        if (!slugs.has(part.slug)) fault(`there is no exercise ${JSON.stringify(part.slug)}`);
        break;
      case "question":
        questions++;
        take(part.question.id);
        break;
    }
  }
  if (questions < 3 || questions > 5)
    faults.push({ file: path, problem: `has ${questions} questions; a lesson has three to five` });
  if (!parts.some((part) => part.kind === "figure"))
    faults.push({
      file: path,
      problem: "has no figure that the core computes; expected :value or a block of core",
    });
  return faults;
}

function labFaults(name: string, attributes: Record<string, string>): string[] {
  if (!isLabName(name)) return [`there is no lab ${JSON.stringify(name)}; there are ${labNames.join(", ")}`];
  return parseLabParameters(name, attributes).faults.map((fault) => `lab ${name}: ${formatLabFault(fault)}`);
}

/** Where one language first has a part that the other has not. */
function proveSame(
  first: LessonFile,
  parts: readonly LessonPart[],
  other: LessonFile,
  own: readonly LessonPart[],
): ExerciseFault[] {
  const [expected, found] = [told(parts), told(own)];
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    const [here, there] = [found[i], expected[i]];
    if (here?.text === there?.text) continue;
    const line = here?.line ?? other.text.split("\n").length;
    const wanted = there ? `${there.text} (line ${there.line})` : "nothing more";
    return [
      {
        file: other.path,
        line,
        problem: `has ${here?.text ?? "nothing"} where ${first.path} has ${wanted}; both languages have the same headings, labs, figures, exercises and questions in the same order`,
      },
    ];
  }
  return [];
}

/** What must be the same in every language, in words. */
function told(parts: readonly LessonPart[]): { line: number; text: string }[] {
  return parts.flatMap((part) => {
    const text = tellPart(part);
    return text === null ? [] : [{ line: part.line, text }];
  });
}

function tellPart(part: LessonPart): string | null {
  switch (part.kind) {
    case "heading":
      return part.depth === 1 ? null : `heading ${part.depth} #${part.id ?? ""}`;
    case "lab":
      return `lab ${part.name} ${JSON.stringify(part.attributes)}`;
    case "figure":
      return `figure ${part.printed.replaceAll("−", "-")} of ${part.expression}`;
    case "exercise":
      return `exercise ${part.slug}`;
    case "question": {
      const { question } = part;
      return question.kind === "number"
        ? `question ${question.id}, answer ${question.value}`
        : `question ${question.id}, ${question.options.map(({ correct }) => (correct ? "x" : "-")).join("")}`;
    }
    default:
      return null;
  }
}
