/**
 * Remembers what has the focus. The answer gives it to another place, if what had it is gone from the page after the
 * next drawing: who goes by the keyboard, or listens, is not thrown back to the top.
 */
export function holdFocus(): (place: () => Element | null | undefined) => void {
  const had = document.activeElement;
  return (place) =>
    setTimeout(() => {
      if (had?.isConnected || document.activeElement !== document.body) return;
      const next = place();
      if (!(next instanceof HTMLElement)) return;
      if (next.tabIndex < 0) next.tabIndex = -1; // a heading or a card takes it once it may
      next.focus();
    });
}
