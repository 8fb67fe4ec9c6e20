import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentSearch24Regular } from "@fluentui/react-icons/svg/document-search";
import type { DragEvent } from "react";
import { useRef, useState } from "react";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { proofreadFile, proofreadOpenDocument, proofreadText } from "./actions/proofreadDocument";
import { useProofDesk, useProofState } from "./ProofContext";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "center",
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  icon: { color: tokens.colorNeutralForeground3 },
  text: { "& textarea": { minHeight: "96px" } },
});

/** A report comes as a file, picked or dropped, as pasted text, or it is the document that is open in Word. */
export function DocumentPicker() {
  const desk = useProofDesk();
  const t = useText();
  const { stack, tight, heading, quiet } = useSurface();
  const isInWord = desk.document() !== null;
  return (
    <div className={stack}>
      <div className={tight}>
        <h2 className={heading}>{t("proofreadPane", "title")}</h2>
        <div className={quiet}>{t("proofreadPane", "intro")}</div>
      </div>
      {isInWord && <OpenDocument />}
      <FileZone />
      <PastedText />
    </div>
  );
}

function OpenDocument() {
  const desk = useProofDesk();
  const { job } = useProofState();
  const t = useText();
  return (
    <Button appearance="primary" disabled={job !== null} onClick={() => void proofreadOpenDocument(desk)}>
      {t("proofreadPane", "openDocument")}
    </Button>
  );
}

function FileZone() {
  const desk = useProofDesk();
  const { job } = useProofState();
  const t = useText();
  const styles = useStyles();
  const { quiet, strong } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) void proofreadFile(desk, file);
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
      <DocumentSearch24Regular className={styles.icon} aria-hidden />
      <div className={strong}>{t("proofreadPane", "pickTitle")}</div>
      <div className={quiet}>{t("proofreadPane", "pickHint")}</div>
      <Button
        appearance={desk.document() ? "secondary" : "primary"}
        disabled={job !== null}
        onClick={() => input.current?.click()}
      >
        {t("proofreadPane", "pick")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-kind="report"
        accept=".docx,.txt,.html,.htm"
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended meanwhile, may be picked again.
          event.target.value = "";
        }}
      />
    </div>
  );
}

function PastedText() {
  const desk = useProofDesk();
  const { job } = useProofState();
  const t = useText();
  const styles = useStyles();
  const { tight, row } = useSurface();
  const [text, setText] = useState("");
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void proofreadText(desk, t("proofreadPane", "pastedName"), text);
      }}
    >
      <Field label={t("proofreadPane", "paste")}>
        <Textarea className={styles.text} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className={row}>
        <Button type="submit" disabled={job !== null || text.trim() === ""}>
          {t("proofreadPane", "proofreadText")}
        </Button>
      </div>
    </form>
  );
}
