import assert from "node:assert/strict";
import { test } from "node:test";
import { asCsv, linesOf, preview } from "./invitations";

test("a line with only an address is a participant", () => {
  const { guests, faults } = preview("ada@example.org");
  assert.deepEqual(faults, []);
  assert.deepEqual(guests[0]?.roles, ["participant"]);
  assert.equal(guests[0]?.line, 1);
});

test("the header names the columns in any order, and unknown columns are left out", () => {
  const { guests } = preview("name;phone;email;roles\n마당쇠;010;m@example.org;moderator executive\n");
  assert.deepEqual([guests[0]?.name, guests[0]?.email], ["마당쇠", "m@example.org"]);
  assert.deepEqual(guests[0]?.roles, ["moderator", "executive"]);
});

test("quotes hold commas, quotes and line ends, and the lines are still counted right", () => {
  const { guests, faults } = preview('email,name,unit\na@b.c,"Lovelace, ""Ada""","two\nlines"\nnobody,Ben,\n');
  assert.equal(guests[0]?.name, 'Lovelace, "Ada"');
  assert.equal(guests[0]?.unit, "two\nlines");
  assert.deepEqual(faults, [{ line: 4, fault: "email", what: "nobody" }]);
});

test("each wrong line is named, the right ones stay", () => {
  const { guests, faults } = preview("email,roles\na@b.c,king\nA@b.c,\nd@e.f,\nd@e.f,\n");
  assert.deepEqual(faults.map((fault) => [fault.line, fault.fault]), [[2, "role"], [3, "twice"], [5, "twice"]]);
  assert.deepEqual(guests.map((guest) => guest.email), ["d@e.f"]);
});

test("nothing invites nobody", () => {
  assert.deepEqual(preview("\n \n"), { guests: [], faults: [] });
});

test("a name cannot become a formula in a spreadsheet", () => {
  assert.equal(asCsv([{ email: "a@b.c", name: "=1+1", link: "http://x" }]), 'email,name,link\na@b.c,"\'=1+1",http://x');
});

test("who was invited is invited again by the same words", () => {
  const open = { id: "1", email: "gil@night.example", name: 'Gil "G", the third', unit: "R&D", roles: ["moderator" as const, "executive" as const], since: "", expires: "" };
  const { guests, faults } = preview(linesOf([open]));
  assert.deepEqual(faults, []);
  assert.deepEqual(guests, [
    { line: 2, email: open.email, name: open.name, function: "", unit: "R&D", region: "", locale: "en", roles: ["moderator", "executive"] },
  ]);
});
