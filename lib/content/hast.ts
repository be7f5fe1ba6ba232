import type { Element, Root } from "hast";

/** The text inside, as a reader would read it out. */
export function textOf(node: Element | Root): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

export function property(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === "string" ? value : undefined;
}
