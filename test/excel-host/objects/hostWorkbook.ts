import type { HostObject } from "../../office-host/hostObject";
import type { ModelSheet, ModelWorkbook } from "../workbookModel";

export interface SheetHandle {
  readonly sheet: ModelSheet;
}

/** What the host objects share: the workbook itself and what must be told when it is read or changed. */
export interface HostWorkbook {
  readonly model: ModelWorkbook;
  readonly worksheet: (sheet: ModelSheet) => HostObject;
  /** Cells whose contents were sent to the add-in. */
  readonly countCells: (count: number) => void;
  readonly changed: (handle: SheetHandle, address: string) => void;
  /** The add-in (un)subscribed to changes, or calculations, of all sheets. */
  readonly subscribe: (event: "dataChanged" | "calculated", on: boolean) => void;
  readonly calculate: () => void;
  /** Sheets that the request under way has added. */
  readonly added: Set<ModelSheet>;
  /** Excel on the web does not activate a sheet in the request that adds it (reported, OfficeDev/office-js#930). */
  readonly activatesLate: () => boolean;
}
