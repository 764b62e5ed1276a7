import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 47.99rem)";

/** Whether there is room for a phone's line only. */
export function usePhone(): boolean {
  const [phone, setPhone] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = () => setPhone(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return phone;
}
