import { useState } from "preact/hooks";

/** Copies a text, and says that it did. */
export function CopyButton({ text, name, label }: { text: string | undefined; name: string; label?: string }) {
  const [copied, setCopied] = useState<string | undefined>();
  const [isRefused, setRefused] = useState(false);
  const copy = async () => {
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Pages on plain http elsewhere than this machine have no clipboard.
      setRefused(true);
    }
  };
  const isCopied = copied !== undefined && copied === text;
  return (
    <button
      type="button"
      class="button"
      onClick={() => void copy()}
      disabled={text === undefined}
      aria-label={`Copy ${name}`}
    >
      <span role="status">{isRefused ? "Select and copy it by hand" : isCopied ? "Copied" : (label ?? "Copy")}</span>
    </button>
  );
}
