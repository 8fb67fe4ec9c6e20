import { Button } from "@fluentui/react-components";
import { useRef } from "react";

export interface FileButtonProps {
  readonly label: string;
  /** File name endings: `.docx,.txt`. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onPick: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, disabled = false, onPick }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const picked = target.files?.item(0);
          if (picked) onPick(picked);
          // The same file may be picked again after it was mended.
          target.value = "";
        }}
      />
    </>
  );
}
