import { withExcel } from "./excelRequest";

/** Names by id, as the workbook had them when it was read last: what the add-in holds of it goes by these names. */
let known: ReadonlyMap<string, string> = new Map();

/** To be told whenever the list of sheets has been read. */
export function knowSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  known = new Map(sheets.map(({ id, name }) => [id, name]));
}

/** No patience: an event comes while the user goes on typing, and what is known will do. */
const AT_ONCE = { patience: 0 };

/**
 * A sheet's name by its id: the present one, else the one that it had when it was last read. 1 request.
 * @throws hostRequestFailed, cellBeingEdited where the sheet has never been read and Excel does not answer
 */
export async function sheetName(id: string): Promise<string | null> {
  try {
    return await withExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    }, AT_ONCE);
  } catch (problem) {
    const name = known.get(id);
    if (name === undefined) throw problem;
    return name;
  }
}
