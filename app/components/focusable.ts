/** For what scrolls and is not otherwise interactive: it must be reachable by keyboard (WCAG 2.1.1). */
export const focusable = { tabIndex: 0 };
