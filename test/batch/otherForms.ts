import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read, write, type WorkBook } from "@e965/xlsx";

/** Some of the made-up units hand in as others do: .xls, amounts in 元. What is planted stays as it is. */
export function inOtherForms(
  folder: string,
  units: { readonly xls: readonly string[]; readonly yuan: readonly string[] },
): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  const fileOf = (code: string) => {
    const file = files.find((name) => name.startsWith(code));
    if (file === undefined) throw new Error(code);
    return path.join(folder, file);
  };
  for (const code of units.yuan) {
    const file = fileOf(code);
    writeFileSync(file, write(inYuan(read(readFileSync(file), { cellNF: true })), { type: "buffer" }) as Buffer);
  }
  for (const code of units.xls) {
    const file = fileOf(code);
    const bytes = write(read(readFileSync(file), { cellNF: true }), { type: "buffer", bookType: "biff8" }) as Buffer;
    rmSync(file);
    writeFileSync(file.replace(/xlsx$/u, "xls"), bytes);
  }
}

const MONEY = "#,##0.00";

/** Where a sheet says 金额单位：万元 its amounts are written in 元. */
function inYuan(book: WorkBook): WorkBook {
  for (const sheet of Object.values(book.Sheets)) {
    const cells = Object.entries(sheet).flatMap(([at, cell]) =>
      at.startsWith("!") ? [] : [cell as { v?: unknown; w?: string; z?: string }],
    );
    const unit = cells.find(({ v }) => v === "金额单位：万元");
    if (!unit) continue;
    unit.v = "金额单位：元";
    for (const cell of [unit, ...cells]) {
      if (typeof cell.v === "number" && cell.z === MONEY) cell.v = Math.round(cell.v * 10_000);
      delete cell.w;
    }
  }
  return book;
}
