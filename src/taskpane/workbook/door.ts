import type { ReadOptions, WorkbookActions } from "../../hosts/port";
import type { WorkbookInfo } from "../worker/views";

/**
 * How the pane reaches its workbook: through the program in which it is open, or through a file that the engine holds.
 * Reading hands the cells to the engine instead of to the page.
 */
export interface WorkbookDoor extends WorkbookActions {
  /**
   * Read the workbook as it is now into the engine. @throws readCancelled, hostRequestFailed
   * @param changed the sheets whose cells have changed since the last reading, where it is known that no other has:
   * only what may differ is read then. `null`: everything.
   */
  read(options: ReadOptions, changed: readonly string[] | null): Promise<WorkbookInfo>;
}
