import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen24Regular } from "@fluentui/react-icons/svg/folder-open";
import type { DragEvent } from "react";
import { useRef, useState } from "react";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { takeFolder } from "./actions/choose";
import { useBatchDesk, useBatchState } from "./BatchContext";
import { canPickDirectory, folderOfDrop, folderOfFiles, pickDirectory } from "./folder/folderSources";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  empty: {
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  icon: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0 },
});

/** Where a folder is picked or dropped; it is read in the browser and goes nowhere. */
export function FolderZone() {
  const desk = useBatchDesk();
  const { folder, job } = useBatchState();
  const t = useText();
  const styles = useStyles();
  const { strong, quiet } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const isBusy = job !== null;

  const ask = async () => {
    const picked = canPickDirectory(window) ? await pickDirectory(window) : "refused";
    // Where the page may not ask for a folder, the list of its files does.
    if (picked === "refused") input.current?.click();
    else if (picked) await takeFolder(desk, picked);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const picked = folderOfDrop(event.dataTransfer, t("batchPane", "dropped"));
    if (picked) void takeFolder(desk, picked);
  };
  return (
    <div
      className={mergeClasses(styles.zone, !folder && styles.empty, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FolderOpen24Regular className={styles.icon} aria-hidden />
      {folder ? (
        <div className={mergeClasses(strong, styles.name)}>
          {t("batchPane", "picked", { name: folder.picked.name, count: folder.files })}
        </div>
      ) : (
        <>
          <div className={strong}>{t("batchPane", "pickTitle")}</div>
          <div className={quiet}>{t("batchPane", "pickHint")}</div>
        </>
      )}
      <Button
        appearance={folder ? "secondary" : "primary"}
        size={folder ? "small" : "medium"}
        disabled={isBusy}
        onClick={() => void ask()}
      >
        {t("batchPane", folder ? "other" : "pick")}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        multiple
        data-kind="folder"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) void takeFolder(desk, folderOfFiles(files, t("batchPane", "dropped")));
          // The same folder may be picked again after it was mended.
          target.value = "";
        }}
      />
    </div>
  );
}
