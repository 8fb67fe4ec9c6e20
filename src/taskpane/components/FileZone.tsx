import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import type { DragEvent } from "react";
import { useRef, useState } from "react";
import { WORKBOOK_NAMES } from "../../hosts/workbookNames";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "center",
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  icon: { color: tokens.colorNeutralForeground3 },
});

export interface FileZoneProps {
  readonly onFile: (file: File) => void;
  /** What else is good to know before one is chosen. */
  readonly note?: string;
}

/** Where a workbook file is picked or dropped; it is read in the browser and goes nowhere. */
export function FileZone({ onFile, note }: FileZoneProps) {
  const t = useText();
  const styles = useStyles();
  const { quiet, strong } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <DocumentTable24Regular className={styles.icon} aria-hidden />
      <div className={strong}>{t("pane", "file.title")}</div>
      <div className={quiet}>{t("pane", "file.hint")}</div>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {t("pane", "file.pick")}
      </Button>
      {note !== undefined && <div className={quiet}>{note}</div>}
      <input ref={input} type="file" hidden accept={WORKBOOK_NAMES} onChange={(event) => take(event.target.files)} />
    </div>
  );
}
