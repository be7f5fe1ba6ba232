import type { Blockquote, ListItem, Paragraph, Root, RootContent, Text } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { computeFigure } from "#grader/exercise/lesson/figure.ts";
import { plainAttributes } from "#grader/exercise/lesson/parse-lesson.ts";
import { readQuestion } from "#grader/exercise/lesson/question.ts";

/**
 * The directives that authors may use; anything else that merely looks like one (`10:30`, `a:b`) stays the text it was.
 *
 *     ::lab{name="projection" ax="4"}     a lab, by name, with parameters
 *     ::exercise{slug="dot"}              a card that leads to an exercise
 *     :value[0.96]{of="cosine(…)"}        a figure, computed here with as many digits as were printed
 *     :cited[1.5×]{source="…"}            a figure that somebody else gave
 *     :::question{id="…"} … :::           a question to oneself (grader/exercise/lesson/question.ts)
 *     :::note … :::                       an aside; also :::caution
 *     :::details[Answer] … :::            folded away until opened
 */
export function remarkKnownDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === "containerDirective" && isContainer(node.name)) return drawContainer(node);
      if (node.type === "containerDirective" && node.name === "question") return drawQuestion(node);
      if (node.type === "leafDirective" && node.name === "lab") return drawLab(node);
      if (node.type === "leafDirective" && node.name === "exercise")
        return draw(node, "div", { dataExercise: node.attributes?.slug ?? "" });
      if (node.type === "textDirective" && node.name === "value") return drawFigure(node);
      if (node.type === "textDirective" && node.name === "cited")
        return draw(node, "span", {
          dataCited: node.attributes?.source ?? "",
          title: node.attributes?.source ?? "",
        });
      if (!isDirective(node) || parent === undefined || index === undefined) return undefined;
      const text: Text = { type: "text", value: sourceOf(node, file) };
      const paragraph: Paragraph = { type: "paragraph", children: [text] };
      parent.children.splice(index, 1, node.type === "textDirective" ? text : paragraph);
      return index + 1;
    });
  };
}

type Directive = ContainerDirective | LeafDirective | TextDirective;

function isDirective(node: { type: string }): node is Directive {
  return node.type === "containerDirective" || node.type === "leafDirective" || node.type === "textDirective";
}

function isContainer(name: string): name is "note" | "caution" | "details" {
  return name === "note" || name === "caution" || name === "details";
}

function draw(node: Directive, element: string, properties: Record<string, string>): void {
  node.data = { ...node.data, hName: element, hProperties: properties };
}

function drawContainer(node: ContainerDirective): void {
  if (node.name !== "details") return draw(node, "aside", { dataKind: node.name });
  node.data = { ...node.data, hName: "details" };
  const [label] = node.children;
  if (label?.type === "paragraph" && label.data?.directiveLabel === true) {
    label.data = { ...label.data, hName: "summary" };
  }
}

function drawLab(node: LeafDirective): void {
  const { name = "", ...parameters } = plainAttributes(node.attributes);
  draw(node, "div", { dataLab: name, dataParameters: JSON.stringify(parameters) });
}

/** What the core computes now; where it cannot, what was printed (`exercises:check` has said so). */
function drawFigure(node: TextDirective): void {
  const printed = toString(node);
  const expression = node.attributes?.of ?? "";
  const figure = computeFigure(printed, expression);
  node.children = [{ type: "text", value: figure.kind === "malformed" ? printed : figure.text }];
  draw(node, "span", { dataFigure: expression });
}

function part(name: string, children: RootContent[], more: Record<string, string> = {}): Blockquote {
  return {
    type: "blockquote",
    children: children as Blockquote["children"],
    data: { hName: "div", hProperties: { dataPart: name, ...more } },
  };
}

/** An option stands in a label: of a single paragraph, what is in it. */
function inline({ children }: ListItem): RootContent[] {
  const [only] = children;
  return children.length === 1 && only?.type === "paragraph" ? only.children : children;
}

/** A question that is malformed is shown as the text that it is. */
function drawQuestion(node: ContainerDirective): void {
  const question = readQuestion(node);
  if ("problem" in question) return draw(node, "div", {});
  const options =
    question.kind === "number"
      ? []
      : question.options.map(({ item, correct }) =>
          part("option", inline(item), { dataCorrect: String(correct) }),
        );
  node.children = [part("prompt", question.prompt), ...options, part("explanation", question.explanation)];
  draw(node, "div", {
    dataQuestion: question.id,
    dataKind: question.kind,
    ...(question.kind === "number"
      ? {
          dataAnswer: String(question.value),
          dataDigits: String(question.digits),
          dataUnit: question.unit ?? "",
        }
      : {}),
  });
}

function sourceOf(node: Directive, file: VFile): string {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return String(file).slice(start, end);
}
