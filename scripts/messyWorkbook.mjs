/** A copy of the complete sample as a hurried unit would hand it in: wrong numbers, numbers as text, odd sheet names. */
import { readFileSync, writeFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";

const RENAMED = { 收支决算总表: "Sheet1", 收入决算表: "表2 收入(终稿)", 支出决算表: "支出表-改" };

/** Every 9th number 10 more or 3.5 less, every 13th a text; the ledger stays as it is. */
export function writeMessyWorkbook(from, to) {
  const book = read(readFileSync(from));
  for (const name of book.SheetNames) if (name !== "明细账") spoil(book.Sheets[name]);
  book.SheetNames = book.SheetNames.map((name) => RENAMED[name] ?? name);
  book.Sheets = Object.fromEntries(Object.entries(book.Sheets).map(([name, sheet]) => [RENAMED[name] ?? name, sheet]));
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["姓名", "电话"],
      ["张三", "0731-1234567"],
    ]),
    "通讯录",
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "空白");
  writeFileSync(to, write(book, { type: "buffer", bookType: "xlsx" }));
}

function spoil(sheet) {
  const numbers = Object.keys(sheet).filter((address) => sheet[address].t === "n");
  numbers.forEach((address, index) => {
    const cell = sheet[address];
    delete cell.f;
    delete cell.w;
    if (index % 13 === 12) Object.assign(cell, { t: "s", v: " 1,234.5 元" });
    else if (index % 9 === 8) cell.v = Number((cell.v + (index % 2 === 0 ? 10 : -3.5)).toFixed(2));
  });
}
