const SHAPES = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
  forum: "M4 5h16v11H9l-5 4z",
  themes: "M7 7h.01M17 6h.01M12 13h.01M6 17h.01M18 17h.01M7 7l5 6 5-7M12 13l6 4M12 13l-6 4",
  plus: "M12 5v14M5 12h14",
  search: "M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14ZM16 16l4 4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.6-4 3.6-6 8-6s7.400 2 8 6",
  close: "M6 6l12 12M18 6 6 18",
  flag: "M6 21V4h11l-2 4 2 4H6",
  heart: "M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11Z",
  reply: "M10 8 5 12l5 4M5 12h8c4 0 6 2 6 6",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4",
  idea: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900c.8.700 1 1.300 1 2.100h5c0-.8.2-1.400 1-2.100A6 6 0 0 0 12 3Z",
  question: "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 18h.01M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20Z",
  story: "M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM9 9h6M9 13h6",
  shield: "M12 3 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6z",
  chart: "M5 20V11M12 20V4M19 20v-6",
  gear: "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10.4 5.2L10.6 2.6 13.4 2.6 13.6 5.2 15.7 6 17.6 4.4 19.6 6.4 18 8.3 18.8 10.4 21.4 10.6 21.4 13.4 18.8 13.6 18 15.7 19.6 17.6 17.6 19.6 15.7 18 13.6 18.8 13.4 21.4 10.6 21.4 10.4 18.8 8.3 18 6.4 19.6 4.4 17.6 6 15.7 5.2 13.6 2.6 13.4 2.6 10.6 5.2 10.4 6 8.3 4.4 6.4 6.4 4.4 8.3 6Z",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  check: "M5 13l4 4L19 7",
  star: "M12 4l2.500 5.200 5.500.8-4 4 1 5.700L12 17l-5 2.700 1-5.700-4-4 5.500-.8z",
  pen: "M4 20l1-4L16 5l3 3L8 19z",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500 19 19M5 19l1.500-1.500M17.500 6.500 19 5",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawing beside words, or inside a button that has a name of its own; never the only bearer of meaning. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class={filled ? "icon icon-filled" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
