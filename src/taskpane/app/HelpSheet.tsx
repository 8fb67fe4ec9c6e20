import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { SelfTestCard } from "../help/SelfTestCard";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { STEPS } from "../state/steps";

const useStyles = makeStyles({
  keys: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dd": { margin: 0 },
  },
  key: {
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** What the keys do, by their names on the keyboard. */
const KEYS = [
  ["?", "help"],
  ["F8", "next"],
  ["Shift+F8", "previous"],
  ["Tab", "move"],
  ["Enter", "press"],
  ["Esc", "close"],
] as const;

export interface HelpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The four steps in a line each, what to do where one is stuck, and the keys. */
export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const t = useText();
  const styles = useStyles();
  const { stack, heading, dialog } = useSurface();
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={dialog}>
        <DialogBody>
          <DialogTitle>{t("help", "title")}</DialogTitle>
          <DialogContent className={stack}>
            <ol className={styles.list}>
              {STEPS.map((step) => (
                <li key={step}>
                  <strong>{t("pane", `steps.${step}`)}</strong> {t("firstSight", step)}
                </li>
              ))}
            </ol>
            <h3 className={heading}>{t("help", "stuck")}</h3>
            <ul className={styles.list}>
              {(["unknownSheet", "missingFigure", "notAnError", "lastYear", "kept", "together"] as const).map((key) => (
                <li key={key}>{t("help", `answers.${key}`)}</li>
              ))}
            </ul>
            <h3 className={heading}>{t("help", "keys")}</h3>
            <dl className={styles.keys}>
              {KEYS.map(([key, does]) => (
                <Key key={key} name={key} does={t("help", `does.${does}`)} />
              ))}
            </dl>
            <SelfTestCard />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{t("pane", "action.close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Key({ name, does }: { readonly name: string; readonly does: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}
