import { useCombobox } from "downshift";
import { useState } from "preact/hooks";
import { KindMark } from "./KindMark.js";
import { plural } from "./plural.js";
import { type Suggestion, type SuggestionKind, useSuggestions } from "./useSuggestions.js";

interface SearchBoxProps {
  /** What a screen reader calls it. */
  label: string;
  placeholder: string;
  /** What it holds at first. */
  initial?: string;
  kinds?: readonly SuggestionKind[];
  onPick: (suggestion: Suggestion) => void;
  /** Enter without a suggestion picked. */
  onSubmit?: (text: string) => void;
  isClearedByPick?: boolean;
}

/** A text box with suggestions as one types: a combobox with a list, after the ARIA Authoring Practices Guide. */
export function SearchBox({ label, placeholder, initial, kinds, onPick, onSubmit, isClearedByPick }: SearchBoxProps) {
  const [text, setText] = useState(initial ?? "");
  const suggestions = useSuggestions(text, kinds);
  const box = useCombobox<Suggestion>({
    items: [...suggestions],
    itemToString: (item) => item?.label ?? "",
    initialInputValue: initial ?? "",
    onInputValueChange: ({ inputValue }) => setText(inputValue),
    stateReducer: (_state, { type, changes }) => {
      const isPick =
        type === useCombobox.stateChangeTypes.InputKeyDownEnter || type === useCombobox.stateChangeTypes.ItemClick;
      return isPick && isClearedByPick ? { ...changes, inputValue: "", selectedItem: null } : changes;
    },
    onStateChange: ({ type, selectedItem }) => {
      const { InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;
      if ((type === InputKeyDownEnter || type === ItemClick) && selectedItem) onPick(selectedItem);
    },
  });
  const isShown = box.isOpen && suggestions.length > 0;
  const submit = (event: { key: string; currentTarget: HTMLInputElement }) => {
    // What stands in the box: a quick hand is ahead of what was made of its last key.
    const typed = event.currentTarget.value.trim();
    if (event.key !== "Enter" || box.highlightedIndex >= 0 || typed === "") return;
    box.closeMenu();
    onSubmit?.(typed);
  };
  return (
    <div class="combobox">
      <svg class="combobox-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d="M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20" />
      </svg>
      <input
        {...box.getInputProps({ onKeyDown: submit, type: "search", placeholder, "aria-label": label, list: undefined })}
      />
      <ul
        {...box.getMenuProps({ "aria-label": `${label}: suggestions` })}
        class={isShown ? "options" : "options is-closed"}
      >
        {isShown &&
          suggestions.map((item, index) => (
            <li
              {...box.getItemProps({ item, index })}
              key={item.id}
              class={index === box.highlightedIndex ? "option is-highlighted" : "option"}
            >
              <KindMark kind={item.kind} />
              <bdi class="option-label">{item.label}</bdi>
              <span class="option-kind">{item.kind.toLowerCase()}</span>
            </li>
          ))}
      </ul>
      <p class="unseen" role="status">
        {isShown && plural(suggestions.length, "suggestion")}
      </p>
    </div>
  );
}
