import { type RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Remembers what has the focus. The answer gives it to another place, if what had it is gone from the page after the
 * next drawing: who goes by the keyboard, or listens, is not thrown back to the top.
 */
export function holdFocus(): (place: () => Element | null | undefined) => void {
  const had = document.activeElement;
  return (place) =>
    setTimeout(() => {
      if (!had?.isConnected) give(place());
    });
}

/**
 * Keeps the focus in a list, whose frame this is, when the card or the button that had it goes: the card in its place
 * takes it, or the frame when none is left.
 */
export function useKeptFocus(frame: RefObject<HTMLElement>): void {
  const list = () => [...(frame.current?.querySelector("ul, ol")?.children ?? [])];
  const had = document.activeElement; // before the drawing
  const inside = had !== null && frame.current?.contains(had) === true;
  const cards = inside ? list() : [];
  const at = cards.findIndex((card) => card.contains(had));
  useLayoutEffect(() => {
    if (!inside || had.isConnected) return;
    const left = list();
    give(cards[at]?.isConnected ? cards[at] : (left[Math.min(at < 0 ? cards.length : at, left.length - 1)] ?? frame.current));
  });
}

/** Keeps what has the focus where it is on the screen, while something above it comes or goes: call the answer when that is drawn. */
export function holdPlace(): () => void {
  const had = document.activeElement;
  const top = had?.getBoundingClientRect().top ?? 0;
  return () => {
    if (had && had !== document.body && had.isConnected) scrollBy({ top: had.getBoundingClientRect().top - top, behavior: "instant" });
  };
}

/** Gives the focus to what is there, unless something else has taken it meanwhile. */
function give(next: Element | null | undefined): void {
  if (document.activeElement !== document.body || !(next instanceof HTMLElement)) return;
  if (next.tabIndex < 0) next.tabIndex = -1; // a heading or a card takes it once it may
  next.focus();
}
