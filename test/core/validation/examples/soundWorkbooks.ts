import type { ExampleChange } from "../../../../src/core/validation/example";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { nineTables, type Workbook } from "../nineTables";
import { byNature, moreTables } from "../injected/furtherBases";
import { soundBooks } from "./soundBooks";
import { soundForms } from "./soundForms";

/** The sound workbooks that the rules' examples change: a unit that does not exist, in which everything agrees. */
export function soundWorkbook(of: NonNullable<ExampleChange["of"]>): Workbook {
  const copy = (rows: readonly (readonly CellValue[])[]) => rows.map((cells) => [...cells]);
  switch (of) {
    case "nothing":
      return new Map();
    case "summaryByNature":
      return new Map([["财决01", copy(byNature)]]);
    case "accounts":
      return new Map([
        ...nineTables(),
        ...Object.entries(moreTables).map(([name, rows]) => [name, copy(rows)] as const),
      ]);
    case "forms":
      return new Map(Object.entries(soundForms).map(([name, rows]) => [name, copy(rows)]));
    case "books":
      return new Map(Object.entries(soundBooks).map(([name, rows]) => [name, copy(rows)]));
  }
}
