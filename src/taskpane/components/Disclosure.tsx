import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useId } from "react";
import { useOpenPart, type OpenPart } from "./useOpenPart";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, marginTop: "3px", color: tokens.colorNeutralForeground3 },
  summary: { flexGrow: 1, minWidth: 0 },
  body: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 28px` },
});

export interface DisclosureProps extends OpenPart {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A line that opens to its details; these are drawn only while they are open. */
export function Disclosure({ summary, children, className, ...part }: DisclosureProps) {
  const styles = useStyles();
  const [open, toggle] = useOpenPart(part);
  const id = useId();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={className}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.summary}>{summary}</span>
      </button>
      {open && (
        <div id={id} className={mergeClasses(styles.body)}>
          {children}
        </div>
      )}
    </div>
  );
}
