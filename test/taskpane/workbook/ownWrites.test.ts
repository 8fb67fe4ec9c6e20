import { OwnWrites } from "../../../src/taskpane/workbook/ownWrites";

const B2 = { sheet: "表", address: "B2" };

function ownWrites() {
  let now = 0;
  const writes = new OwnWrites(() => now);
  return { writes, wait: (time: number) => (now += time) };
}

test("what we write counts once: the next change of the cell is somebody's", () => {
  const { writes } = ownWrites();
  writes.expect([B2]);
  expect([writes.has(B2), writes.has(B2), writes.has({ sheet: "表", address: "C2" })]).toEqual([true, false, false]);
});

test("a change that was never told does not swallow what a person types there later", () => {
  const { writes, wait } = ownWrites();
  writes.expect([B2]);
  wait(60_000);
  // Excel was busy all that time.
  writes.written();
  wait(11_000);
  expect(writes.has(B2)).toBe(false);
});

test("where the program says that it was us, it was; and the cell is free again", () => {
  const { writes } = ownWrites();
  writes.expect([B2]);
  expect(writes.has({ ...B2, byUs: true })).toBe(true);
  expect(writes.has({ sheet: "别的", address: "A1", byUs: true })).toBe(true);
  expect(writes.has(B2)).toBe(false);
});
