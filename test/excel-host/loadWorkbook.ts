import { fromA1 } from "../../src/core/workbook/cellRef";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { serialiseSettings } from "../../src/hosts/workbookSettings";
import { ModelWorkbook } from "./workbookModel";

/** The workbook that Excel would hold after opening this file. */
export async function loadWorkbook(bytes: Uint8Array, name: string): Promise<ModelWorkbook> {
  const snapshot = await readWorkbookFile(bytes, name);
  const model = new ModelWorkbook(name);
  for (const source of snapshot.sheets) {
    const sheet = model.addSheet(source.name);
    sheet.visibility = source.visibility;
    sheet.isProtected = source.isProtected ?? false;
    sheet.merges = [...(source.merges ?? [])];
    for (const row of source.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of source.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    source.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null) sheet.touch(source.origin.row + row, source.origin.column + column).value = value;
      }),
    );
    for (const [address, formula] of source.formulas ?? []) {
      const at = fromA1(address);
      if (at) sheet.touch(at.row, at.column).formula = formula;
    }
    for (const [address, format] of source.numberFormats ?? []) {
      const at = fromA1(address);
      if (at) sheet.touch(at.row, at.column).numberFormat = format;
    }
  }
  if (snapshot.calculation === "manual") model.calculationMode = "Manual";
  model.activeSheet = model.sheets.find(({ visibility }) => visibility === "visible") ?? null;
  if (Object.keys(snapshot.settings).length > 0) {
    model.customXmlParts.push({ id: model.newId(), xml: serialiseSettings(snapshot.settings) });
  }
  return model;
}
