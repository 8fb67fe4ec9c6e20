import { BudgetReportError } from "../../core/errors";
import type { EngineClient } from "../worker/protocol";
import { OwnWrites } from "../workbook/ownWrites";
import type { WorkbookDoor } from "../workbook/door";
import { OpenParts } from "./openParts";
import type { PaneEvent } from "./paneEvent";
import { paneReducer } from "./paneReducer";
import type { PaneState } from "./paneState";
import { INITIAL_STATE } from "./paneState";
import type { Store } from "./store";
import { createStore } from "./store";

/** What the pane's commands work with. One for the life of the page. */
export interface Pane {
  readonly store: Store<PaneState, PaneEvent>;
  /** Starts the engine when it is first asked for. */
  engine(): Promise<EngineClient>;
  door: WorkbookDoor | null;
  readonly ownWrites: OwnWrites;
  /** When the program last told of a change, or the pane has made one. */
  changedAt: number;
  /** Sheets that the pane has added; and the adding itself, until it is done. */
  readonly ownSheets: Set<string>;
  ownWork: Promise<void>;
  /** Does the program tell us of changes? Until then they may have passed unseen. */
  isWatching: boolean;
  /** The changes of settings that are under way, one after the other. */
  settingChanges: Promise<void>;
  readonly opened: OpenParts;
  /** Stops the read that is under way. */
  abort: AbortController | null;
}

export function createPane(startEngine: () => Promise<EngineClient>): Pane {
  let engine: Promise<EngineClient> | null = null;
  return {
    store: createStore(paneReducer, INITIAL_STATE),
    engine: () => (engine ??= startEngine()),
    door: null,
    ownWrites: new OwnWrites(),
    changedAt: 0,
    ownSheets: new Set(),
    ownWork: Promise.resolve(),
    isWatching: false,
    settingChanges: Promise.resolve(),
    opened: new OpenParts(),
    abort: null,
  };
}

/** The open workbook. @throws hostUnavailable */
export function openDoor(pane: Pane): WorkbookDoor {
  if (!pane.door) throw new BudgetReportError("hostUnavailable");
  return pane.door;
}

export function isCancelled(error: unknown): boolean {
  return error instanceof BudgetReportError && error.code === "readCancelled";
}
