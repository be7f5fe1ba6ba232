import type { Paragraph, Root, Text } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/**
 * The directives that authors may use; anything else that merely looks like one (`10:30`, `a:b`) stays the text it was.
 *
 *     ::lab{name="dot"}          a lab, by name
 *     :::note … :::              an aside; also :::caution
 *     :::details[Answer] … :::   folded away until opened
 */
export function remarkKnownDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === "containerDirective" && isContainer(node.name)) return drawContainer(node);
      if (node.type === "leafDirective" && node.name === "lab") return drawLab(node);
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

function drawContainer(node: ContainerDirective): void {
  if (node.name !== "details") {
    node.data = { ...node.data, hName: "aside", hProperties: { dataKind: node.name } };
    return;
  }
  node.data = { ...node.data, hName: "details" };
  const [label] = node.children;
  if (label?.type === "paragraph" && label.data?.directiveLabel === true) {
    label.data = { ...label.data, hName: "summary" };
  }
}

function drawLab(node: LeafDirective): void {
  node.data = { ...node.data, hName: "div", hProperties: { dataLab: node.attributes?.name ?? "" } };
}

function sourceOf(node: Directive, file: VFile): string {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return String(file).slice(start, end);
}
