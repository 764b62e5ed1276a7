let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something to those who listen rather than look, without taking the focus; the last of a burst is said. */
export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (region) region.textContent = sentence;
  }, 400);
}

/** How long a confirmation is to be seen, in milliseconds. */
const SEEN_FOR = 6_000;
let shown: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Confirms what somebody has just done, to the ear and for a while to the eye. */
export function confirmed(sentence: string): void {
  announce(sentence);
  if (!shown) {
    shown = document.createElement("div");
    shown.className = "toast";
    shown.setAttribute("aria-hidden", "true"); // it is heard already
    document.body.append(shown);
  }
  shown.textContent = sentence;
  clearTimeout(hiding);
  hiding = setTimeout(() => shown?.replaceChildren(), SEEN_FOR);
}
