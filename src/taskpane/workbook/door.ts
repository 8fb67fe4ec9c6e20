import type { CellEdit, Finding } from "../../core/findings/finding";
import type { CellRef } from "../../core/workbook/cellRef";
import type {
  AppliedEdit,
  CellComment,
  CommentsCleared,
  CommentsSet,
  HostCapabilities,
  NewSheet,
  ReadOptions,
} from "../../hosts/port";
import type { WorkbookInfo } from "../worker/views";

/**
 * How the pane reaches its workbook: through Excel, or through a file that the engine holds. The same port as
 * WorkbookHost, but reading hands the cells to the engine instead of to the page.
 */
export interface WorkbookDoor {
  readonly platform: "excel" | "file";
  readonly capabilities: HostCapabilities;
  /**
   * Read the workbook as it is now into the engine. @throws readCancelled, hostRequestFailed
   * @param changed the sheets whose cells have changed since the last reading, where it is known that no other has:
   * only what may differ is read then. `null`: everything.
   */
  read(options: ReadOptions, changed: readonly string[] | null): Promise<WorkbookInfo>;
  showCell(ref: CellRef): Promise<void>;
  applyEdits(edits: readonly CellEdit[]): Promise<readonly AppliedEdit[]>;
  undoEdits(edits: readonly AppliedEdit[]): Promise<void>;
  /** Gives the name that the sheet got. */
  addSheet(sheet: NewSheet): Promise<string>;
  removeSheet(sheet: NewSheet): Promise<void>;
  markFindings(
    findings: readonly Finding[],
  ): Promise<{ readonly marked: number; readonly protectedSheets: readonly string[] }>;
  clearMarks(): Promise<void>;
  setComments(comments: readonly CellComment[]): Promise<CommentsSet>;
  clearComments(): Promise<CommentsCleared>;
  saveSetting(key: string, value: unknown): Promise<void>;
  watchChanges(listener: (sheet: string, address: string) => void): Promise<() => Promise<void>>;
}
