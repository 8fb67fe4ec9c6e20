import { strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { biff5Of } from "./oldFormats";
import { fileOf, partOf, textFile, withParts, workbookOf } from "./workbookFixtures";

const SHEETS = { 支出: [["合计", 3]] };

async function calculation(bytes: Uint8Array) {
  return (await readWorkbookFile(bytes, "a.xlsx")).calculation;
}

/** The bytes with the first such run of them replaced. @throws Error where there is none */
function patched(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = copy.findIndex((_, start) => from.every((byte, index) => copy[start + index] === byte));
  if (at < 0) throw new Error("nothing to replace");
  copy.set(to, at);
  return copy;
}

const xlsx = fileOf(workbookOf(SHEETS));
const withSettings = (settings: string) =>
  withParts(xlsx, {
    "xl/workbook.xml": partOf(xlsx, "xl/workbook.xml").replace("</sheets>", `</sheets>${settings}`),
  });

test.each<[string, string, "manual" | undefined]>([
  ["manual", '<calcPr calcId="191029" calcMode="manual"/>', "manual"],
  ["manual, with a prefix", '<x:calcPr xmlns:x="m" calcMode="manual" calcOnSave="0"/>', "manual"],
  ["automatic but for data tables", '<calcPr calcMode="autoNoTable"/>', undefined],
  ["nothing said", '<calcPr calcId="191029"/>', undefined],
  ["no settings at all", "", undefined],
])(".xlsx: %s", async (_what, settings, expected) => {
  expect(await calculation(withSettings(settings))).toBe(expected);
});

test(".xls says it in every sheet", async () => {
  const xls = fileOf(workbookOf(SHEETS), "biff8");
  expect(await calculation(xls)).toBeUndefined();
  // Record CalcMode, two bytes: 1 automatic, 0 manual.
  expect(await calculation(patched(xls, [0x0d, 0, 2, 0, 1, 0], [0x0d, 0, 2, 0, 0, 0]))).toBe("manual");
  expect(await calculation(biff5Of([{ name: "支出", rows: SHEETS.支出 }], "gbk", 936))).toBeUndefined();
});

test(".xlsb says it in the workbook's part", async () => {
  const xlsb = fileOf(workbookOf(SHEETS), "xlsb");
  expect(await calculation(xlsb)).toBeUndefined();
  const parts = unzipSync(xlsb);
  const book = parts["xl/workbook.bin"] ?? strToU8("");
  // Behind the list of sheets (BrtEndBundleShs, 144): BrtCalcProp (157) of 26 bytes, the mode after four of them.
  const end = book.findIndex((byte, at) => byte === 0x90 && book[at + 1] === 0x01 && book[at + 2] === 0) + 3;
  const saying = (mode: number) => {
    const record = [0x9d, 0x01, 26, 0, 0, 0, 0, mode, ...Array<number>(21).fill(0)];
    const changed = Uint8Array.from([...book.subarray(0, end), ...record, ...book.subarray(end)]);
    return calculation(zipSync({ ...parts, "xl/workbook.bin": changed }));
  };
  expect(await saying(1)).toBeUndefined();
  expect(await saying(0)).toBe("manual");
});

test("Excel 2003's XML says it before its sheets", async () => {
  const xml = new TextDecoder().decode(fileOf(workbookOf(SHEETS), "xlml"));
  const settings = `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Calculation>ManualCalculation</Calculation></ExcelWorkbook>`;
  expect(await calculation(textFile(xml))).toBeUndefined();
  expect(await calculation(textFile(xml.replace(/<(?:ss:)?Worksheet/, `${settings}$&`)))).toBe("manual");
});
