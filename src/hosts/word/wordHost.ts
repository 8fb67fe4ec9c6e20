import { BudgetReportError } from "../../core/errors";
import type { DocumentHost } from "../documentPort";
import { clearScratch } from "./clearScratch";
import { writeCharts } from "./charts";
import { canComment, showWords } from "./comments";
import { readDocument } from "./documentText";
import { readFigures, showFigure, writeFigures } from "./figures";
import { insertReport } from "./insertReport";
import { dropComments, ownComments, replaceComments } from "./ownComments";
import { supportsWordApi } from "./wordRequest";
import { readPart, writePart } from "./xmlParts";

/** Office 2019 and LTSC 2021. */
const BASELINE = "1.3";

/** The document that is open in Word. To be called when Office is ready. @throws officeTooOld */
export function createWordHost(): DocumentHost {
  if (!supportsWordApi(BASELINE)) {
    throw new BudgetReportError("officeTooOld", { api: `WordApi ${BASELINE}`, office: "Office 2019" });
  }
  return {
    capabilities: { canComment: canComment() },
    readFigures,
    writeFigures,
    writeCharts,
    showFigure,
    showWords,
    insertReport,
    readPart,
    writePart,
    readDocument,
    ownComments,
    clearScratch,
    addComments: replaceComments,
    removeComments: dropComments,
  };
}
