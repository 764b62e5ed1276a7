import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { common } from "../i18n/messages";
import { useWords } from "../i18n/locale";
import { Icon } from "./Icon";

/** The browser's own modal dialog: keeps the focus inside, closes with Escape, gives the focus back; one that asks begins at its first field. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useWords(common);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("form :is(input, select, textarea)")?.focus();
    // A moment later: while the dialog is there, the rest of the page cannot take the focus.
    return () => queueMicrotask(() => before?.isConnected && before.focus());
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={close} onCancel={close}>
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button button-quiet button-icon" aria-label={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
