import { OpenParts } from "../../../src/taskpane/state/openParts";

test("what was opened or closed stays so; what nobody has touched says so", () => {
  const parts = new OpenParts();
  expect(parts.begin("limits", null)).toBeUndefined();
  parts.keep("limits", false);
  parts.keep("gaps", true);
  expect([parts.begin("limits", null), parts.begin("gaps", null)]).toEqual([false, true]);
});

test("what asks opens a closed part, once: closed again it stays closed while the same asks", () => {
  const parts = new OpenParts();
  const asked = { key: "" };
  parts.keep("lastYear", false);
  expect(parts.begin("lastYear", asked)).toBe(true);
  parts.drawn("lastYear", asked);
  expect(parts.begin("lastYear", asked)).toBe(true);
  parts.keep("lastYear", false);
  parts.drawn("lastYear", asked);
  expect(parts.begin("lastYear", asked)).toBe(false);
  expect(parts.begin("lastYear", { key: "" })).toBe(true);
});

test("what has stopped asking may ask anew", () => {
  const parts = new OpenParts();
  parts.drawn("cause", true);
  parts.keep("cause", false);
  parts.drawn("cause", false);
  expect(parts.begin("cause", false)).toBe(false);
  expect(parts.begin("cause", true)).toBe(true);
});

test("another workbook's parts are others", () => {
  const parts = new OpenParts();
  parts.keep("table", true);
  parts.drawn("limits", true);
  parts.forget();
  expect([parts.begin("table", null), parts.begin("limits", true)]).toEqual([undefined, true]);
});
