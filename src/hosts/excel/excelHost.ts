import type { WorkbookHost } from "../port";
import { supportsExcelApi } from "./excelRequest";
import { addSheet } from "./addSheet";
import { clearComments, setComments, supportsComments } from "./comments";
import { applyEdits, undoEdits } from "./edits";
import { clearMarks, markFindings } from "./marks";
import { readSheets, readWorkbook } from "./readWorkbook";
import { saveSetting } from "./settings";
import { showCell } from "./showCell";
import { watchChanges } from "./watchChanges";

/** The workbook that is open in Excel. To be called when Office is ready. */
export function createExcelHost(): WorkbookHost {
  return {
    platform: "excel",
    capabilities: {
      canShowCell: true,
      canEdit: true,
      canMark: true,
      canComment: supportsComments(),
      canWatch: supportsExcelApi("1.9"),
    },
    readWorkbook,
    readSheets,
    showCell,
    applyEdits,
    undoEdits,
    addSheet,
    markFindings,
    clearMarks,
    setComments,
    clearComments,
    saveSetting,
    watchChanges,
  };
}
