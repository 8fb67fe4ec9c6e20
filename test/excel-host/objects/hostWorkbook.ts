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
  /** The add-in (un)subscribed to changes of all sheets. */
  readonly subscribe: (event: "dataChanged", on: boolean) => void;
}
