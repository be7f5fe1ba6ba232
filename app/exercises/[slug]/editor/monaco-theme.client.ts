import type { Monaco } from "./monaco.client.ts";

const themeName = "innerproduct";

/** The page's tokens, as they are now, in the hexadecimal colours that Monaco wants. */
export function applyTheme(monaco: Monaco): void {
  const colour = readTokens();
  const rule = (token: string, name: string, fontStyle?: string) => ({
    token,
    foreground: colour(name).slice(1),
    ...(fontStyle !== undefined && { fontStyle }),
  });
  monaco.editor.defineTheme(themeName, {
    base: isDark() ? "vs-dark" : "vs",
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
      ...bracketColours(colour),
      "editorBracketMatch.background": colour("--accent-wash"),
      "editorBracketMatch.border": colour("--accent"),
      "scrollbarSlider.background": `${colour("--line-strong")}55`,
      "scrollbarSlider.hoverBackground": `${colour("--line-strong")}88`,
      focusBorder: colour("--accent"),
    },
  });
  monaco.editor.setTheme(themeName);
}

/** The reader's choice, else the system's. */
function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
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
function readTokens(): (token: string) => string {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const probe = document.createElement("span");
  return (token) => {
    if (!pixel) return "#808080";
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    pixel.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}

/** Nesting told by the page's own colours instead of Monaco's rainbow. */
function bracketColours(colour: (token: string) => string): Record<string, string> {
  const tokens = ["--ink-soft", "--accent", "--second", "--ink-soft", "--accent", "--second"];
  return Object.fromEntries(
    tokens.map((token, index) => [`editorBracketHighlight.foreground${index + 1}`, colour(token)]),
  );
}
