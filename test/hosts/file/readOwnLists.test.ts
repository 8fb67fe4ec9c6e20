import { utils, write } from "@e965/xlsx";
import { readOwnLists } from "../../../src/hosts/file/readOwnLists";

const ROWS = [
  ["科目编码", "科目名称", "启用年度"],
  ["2010388", "政务值守", 2023],
];
const EXPECTED = [
  {
    classification: "functional",
    items: [{ code: "2010388", name: "政务值守", validFrom: 2023, validTo: null }],
  },
];

test("a CSV file in UTF-8", async () => {
  const bytes = new TextEncoder().encode(ROWS.map((row) => row.join(",")).join("\r\n"));
  expect(await readOwnLists(bytes, "自有.csv")).toMatchObject(EXPECTED);
});

test("a CSV file as Chinese Excel saves it", async () => {
  // 科目编码,科目名称 / 2010388,政务值守 in GBK.
  const gbk = "bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c60a323031303338382cd5fecef1d6b5cad8";
  const bytes = Uint8Array.from(gbk.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  expect(await readOwnLists(bytes, "自有.csv")).toMatchObject([{ items: [{ code: "2010388", name: "政务值守" }] }]);
});

test("the first sheet of a workbook", async () => {
  const book = utils.book_new(utils.aoa_to_sheet(ROWS), "科目");
  const bytes = write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
  expect(await readOwnLists(bytes, "自有.xlsx")).toMatchObject(EXPECTED);
});

test("a list that cannot be used is refused with its line", async () => {
  const bytes = new TextEncoder().encode("科目编码,科目名称\n20103,机关\n12,短");
  await expect(readOwnLists(bytes, "自有.csv")).rejects.toMatchObject({
    code: "brokenClassification",
    fields: { line: 3 },
  });
});
