import { useEffect, useRef } from "preact/hooks";

/** Views of one screen, each with an address; on a phone they wrap, and where they still scroll the current one is in sight. */
export function Tabs<T extends string>(props: { label: string; of: readonly T[]; names: Record<T, string>; current: T }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - (nav.current.clientWidth - here.offsetWidth) / 2;
  }, [props.current]);
  return (
    <nav class="tabs" aria-label={props.label} ref={nav}>
      {props.of.map((one) => (
        <a key={one} href={`?tab=${one}`} aria-current={one === props.current ? "page" : undefined}>
          {props.names[one]}
        </a>
      ))}
    </nav>
  );
}
