import type { Role } from "../identity/views";
import type { OpenInvitation } from "./views";

/** One person to invite, as read from a line of CSV. */
export interface Guest {
  line: number;
  email: string;
  name: string;
  function: string;
  unit: string;
  region: string;
  locale: string;
  roles: Role[];
}

export type Fault = "email" | "role" | "twice" | "locale";

export interface Preview {
  guests: Guest[];
  faults: { line: number; fault: Fault; what: string }[];
}

const COLUMNS = ["email", "name", "function", "unit", "region", "locale", "roles"] as const;
type Column = (typeof COLUMNS)[number];
const ROLES: readonly string[] = ["participant", "moderator", "executive"];

/**
 * Reads pasted or uploaded CSV (comma, semicolon or tab) and says line by line what is wrong with it.
 * A first line without an address is taken as the names of the columns; without one, their usual order counts.
 */
export function preview(text: string): Preview {
  const rows = rowsOf(text.replace(/^\uFEFF/, ""));
  const columns = headerOf(rows[0]);
  const found: Preview = { guests: [], faults: [] };
  const seen = new Set<string>();
  for (const row of columns ? rows.slice(1) : rows) {
    const guest = guestOf(row, columns ?? [...COLUMNS]);
    const faults = faultsOf(guest, seen);
    seen.add(guest.email.toLowerCase());
    found.faults.push(...faults);
    if (faults.length === 0) found.guests.push(guest);
  }
  return found;
}

interface Row {
  line: number;
  cells: string[];
}

function headerOf(row: Row | undefined): (Column | null)[] | null {
  if (!row || row.cells.some((cell) => cell.includes("@"))) return null;
  return row.cells.map((cell) => COLUMNS.find((column) => column === cell.trim().toLowerCase()) ?? null);
}

function guestOf(row: Row, columns: (Column | null)[]): Guest {
  const cell = (column: Column) => (row.cells[columns.indexOf(column)] ?? "").trim();
  const roles = cell("roles").toLowerCase().split(/[\s;|,]+/).filter(Boolean) as Role[];
  return {
    line: row.line,
    email: cell("email"),
    name: cell("name"),
    function: cell("function"),
    unit: cell("unit"),
    region: cell("region"),
    locale: cell("locale") || "en",
    roles: roles.length ? roles : ["participant"],
  };
}

function faultsOf(guest: Guest, seen: Set<string>): Preview["faults"] {
  const { line } = guest;
  if (!/^[^\s@]+@[^\s@]+$/.test(guest.email)) return [{ line, fault: "email", what: guest.email }];
  if (seen.has(guest.email.toLowerCase())) return [{ line, fault: "twice", what: guest.email }];
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(guest.locale)) return [{ line, fault: "locale", what: guest.locale }];
  const unknown = guest.roles.find((role) => !ROLES.includes(role));
  return unknown ? [{ line, fault: "role", what: unknown }] : [];
}

/** Cells as RFC 4180 has them: quotes may hold separators, line ends and doubled quotes. */
function rowsOf(text: string): Row[] {
  const separator = [",", ";", "\t"].sort((a, b) => split(text, b) - split(text, a))[0] ?? ",";
  const rows: Row[] = [];
  let row: Row = { line: 1, cells: [] };
  let cell = "";
  let quoted = false;
  let line = 1;
  const endRow = () => {
    row.cells.push(cell);
    if (row.cells.some((one) => one.trim())) rows.push(row);
    cell = "";
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[at++];
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell.trim() === "") [quoted, cell] = [true, ""];
    else if (sign === separator) {
      row.cells.push(cell);
      cell = "";
    } else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
    if (sign === "\n") line++;
  }
  endRow();
  return rows;
}

const split = (text: string, separator: string) => (text.split("\n")[0] ?? "").split(separator).length;

/** Those who were invited as lines that invite them again. */
export function linesOf(open: readonly OpenInvitation[]): string {
  const quote = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = open.map((one) => COLUMNS.map((column) => quote(column === "roles" ? one.roles.join(" ") : (one[column] ?? ""))));
  return [COLUMNS, ...rows].map((row) => row.join(",")).join("\n");
}

/** The links as CSV, to hand to a mail merge. */
export function asCsv(rows: readonly { email: string; name: string; link: string }[]): string {
  const quote = (value: string) => (/[",\n]|^[=+\-@]/.test(value) ? `"${value.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"` : value);
  return ["email,name,link", ...rows.map((row) => [row.email, row.name, row.link].map(quote).join(","))].join("\n");
}
