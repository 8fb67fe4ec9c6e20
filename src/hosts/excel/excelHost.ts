import { BudgetReportError } from "../../core/errors";
import type { WorkbookHost } from "../port";
import { onWaiting } from "./excelRequest";
import { supportsExcelApi } from "./supports";
import { addSheet } from "./addSheet";
import { clearComments, setComments, supportsComments } from "./comments";
import { cellsNow } from "./cellContents";
import { applyEdits, undoEdits } from "./edits";
import { clearMarks, markFindings } from "./marks";
import { readSheets, readWorkbook } from "./readWorkbook";
import { recalculate } from "./recalculate";
import { removeSheet } from "./removeSheet";
import { saveSetting } from "./settings";
import { showCell } from "./showCell";
import { watchChanges } from "./watchChanges";

/** Office 2019. The manifest cannot ask for it: a requirement there would keep the add-in out of Word. */
const BASELINE = "1.7";

/** The workbook that is open in Excel. To be called when Office is ready. @throws officeTooOld */
export function createExcelHost(): WorkbookHost {
  if (!supportsExcelApi(BASELINE)) {
    throw new BudgetReportError("officeTooOld", { api: `ExcelApi ${BASELINE}`, office: "Office 2019" });
  }
  return {
    capabilities: {
      isLive: true,
      canShowCell: true,
      canEdit: true,
      canMark: true,
      canComment: supportsComments(),
      canWatch: supportsExcelApi("1.9"),
      canRecalculate: true,
    },
    readWorkbook,
    readSheets,
    showCell,
    applyEdits,
    undoEdits,
    cellsNow,
    addSheet,
    removeSheet,
    markFindings,
    clearMarks,
    setComments,
    clearComments,
    saveSetting,
    watchChanges,
    recalculate,
    onWaiting,
  };
}
