import type { DocumentHost } from "../documentPort";
import { addComments, canComment, removeComments, showWords } from "./comments";
import { readDocument } from "./documentText";
import { readFigures, showFigure, writeFigures } from "./figures";
import { insertReport } from "./insertReport";
import { readPart, writePart } from "./xmlParts";

/** The document that is open in Word. To be called when Office is ready. */
export function createWordHost(): DocumentHost {
  return {
    capabilities: { canComment: canComment() },
    readFigures,
    writeFigures,
    showFigure,
    showWords,
    insertReport,
    readPart,
    writePart,
    readDocument,
    addComments,
    removeComments,
  };
}
