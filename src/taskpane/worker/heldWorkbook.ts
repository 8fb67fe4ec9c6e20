import { BudgetReportError } from "../../core/errors";
import { EXPLANATIONS_SETTING } from "../../core/validation/explanations";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { UNDO_SETTING } from "../settings/undoEntry";
import { withKey } from "../settings/withKey";
import { IncomingWorkbook } from "./incomingWorkbook";
import type { CallInput } from "./protocol";
import { sameSheet } from "./sameSheet";

/** The workbook that the engine works on: taken over whole, later only the sheets that may have changed. */
export class HeldWorkbook {
  private incoming: IncomingWorkbook | null = null;
  private held: WorkbookSnapshot | null = null;
  private settings: WorkbookSnapshot["settings"] = {};
  /** Sheets that differ from what was last checked; `null`: no telling, all of them may. */
  private changed: Set<string> | null = null;
  /** All sheets in their order, while some of them arrive anew. */
  private order: readonly string[] = [];

  open(workbook: WorkbookSnapshot): void {
    this.incoming = null;
    this.held = workbook;
    this.settings = workbook.settings;
    this.changed = null;
  }

  begin({ name, settings, order, calculation }: CallInput<"beginWorkbook">): void {
    const known = order === null ? null : this.finish();
    this.incoming = new IncomingWorkbook(name, calculation);
    this.held = known;
    this.settings = settings;
    if (order === null) this.changed = null;
    else this.order = order;
  }

  /** Of the workbook that was opened last. */
  get name(): string | null {
    return this.held?.name ?? null;
  }

  addSheet(sheet: CallInput<"addSheet">): void {
    this.incoming?.addSheet(sheet);
  }

  addRows(rows: CallInput<"addRows">): void {
    this.incoming?.addRows(rows);
  }

  addNotes(notes: CallInput<"addNotes">): void {
    this.incoming?.addNotes(notes);
  }

  setSetting({ key, value }: CallInput<"setSetting">): void {
    this.settings = withKey(this.settings, key, value);
  }

  /** The workbook as it was read last, with the settings as they are now. @throws hostUnavailable before any reading */
  snapshot(): WorkbookSnapshot {
    const read = this.finish();
    if (!read) throw new BudgetReportError("hostUnavailable");
    return { ...read, settings: this.settings };
  }

  /** The settings as the rules see them: what the pane notes of its own doings is none of their business. */
  settingsForRules(): WorkbookSnapshot["settings"] {
    return withKey(withKey(this.settings, EXPLANATIONS_SETTING, undefined), UNDO_SETTING, undefined);
  }

  /**
   * Which sheets must be read again when cells of some have changed: these, and all with formulas, whose values may have
   * followed. `null` where nothing is held, so that everything must be read.
   */
  sheetsToRead(changed: readonly string[]): readonly string[] | null {
    const held = this.finish();
    if (!held) return null;
    const names = held.sheets.flatMap(({ name, formulas }) => ((formulas?.size ?? 0) > 0 ? [name] : []));
    return [...new Set([...changed, ...names])];
  }

  /** The names of the sheets that have changed since the last `markChecked()`; `null` if any may have. */
  changedSheets(): readonly string[] | null {
    this.finish();
    return this.changed && [...this.changed];
  }

  markChecked(): void {
    this.changed = new Set();
  }

  private finish(): WorkbookSnapshot | null {
    if (!this.incoming) return this.held;
    const arrived = this.incoming.finish();
    this.incoming = null;
    this.held = this.held === null ? arrived : this.merged(this.held, arrived);
    return this.held;
  }

  private merged(before: WorkbookSnapshot, arrived: WorkbookSnapshot): WorkbookSnapshot {
    const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
    const fresh = new Map(arrived.sheets.map((sheet) => [sheet.name, sheet]));
    const sheets = this.order.flatMap((name) => {
      const [was, is] = [old.get(name), fresh.get(name)];
      if (is && !(was && sameSheet(was, is))) {
        this.changed?.add(name);
        return [is];
      }
      return was ? [was] : [];
    });
    return { ...arrived, sheets };
  }
}
