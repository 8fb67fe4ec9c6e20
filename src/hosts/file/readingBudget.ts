import {
  WORKBOOK_CELLS,
  WORKBOOK_FORMULA_CHARACTERS,
  WORKBOOK_TEXT_CHARACTERS,
  WORKBOOK_TEXTS,
} from "../../core/limits/limits";
import { BudgetReportError } from "../../core/errors";
import { PlaceCount, requireFewCells } from "./parseSheets";

/** What a workbook has taken of the memory that it may take, counted over all its sheets while they are read. */
export class ReadingBudget {
  readonly places: PlaceCount;
  private cells = 0;
  private readonly texts = new Map<string, string>();
  private listed = 0;
  private characters = 0;
  private formulaCharacters = 0;

  /** @param file its name, for messages */
  constructor(private readonly file: string) {
    this.places = new PlaceCount(file);
  }

  /** @throws tooManyCells */
  cell(): void {
    this.cells += 1;
    if (this.cells > WORKBOOK_CELLS) requireFewCells(this.cells, this.file);
  }

  /** Counts a text of the list that cells refer to. @throws tooManyTexts, textsTooLong */
  sharedText(text: string): string {
    this.listed += 1;
    return this.countedText(text);
  }

  /** A text that stands in its cell, as it was read first: each stands in memory once. @throws tooManyTexts, textsTooLong */
  cellText(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return this.countedText(text);
  }

  private countedText(text: string): string {
    this.characters += text.length;
    const { file } = this;
    const texts = this.listed + this.texts.size;
    if (texts > WORKBOOK_TEXTS) throw new BudgetReportError("tooManyTexts", { file, texts, limit: WORKBOOK_TEXTS });
    if (this.characters > WORKBOOK_TEXT_CHARACTERS) {
      throw new BudgetReportError("textsTooLong", { file, limit: WORKBOOK_TEXT_CHARACTERS / 1_000_000 });
    }
    return text;
  }

  /** @throws tooManyFormulas */
  formula(formula: string, sheet: string): string {
    this.formulaCharacters += formula.length + FORMULA_OVERHEAD;
    if (this.formulaCharacters > WORKBOOK_FORMULA_CHARACTERS) {
      throw new BudgetReportError("tooManyFormulas", {
        file: this.file,
        sheet,
        limit: WORKBOOK_FORMULA_CHARACTERS / 1_000_000,
      });
    }
    return formula;
  }
}

/** What the address and the entry of a formula take beside its own characters. */
const FORMULA_OVERHEAD = 40;
