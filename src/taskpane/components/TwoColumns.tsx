import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ExcerptPanel } from "./ExcerptPanel";
import { useSurface } from "./useSurface";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalL,
  },
  // The list is as long as it is; what belongs to it stays in view and scrolls by itself.
  right: {
    position: "sticky",
    top: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: `calc(100cqh - 2 * ${tokens.spacingHorizontalM})`,
  },
  detail: {
    minHeight: 0,
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export interface TwoColumnsProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** What the right column is, for screen readers. */
  readonly label: string;
}

/** Where there is room: a list at the left; at the right what belongs to its selected entry, and below it the cells. */
export function TwoColumns({ left, right, label }: TwoColumnsProps) {
  const styles = useStyles();
  const { stack } = useSurface();
  return (
    <div className={styles.columns}>
      <div className={stack}>{left}</div>
      <div className={styles.right}>
        <div className={mergeClasses(stack, styles.detail)} role="region" aria-label={label} tabIndex={0}>
          {right}
        </div>
        <ExcerptPanel isInside />
      </div>
    </div>
  );
}
