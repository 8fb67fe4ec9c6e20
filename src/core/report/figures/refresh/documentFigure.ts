/** A tagged figure as it stands in the document now. */
export interface DocumentFigure {
  /** The host's own name for the content control. */
  readonly id: string;
  readonly tag: string;
  readonly text: string;
  readonly inTable: boolean;
  /** Nobody may edit its content. */
  readonly locked: boolean;
  /** A review comment stands within, which replacing the text would take away; absent where the host cannot tell. */
  readonly isCommented?: boolean;
  /** The text without the tracked changes in it, `null` where there are none; absent where the host cannot tell. */
  readonly revisedFrom?: string | null;
}
