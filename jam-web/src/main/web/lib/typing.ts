import { useEffect, useState } from "preact/hooks";

/** How long fingers rest before what was typed is asked about, in milliseconds. */
const REST = 350;

/** What somebody is typing, as it stood when the fingers last rested. */
export function useTyped<T>(typing: T): T {
  const [typed, setTyped] = useState(typing);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(() => typing), REST);
    return () => clearTimeout(timer);
  }, [typing]);
  return typed;
}
