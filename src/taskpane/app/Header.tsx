import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LANGUAGES, nextLocale } from "../../locales/languages";
import { closeFile } from "../actions/closeFile";
import { usePane, usePaneState } from "../components/PaneContext";
import { ProofreadEntry } from "../proofread/ProofreadEntry";
import { useTexts } from "../components/TextContext";
import { HelpButton } from "./HelpButton";
import type { Pane } from "../state/pane";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  button: {
    minWidth: "auto",
    flexShrink: 0,
    "@media (max-width: 359px)": { ":lang(en)": { paddingInline: "4px" } },
  },
  title: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // An English word is wider than what the buttons leave.
    "@media (max-width: 359px)": { ":lang(en)": { fontSize: tokens.fontSizeBase300 } },
  },
  // Below the buttons, over the whole width: beside them a narrow pane would show three letters of it.
  workbook: {
    flexBasis: "100%",
    order: 1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Whose accounts of which year are open, and the language switch. `onOtherFile`: back to choosing a file. */
export function Header({ onOtherFile = closeFile }: { readonly onOtherFile?: (pane: Pane) => void }) {
  const { t, changeLocale } = useTexts();
  const pane = usePane();
  const { door, job, workbook, recognition } = usePaneState();
  const styles = useStyles();
  const year = recognition?.year ? t("pane", "header.year", { year: recognition.year.value }) : null;
  const about = [recognition?.department?.value ?? null, year, workbook?.name ?? null].filter((part) => part !== null);
  const other = nextLocale(t.locale);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t("pane", "header.title")}</h1>
      <div className={styles.workbook} title={about.join(" · ")}>
        {about.length > 0 ? about.join(" · ") : t("pane", "header.private")}
      </div>
      <ProofreadEntry className={styles.button} />
      {door && !door.capabilities.isLive && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<FolderOpenRegular />}
          title={t("pane", "file.other")}
          aria-label={t("pane", "file.other")}
          disabled={job !== null}
          onClick={() => onOtherFile(pane)}
        />
      )}
      <HelpButton className={styles.button} />
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        aria-label={t("pane", "header.changeLanguage")}
        onClick={() => changeLocale(other)}
      >
        <span lang={other}>{LANGUAGES[other].name}</span>
      </Button>
    </header>
  );
}
