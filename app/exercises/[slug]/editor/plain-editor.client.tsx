"use client";

import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { EditorDiagnostic, EditorHandle, EditorProps } from "./editor-handle.ts";
import { leave } from "./handover.client.ts";
import { indentLines } from "./indent-lines.ts";
import { offsetOf } from "./positions.ts";
import { newHistory, record } from "./text-history.ts";

interface PlainEditorProps extends EditorProps {
  /** Id of the text that says how Tab works here. */
  describedBy: string;
}

/** The editor of touch screens and of assistive technology, and of everybody until Monaco is there: a text area, well kept. */
export function PlainEditor(props: PlainEditorProps) {
  const { source, onChange, label, onReady, onRun, onSubmit, describedBy, diagnostics } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const tabLeaves = useRef(false);
  const [early] = useState(readEarlyTyping);

  useEffect(() => {
    if (area.current) onReady(handleOf(area.current));
  }, [onReady]);

  const changed = useRef(onChange);
  useEffect(() => {
    if (!early || !area.current) return;
    // React has put the page's text back; the area is told as well, so that the caret stays where it was.
    area.current.value = early.text;
    area.current.setSelectionRange(early.start, early.end);
    changed.current(early.text);
  }, [early]);

  const history = useRef(newHistory(source));
  useEffect(() => {
    history.current = record(history.current, source);
  }, [source]);

  // Before the text area leaves the page: the editor that arrives under somebody's hands takes over what they were doing.
  useLayoutEffect(() => {
    const element = area.current;
    return () => {
      if (!element) return;
      const { value, selectionStart, selectionEnd, scrollTop } = element;
      leave({
        texts: record(history.current, value).texts,
        selection: document.activeElement === element ? { start: selectionStart, end: selectionEnd } : null,
        scrollTop,
      });
    };
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (event.shiftKey) onSubmit();
      else onRun();
    } else if (event.key === "Escape") {
      tabLeaves.current = true;
    } else if (
      event.key === "Tab" &&
      !tabLeaves.current &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey
    ) {
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      const edit = indentLines({ value, selectionStart, selectionEnd }, event.shiftKey);
      replaceText(event.currentTarget, edit);
    } else if (event.key !== "Shift") {
      tabLeaves.current = false;
    }
  }

  const lines = source.split("\n").length;
  return (
    <div
      data-editor="plain"
      className="flex min-h-64 flex-1 lg:min-h-0 overflow-hidden bg-surface font-mono text-sm leading-6 [font-feature-settings:'calt'_0]"
    >
      <div
        ref={gutter}
        aria-hidden="true"
        className="shrink-0 overflow-hidden py-3 pr-3 pl-4 text-right text-ink-soft select-none"
      >
        <LineNumbers count={lines} diagnostics={diagnostics} />
      </div>
      <textarea
        ref={area}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={diagnostics.length > 0}
        value={source}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        translate="no"
        className="min-w-0 flex-1 resize-none bg-transparent py-3 pr-4 text-base leading-6 outline-offset-[-2px] sm:text-sm"
        style={{ tabSize: 2 }}
      />
    </div>
  );
}

/** Not drawn anew for every letter. */
const LineNumbers = memo(function LineNumbers({ count, diagnostics }: LineNumbersProps) {
  const faulty = new Set(diagnostics.map((diagnostic) => diagnostic.line));
  return Array.from({ length: count }, (_, index) => (
    <div key={index} className={faulty.has(index + 1) ? "text-fault font-bold" : undefined}>
      {index + 1}
    </div>
  ));
});

interface LineNumbersProps {
  count: number;
  diagnostics: EditorDiagnostic[];
}

/** `insertText` keeps the browser's own undo; what does not know it gets the value set. */
function replaceText(area: HTMLTextAreaElement, edit: ReturnType<typeof indentLines>): void {
  area.setSelectionRange(edit.from, edit.to);
  if (!document.execCommand("insertText", false, edit.text)) area.setRangeText(edit.text);
  area.setSelectionRange(edit.selectionStart, edit.selectionEnd);
}

/** What was typed into the page before it came alive; React would put the text back that the page came with. */
function readEarlyTyping(): { text: string; start: number; end: number } | null {
  if (typeof document === "undefined") return null;
  const area = document.querySelector<HTMLTextAreaElement>("[data-editor=plain] textarea");
  if (!area || area.value === area.defaultValue) return null;
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

function handleOf(area: HTMLTextAreaElement): EditorHandle {
  return {
    focus: () => area.focus(),
    reveal(line, column) {
      const offset = offsetOf(area.value, line, column);
      area.focus();
      area.setSelectionRange(offset, offset);
      const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 24;
      area.scrollTop = Math.max(0, (line - 4) * lineHeight);
    },
  };
}
