import type { Monaco } from "./monaco.client.ts";

export const themeNames = { light: "innerproduct-light", dark: "innerproduct-dark" } as const;

/**
 * The page's tokens as Monaco wants them: hexadecimal colours, one theme for each side. A hidden element with the side's
 * `color-scheme` lets the browser resolve the tokens, whichever side the page itself shows.
 */
export function defineThemes(monaco: Monaco): void {
  for (const side of ["light", "dark"] as const) {
    const colour = tokenReader(side);
    const rule = (token: string, name: string, fontStyle?: string) => ({
      token,
      foreground: colour(name).slice(1),
      ...(fontStyle !== undefined && { fontStyle }),
    });
    monaco.editor.defineTheme(themeNames[side], {
      base: side === "light" ? "vs" : "vs-dark",
      inherit: true,
      rules: [
        rule("", "--ink"),
        rule("comment", "--ink-soft", "italic"),
        rule("keyword", "--accent"),
        rule("number", "--second"),
        rule("string", "--lit"),
        rule("regexp", "--lit"),
        rule("type", "--caution"),
        rule("type.identifier", "--caution"),
        rule("identifier", "--ink"),
        rule("delimiter", "--ink-soft"),
      ],
      colors: {
        "editor.background": colour("--surface"),
        "editor.foreground": colour("--ink"),
        "editorLineNumber.foreground": colour("--ink-soft"),
        "editorLineNumber.activeForeground": colour("--ink"),
        "editorCursor.foreground": colour("--accent"),
        "editor.selectionBackground": colour("--accent-wash"),
        "editor.inactiveSelectionBackground": colour("--sunken"),
        "editor.lineHighlightBackground": colour("--sunken"),
        "editor.lineHighlightBorder": colour("--sunken"),
        "editorIndentGuide.background1": colour("--line"),
        "editorIndentGuide.activeBackground1": colour("--line-strong"),
        "editorWidget.background": colour("--paper"),
        "editorWidget.border": colour("--line"),
        "editorSuggestWidget.background": colour("--paper"),
        "editorSuggestWidget.selectedBackground": colour("--accent-wash"),
        "editorSuggestWidget.selectedForeground": colour("--ink"),
        "editorSuggestWidget.highlightForeground": colour("--accent"),
        "editorHoverWidget.background": colour("--paper"),
        "editorHoverWidget.border": colour("--line"),
        "editorError.foreground": colour("--fault"),
        "editorWarning.foreground": colour("--caution"),
        "editorInfo.foreground": colour("--accent"),
        "editorBracketMatch.background": colour("--accent-wash"),
        "editorBracketMatch.border": colour("--accent"),
        "scrollbarSlider.background": `${colour("--line-strong")}55`,
        "scrollbarSlider.hoverBackground": `${colour("--line-strong")}88`,
        focusBorder: colour("--accent"),
      },
    });
  }
}

/** The theme that the page shows now: the reader's choice, else the system's. */
export function currentTheme(): string {
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  return dark ? themeNames.dark : themeNames.light;
}

/** Calls back whenever the page changes sides. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}

/** Tokens are oklch(); one pixel of a canvas turns any colour into sRGB. */
function tokenReader(side: "light" | "dark"): (token: string) => string {
  const probe = document.createElement("span");
  probe.style.colorScheme = side;
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  return (token) => {
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    if (!pixel) return "#808080";
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}
