import { strToU8, unzipSync, zipSync } from "fflate";
import { isAsWritten, writeZip } from "../../src/zip/writeZip";

const parts: [string, Uint8Array][] = [
  ["[Content_Types].xml", strToU8("<Types/>")],
  ["xl/工作簿.xml", strToU8("<workbook/>")],
];

test("the same parts have the same bytes, and are known as ours", () => {
  const bytes = writeZip(parts);
  expect(writeZip(parts)).toEqual(bytes);
  expect(isAsWritten(bytes)).toBe(true);
  expect(Object.entries(unzipSync(bytes))).toEqual(parts);
});

test.each([
  ["saved by Office, which dates parts 1980-01-01", { mtime: new Date(1980, 0, 1) }],
  ["saved by a program that dates parts with the present", {}],
])("a package %s is no longer ours", (_, options) => {
  expect(isAsWritten(zipSync(unzipSync(writeZip(parts)), options))).toBe(false);
});

test("nor is one with a part changed, a part added, a comment, a torn end, or no package at all", () => {
  const bytes = writeZip(parts);
  const added = zipSync({ ...unzipSync(bytes), "more.xml": [strToU8("x"), { mtime: new Date(2024, 1, 1) }] });
  const others = [
    added,
    new Uint8Array([...bytes, 1]),
    bytes.subarray(0, -1),
    bytes.subarray(4),
    strToU8("报告"),
    new Uint8Array(0),
  ];
  expect(others.map(isAsWritten)).toEqual(others.map(() => false));
});
