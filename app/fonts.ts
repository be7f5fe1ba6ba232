import localFont from "next/font/local";

// `optional`: a font that is not there in the first tenth of a second waits for the next page, so that no line ever
// moves. The preload makes that rare. Code fonts swap: nothing flows around them.

/** Interface. */
export const sans = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "optional",
});

/** Lessons and headings. */
export const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

/** Emphasis in lessons: fetched only where it is used. */
export const serifItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  variable: "--font-source-serif-italic",
  adjustFontFallback: "Times New Roman",
  preload: false,
});

/** Code and the editor: fetched only where it is used. */
export const mono = localFont({
  src: "../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-jetbrains-mono",
  adjustFontFallback: false,
  preload: false,
});
