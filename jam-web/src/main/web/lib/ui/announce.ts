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
