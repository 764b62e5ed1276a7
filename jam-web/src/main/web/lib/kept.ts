/** Keeps something on this device for the next visit; where there is no room for it, this visit goes on without. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (full) {
    console.warn("nothing more can be kept on this device", full);
  }
}
